variable "common" {
  description = "What every small module needs to know of the connection."
  type = object({
    connection   = string
    alerts_arn   = string
    arn_prefix   = map(string)
    in_service   = bool
    runbooks_url = string
    tags         = map(string)
  })
}

variable "name" {
  description = "The name in topology.json of the function that the schedule runs."
  type        = string
}

variable "target" {
  description = "What the schedule runs: the function's whole name and what invokes it."
  type        = object({ whole_name = string, invoke_arn = string })
}

variable "minutes" {
  description = "How many minutes from one run to the next."
  type        = number
}

variable "time_zone" {
  description = "The schedule's time zone."
  type        = string
}

variable "undelivered" {
  description = "The queue that hears of runs that could not be begun, and the key that it is encrypted with, by its alias."
  type        = object({ arn = string, key_alias = string })
}

locals {
  # From one run to the next in the alarm's periods: CloudWatch looks at no more than a day of periods below an hour.
  period_seconds = 60 * (var.minutes <= 60 ? var.minutes : 60)
  # Three runs that did not come, or two hours more than a day.
  periods = var.minutes <= 60 ? 3 : ceil(var.minutes / 60) + 2
}

resource "aws_iam_role" "this" {
  name        = "${var.target.whole_name}-schedule"
  description = "What the schedule of ${var.target.whole_name} may do"
  tags        = var.common.tags
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "scheduler.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = split(":", var.common.arn_prefix.sqs)[4] } }
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  name = "access"
  role = aws_iam_role.this.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Runs"
        Effect   = "Allow"
        Action   = ["lambda:InvokeFunction"]
        Resource = [var.target.invoke_arn]
      },
      {
        Sid      = "Undelivered"
        Effect   = "Allow"
        Action   = ["sqs:SendMessage"]
        Resource = [var.undelivered.arn]
      },
      {
        Sid    = "Key"
        Effect = "Allow"
        Action = ["kms:Decrypt", "kms:GenerateDataKey"]
        # A key's own name is not known before it is made; the condition lets through the connection's key only.
        Resource  = ["${var.common.arn_prefix.kms}:key/*"]
        Condition = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = [var.undelivered.key_alias] } }
      },
    ]
  })
}

resource "aws_scheduler_schedule" "this" {
  name                         = var.target.whole_name
  description                  = "Runs ${var.target.whole_name}"
  schedule_expression          = "rate(${var.minutes} ${var.minutes == 1 ? "minute" : "minutes"})"
  schedule_expression_timezone = var.time_zone
  state                        = var.common.in_service ? "ENABLED" : "DISABLED"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = var.target.invoke_arn
    role_arn = aws_iam_role.this.arn
    input    = "{}"

    retry_policy {
      maximum_retry_attempts       = 2
      maximum_event_age_in_seconds = max(60, 60 * min(var.minutes, 60))
    }

    dead_letter_config {
      arn = var.undelivered.arn
    }
  }

  depends_on = [aws_iam_role_policy.this]
}

# The only one who notices a schedule that somebody has switched off.
module "silent" {
  source = "../alarm"

  common         = var.common
  kind           = "schedule-silent"
  of             = var.name
  says           = "The function ${var.name} has not run for longer than its schedule allows."
  namespace      = "AWS/Lambda"
  metric         = "Invocations"
  dimensions     = { FunctionName = var.target.whole_name }
  statistic      = "Sum"
  comparison     = "LessThanThreshold"
  threshold      = 1
  period_seconds = local.period_seconds
  periods        = local.periods
  missing_data   = "breaching"
  speaks         = var.common.in_service
}

module "partner_away" {
  source = "../alarm"

  common         = var.common
  kind           = "partner-away"
  of             = var.name
  says           = "John Lewis or the ERP did not answer the function ${var.name}, run after run."
  namespace      = "Selvedge"
  metric         = "FeedFailed"
  dimensions     = { connection = var.common.connection, function = var.target.whole_name }
  statistic      = "Sum"
  period_seconds = local.period_seconds
  periods        = var.minutes <= 60 ? 3 : 1
  speaks         = var.common.in_service
}
