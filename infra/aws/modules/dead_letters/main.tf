variable "common" {
  description = "What every small module needs to know of the connection."
  type = object({
    connection   = string
    alerts_arn   = string
    arn_prefix   = map(string)
    kms_key_arn  = string
    runbooks_url = string
    tags         = map(string)
  })
}

variable "of" {
  description = "Whose dead letters they are: the name of a queue in topology.json, or what else ends here."
  type        = string
}

variable "name" {
  description = "The queue's whole name."
  type        = string
}

variable "alarm" {
  description = "What it means when something is in it: the kind of the alarm and its sentence."
  type        = object({ kind = string, says = string })
}

module "policy" {
  source = "../queue_policy"

  arn = "${var.common.arn_prefix.sqs}:${var.name}"
}

# The longest that SQS keeps a message: somebody must have seen it by then.
resource "aws_sqs_queue" "this" {
  name                              = var.name
  message_retention_seconds         = 14 * 24 * 60 * 60
  kms_master_key_id                 = var.common.kms_key_arn
  kms_data_key_reuse_period_seconds = 300
  tags                              = var.common.tags
  policy                            = module.policy.json
}

module "alarm" {
  source = "../alarm"

  common     = var.common
  kind       = var.alarm.kind
  of         = var.of
  says       = var.alarm.says
  namespace  = "AWS/SQS"
  metric     = "ApproximateNumberOfMessagesVisible"
  dimensions = { QueueName = aws_sqs_queue.this.name }
  statistic  = "Maximum"
}

output "url" {
  description = "The queue's address."
  value       = aws_sqs_queue.this.url
}
