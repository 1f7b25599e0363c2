output "functions" {
  description = "The functions' names on AWS, by their names in topology.json: what to invoke, and whose logs to read."
  value       = { for name, function in local.functions : name => function.whole_name }
}

output "queues" {
  description = "The queues' addresses, by their names in topology.json."
  value       = { for name, queue in local.work_queues : name => queue.url }
}

output "dead_letters" {
  description = "The addresses of the dead-letter queues, by the names of their queues; failed-runs and undelivered-runs hold what schedules could not do."
  value = merge({ for name, queue in local.work_queues : name => queue.dead_letters_url }, {
    failed-runs      = module.failed_runs.url
    undelivered-runs = module.undelivered_runs.url
  })
}

output "tables" {
  description = "The tables' names on AWS, by their names in topology.json."
  value       = local.table_names
}

output "buckets" {
  description = "The buckets' names on AWS, by their names in topology.json."
  value       = local.bucket_names
}

output "secrets" {
  description = "The names of the secrets that a person must fill, by whom they are for."
  value       = local.secret_names
}

output "alerts" {
  description = "The topic to subscribe to for alarms and deadlines."
  value       = local.topic_arns["alerts"]
}

output "dashboard" {
  description = "The address of the connection's dashboard."
  value       = "https://${local.region}.console.aws.amazon.com/cloudwatch/home?region=${local.region}#dashboards/dashboard/${var.connection}"
}

locals {
  work_queues = {
    orders      = module.orders_queue
    references  = module.references_queue
    stock       = module.stock_queue
    dispatches  = module.dispatches_queue
    settlements = module.settlements_queue
  }
}
