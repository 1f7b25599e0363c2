module "order_feed" {
  source = "./modules/function"

  common          = local.common
  name            = "order-feed"
  function        = local.functions["order-feed"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}

module "order_feed_schedule" {
  source = "./modules/schedule"

  common      = local.common
  name        = "order-feed"
  target      = { whole_name = local.functions["order-feed"].whole_name, invoke_arn = module.order_feed.invoke_arn }
  minutes     = local.schedules["order-feed"]
  time_zone   = var.time_zone
  undelivered = local.schedule_undelivered
}

module "order_worker" {
  source = "./modules/function"

  common          = local.common
  name            = "order-worker"
  function        = local.functions["order-worker"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}

module "orders_queue" {
  source = "./modules/work_queue"

  common     = local.common
  name       = "orders"
  queue      = local.topology.queues["orders"]
  reader     = local.functions["order-worker"]
  invoke_arn = module.order_worker.invoke_arn
}

module "order_worker_deferred" {
  source = "./modules/alarm"

  common         = local.common
  kind           = "work-deferred"
  of             = "order-worker"
  says           = "Orders are put off for an hour without a break: a partner is busy or away."
  namespace      = local.metrics
  metric         = "Deferred"
  dimensions     = local.dimensions["order-worker"]
  statistic      = "Sum"
  period_seconds = 300
  periods        = 12
  speaks         = var.in_service
}

module "order_references" {
  source = "./modules/function"

  common          = local.common
  name            = "order-references"
  function        = local.functions["order-references"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}

module "references_queue" {
  source = "./modules/work_queue"

  common     = local.common
  name       = "references"
  queue      = local.topology.queues["references"]
  reader     = local.functions["order-references"]
  invoke_arn = module.order_references.invoke_arn
}

module "order_references_deferred" {
  source = "./modules/alarm"

  common         = local.common
  kind           = "work-deferred"
  of             = "order-references"
  says           = "Order numbers for John Lewis are put off for an hour without a break: a partner is busy or away."
  namespace      = local.metrics
  metric         = "Deferred"
  dimensions     = local.dimensions["order-references"]
  statistic      = "Sum"
  period_seconds = 300
  periods        = 12
  speaks         = var.in_service
}
