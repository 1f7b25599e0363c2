variable "common" {
  description = "What every small module needs to know of the connection."
  type = object({
    connection   = string
    alerts_arn   = string
    arn_prefix   = map(string)
    in_service   = bool
    kms_key_arn  = string
    runbooks_url = string
    tags         = map(string)
  })
}

variable "name" {
  description = "The queue's name in topology.json."
  type        = string
}

variable "queue" {
  description = "What topology.json says of the queue."
  type        = object({ maxReceiveCount = number, retentionSeconds = number })
}

variable "reader" {
  description = "Who works on the queue: the function's name, its timeout, and how topology.json has it read."
  type = object({
    whole_name     = string
    timeoutSeconds = number
    queue = object({
      batchSize             = number
      batchingWindowSeconds = number
      maximumConcurrency    = number
    })
  })
}

variable "invoke_arn" {
  description = "What invokes the function. It comes alone, so that only the mapping waits for the function, and the queue does not."
  type        = string
}

locals {
  whole_name = "${var.common.connection}-${var.name}"
  dead_name  = "${local.whole_name}-dead"

  # "Using Lambda with Amazon SQS": six times the function's timeout, and the batching window.
  visibility_seconds = 6 * var.reader.timeoutSeconds + var.reader.queue.batchingWindowSeconds
}

module "policy" {
  source = "../queue_policy"

  arn = "${var.common.arn_prefix.sqs}:${local.whole_name}"
}

resource "aws_sqs_queue" "this" {
  name                              = local.whole_name
  visibility_timeout_seconds        = local.visibility_seconds
  message_retention_seconds         = var.queue.retentionSeconds
  receive_wait_time_seconds         = 20
  kms_master_key_id                 = var.common.kms_key_arn
  kms_data_key_reuse_period_seconds = 300
  tags                              = var.common.tags
  policy                            = module.policy.json

  redrive_policy = jsonencode({
    deadLetterTargetArn = "${var.common.arn_prefix.sqs}:${local.dead_name}"
    maxReceiveCount     = var.queue.maxReceiveCount
  })

  # The name says the same as the resource, but only the resource says that it must be there first.
  depends_on = [module.dead_letters]
}

module "dead_letters" {
  source = "../dead_letters"

  common = var.common
  of     = var.name
  name   = local.dead_name
  alarm = {
    kind = "dead-letters"
    says = "Work from the queue ${var.name} failed ${var.queue.maxReceiveCount} times and waits for a person."
  }
}

resource "aws_sqs_queue_redrive_allow_policy" "this" {
  queue_url = module.dead_letters.url
  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns   = ["${var.common.arn_prefix.sqs}:${local.whole_name}"]
  })
}

resource "aws_lambda_event_source_mapping" "this" {
  event_source_arn                   = "${var.common.arn_prefix.sqs}:${local.whole_name}"
  function_name                      = var.invoke_arn
  enabled                            = var.common.in_service
  batch_size                         = var.reader.queue.batchSize
  maximum_batching_window_in_seconds = var.reader.queue.batchingWindowSeconds
  function_response_types            = ["ReportBatchItemFailures"]
  tags                               = var.common.tags

  scaling_config {
    maximum_concurrency = var.reader.queue.maximumConcurrency
  }

  depends_on = [aws_sqs_queue.this]
}

module "old" {
  source = "../alarm"

  common         = var.common
  kind           = "queue-old"
  of             = var.name
  says           = "Work waits in the queue ${var.name} for longer than it should: nobody reads it, or it fails."
  namespace      = "AWS/SQS"
  metric         = "ApproximateAgeOfOldestMessage"
  dimensions     = { QueueName = local.whole_name }
  statistic      = "Maximum"
  threshold      = max(1800, local.visibility_seconds + 600)
  period_seconds = 300
  speaks         = var.common.in_service
}

output "url" {
  description = "The queue's address."
  value       = aws_sqs_queue.this.url
}

output "dead_letters_url" {
  description = "The address of the queue's dead-letter queue."
  value       = module.dead_letters.url
}
