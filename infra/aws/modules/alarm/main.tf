variable "common" {
  description = "What every small module needs to know of the connection."
  type        = object({ connection = string, alerts_arn = string, runbooks_url = string, tags = map(string) })
}

variable "kind" {
  description = "What has happened, in the word of its runbook: infra/runbooks/<kind>.md."
  type        = string
}

variable "of" {
  description = "Which function or queue of the connection it has happened to, by its name in topology.json."
  type        = string
}

variable "says" {
  description = "What it means, in a sentence."
  type        = string
}

variable "namespace" {
  description = "The metric's namespace."
  type        = string
}

variable "metric" {
  description = "The metric's name."
  type        = string
}

variable "dimensions" {
  description = "The metric's dimensions."
  type        = map(string)
}

variable "statistic" {
  description = "How the values of a period become one."
  type        = string
}

variable "comparison" {
  description = "How a period's value is compared with the threshold."
  type        = string
  default     = "GreaterThanThreshold"
}

variable "threshold" {
  description = "What a period's value is compared with."
  type        = number
  default     = 0
}

variable "period_seconds" {
  description = "The length of a period."
  type        = number
  default     = 300
}

variable "periods" {
  description = "In how many periods, one after another, it must be so."
  type        = number
  default     = 1
}

variable "missing_data" {
  description = "What a period without a value is taken for: notBreaching, breaching, ignore or missing."
  type        = string
  default     = "notBreaching"
}

variable "speaks" {
  description = "Whether people are told."
  type        = bool
  default     = true
}

resource "aws_cloudwatch_metric_alarm" "this" {
  alarm_name          = "${var.common.connection}-${var.of}-${var.kind}"
  alarm_description   = "${var.says} ${var.common.runbooks_url}/${var.kind}.md"
  namespace           = var.namespace
  metric_name         = var.metric
  dimensions          = var.dimensions
  statistic           = var.statistic
  comparison_operator = var.comparison
  threshold           = var.threshold
  period              = var.period_seconds
  evaluation_periods  = var.periods
  treat_missing_data  = var.missing_data
  actions_enabled     = var.speaks
  alarm_actions       = [var.common.alerts_arn]
  ok_actions          = [var.common.alerts_arn]
  tags                = var.common.tags
}
