module "settlement_feed" {
  source = "./modules/function"

  common          = local.common
  name            = "settlement-feed"
  function        = local.functions["settlement-feed"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}

module "settlement_feed_schedule" {
  source = "./modules/schedule"

  common      = local.common
  name        = "settlement-feed"
  target      = { whole_name = local.functions["settlement-feed"].whole_name, invoke_arn = module.settlement_feed.invoke_arn }
  minutes     = local.schedules["settlement-feed"]
  time_zone   = var.time_zone
  undelivered = local.schedule_undelivered
}

module "settlement_worker" {
  source = "./modules/function"

  common          = local.common
  name            = "settlement-worker"
  function        = local.functions["settlement-worker"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}

module "settlements_queue" {
  source = "./modules/work_queue"

  common     = local.common
  name       = "settlements"
  queue      = local.topology.queues["settlements"]
  reader     = local.functions["settlement-worker"]
  invoke_arn = module.settlement_worker.invoke_arn
}

module "settlement_worker_deferred" {
  source = "./modules/alarm"

  common         = local.common
  kind           = "work-deferred"
  of             = "settlement-worker"
  says           = "Payouts are put off for an hour without a break: a partner is busy or away."
  namespace      = local.metrics
  metric         = "Deferred"
  dimensions     = local.dimensions["settlement-worker"]
  statistic      = "Sum"
  period_seconds = 300
  periods        = 12
  speaks         = var.in_service
}

module "settlement_desk" {
  source = "./modules/function"

  common          = local.common
  name            = "settlement-desk"
  function        = local.functions["settlement-desk"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}
