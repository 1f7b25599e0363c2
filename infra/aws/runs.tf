locals {
  undelivered = "${var.connection}-undelivered-runs"

  running = {
    runtime            = var.runtime
    java_runtime       = var.java_runtime
    architecture       = var.architecture
    log_retention_days = var.log_retention_days
  }

  schedule_undelivered = { arn = "${local.arn_prefix.sqs}:${local.undelivered}", key_alias = local.key_alias }
}

# Lambda accepts a schedule's call before it runs the function: what it accepted and could not run well ends in one of
# these queues, what it did not accept in the other.
module "failed_runs" {
  source = "./modules/dead_letters"

  common = local.common
  of     = "failed-runs"
  name   = local.failed_runs
  alarm  = { kind = "run-failed", says = "A scheduled run of a function failed; the message names the function and its error." }
}

module "undelivered_runs" {
  source = "./modules/dead_letters"

  common = local.common
  of     = "undelivered-runs"
  name   = local.undelivered
  alarm  = { kind = "schedule-undelivered", says = "A schedule could not run its function; the message says why." }
}
