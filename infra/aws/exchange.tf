# An ERP that works in batches has files to bring and to fetch.
module "exchange_run" {
  count  = var.erp == "bluecherry" ? 1 : 0
  source = "./modules/function"

  common          = local.common
  name            = "exchange-run"
  function        = local.functions["exchange-run"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}

module "exchange_run_schedule" {
  count  = var.erp == "bluecherry" ? 1 : 0
  source = "./modules/schedule"

  common      = local.common
  name        = "exchange-run"
  target      = { whole_name = local.functions["exchange-run"].whole_name, invoke_arn = module.exchange_run[0].invoke_arn }
  minutes     = local.schedules["exchange-run"]
  time_zone   = var.time_zone
  undelivered = local.schedule_undelivered
}

module "exchange_desk" {
  count  = var.erp == "bluecherry" ? 1 : 0
  source = "./modules/function"

  common          = local.common
  name            = "exchange-desk"
  function        = local.functions["exchange-desk"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}
