module "dispatch_feed" {
  source = "./modules/function"

  common          = local.common
  name            = "dispatch-feed"
  function        = local.functions["dispatch-feed"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}

module "dispatch_feed_schedule" {
  source = "./modules/schedule"

  common      = local.common
  name        = "dispatch-feed"
  target      = { whole_name = local.functions["dispatch-feed"].whole_name, invoke_arn = module.dispatch_feed.invoke_arn }
  minutes     = local.schedules["dispatch-feed"]
  time_zone   = var.time_zone
  undelivered = local.schedule_undelivered
}

module "dispatch_worker" {
  source = "./modules/function"

  common          = local.common
  name            = "dispatch-worker"
  function        = local.functions["dispatch-worker"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}

module "dispatches_queue" {
  source = "./modules/work_queue"

  common     = local.common
  name       = "dispatches"
  queue      = local.topology.queues["dispatches"]
  reader     = local.functions["dispatch-worker"]
  invoke_arn = module.dispatch_worker.invoke_arn
}

module "dispatch_worker_deferred" {
  source = "./modules/alarm"

  common         = local.common
  kind           = "work-deferred"
  of             = "dispatch-worker"
  says           = "Confirmations of dispatches are put off for an hour without a break: a partner is busy or away."
  namespace      = local.metrics
  metric         = "Deferred"
  dimensions     = local.dimensions["dispatch-worker"]
  statistic      = "Sum"
  period_seconds = 300
  periods        = 12
  speaks         = var.in_service
}

module "dispatch_watch" {
  source = "./modules/function"

  common          = local.common
  name            = "dispatch-watch"
  function        = local.functions["dispatch-watch"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}

module "dispatch_watch_schedule" {
  source = "./modules/schedule"

  common      = local.common
  name        = "dispatch-watch"
  target      = { whole_name = local.functions["dispatch-watch"].whole_name, invoke_arn = module.dispatch_watch.invoke_arn }
  minutes     = local.schedules["dispatch-watch"]
  time_zone   = var.time_zone
  undelivered = local.schedule_undelivered
}

module "orders_missed" {
  source = "./modules/alarm"

  common       = local.common
  kind         = "orders-missed"
  of           = "dispatch-watch"
  says         = "Orders are past their deadline at John Lewis and not confirmed."
  namespace    = local.metrics
  metric       = "OrdersMissed"
  dimensions   = local.dimensions["dispatch-watch"]
  missing_data = "ignore"
  statistic    = "Maximum"
  speaks       = var.in_service
}

module "orders_at_risk" {
  source = "./modules/alarm"

  common       = local.common
  kind         = "orders-at-risk"
  of           = "dispatch-watch"
  says         = "Orders come near their deadline at John Lewis and are not confirmed."
  namespace    = local.metrics
  metric       = local.nearest_level
  dimensions   = local.dimensions["dispatch-watch"]
  missing_data = "ignore"
  statistic    = "Maximum"
  speaks       = var.in_service
}

module "holds_waiting" {
  source = "./modules/alarm"

  common       = local.common
  kind         = "holds-waiting"
  of           = "dispatch-watch"
  says         = "A hold has waited for a person for more than ${var.holds_waiting_hours} hours."
  namespace    = local.metrics
  metric       = "HoldsOldestMinutes"
  dimensions   = local.dimensions["dispatch-watch"]
  missing_data = "ignore"
  statistic    = "Maximum"
  threshold    = 60 * var.holds_waiting_hours
  speaks       = var.in_service
}

module "dispatch_desk" {
  source = "./modules/function"

  common          = local.common
  name            = "dispatch-desk"
  function        = local.functions["dispatch-desk"]
  running         = local.running
  failed_runs_arn = local.failed_runs_arn
}
