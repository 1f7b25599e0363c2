module "stock_scan" {
  source = "./modules/function"

  common          = local.common
  name            = "stock-scan"
  function        = local.functions["stock-scan"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}

module "stock_scan_schedule" {
  source = "./modules/schedule"

  common      = local.common
  name        = "stock-scan"
  target      = { whole_name = local.functions["stock-scan"].whole_name, invoke_arn = module.stock_scan.invoke_arn }
  minutes     = local.schedules["stock-scan"]
  time_zone   = var.time_zone
  undelivered = local.schedule_undelivered
}

module "stock_held" {
  source = "./modules/alarm"

  common       = local.common
  kind         = "stock-held"
  of           = "stock-scan"
  says         = "A push of stock is held: John Lewis shows the stock of before, until a person or the next reading lets it through."
  namespace    = local.metrics
  metric       = "StockHeld"
  dimensions   = local.dimensions["stock-scan"]
  missing_data = "ignore"
  statistic    = "Maximum"
  speaks       = var.in_service
}

module "stock_publisher" {
  source = "./modules/function"

  common          = local.common
  name            = "stock-publisher"
  function        = local.functions["stock-publisher"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}

module "stock_queue" {
  source = "./modules/work_queue"

  common     = local.common
  name       = "stock"
  queue      = local.topology.queues["stock"]
  reader     = local.functions["stock-publisher"]
  invoke_arn = module.stock_publisher.invoke_arn
}

module "stock_publisher_deferred" {
  source = "./modules/alarm"

  common         = local.common
  kind           = "work-deferred"
  of             = "stock-publisher"
  says           = "Stock is put off for an hour without a break: a partner is busy or away."
  namespace      = local.metrics
  metric         = "Deferred"
  dimensions     = local.dimensions["stock-publisher"]
  statistic      = "Sum"
  period_seconds = 300
  periods        = 12
  speaks         = var.in_service
}

module "stock_audit" {
  source = "./modules/function"

  common          = local.common
  name            = "stock-audit"
  function        = local.functions["stock-audit"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}

module "stock_audit_schedule" {
  source = "./modules/schedule"

  common      = local.common
  name        = "stock-audit"
  target      = { whole_name = local.functions["stock-audit"].whole_name, invoke_arn = module.stock_audit.invoke_arn }
  minutes     = local.schedules["stock-audit"]
  time_zone   = var.time_zone
  undelivered = local.schedule_undelivered
}

module "stock_adrift" {
  source = "./modules/alarm"

  common       = local.common
  kind         = "stock-adrift"
  of           = "stock-audit"
  says         = "John Lewis shows offers with other stock than it has confirmed."
  namespace    = local.metrics
  metric       = "OffersAdrift"
  dimensions   = local.dimensions["stock-audit"]
  missing_data = "ignore"
  statistic    = "Maximum"
  speaks       = var.in_service
}

module "stock_desk" {
  source = "./modules/function"

  common          = local.common
  name            = "stock-desk"
  function        = local.functions["stock-desk"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}
