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

variable "name" {
  description = "The function's name in topology.json."
  type        = string
}

variable "function" {
  description = "The function: its names, its packaged artifact, its environment and what its role may do."
  type = object({
    whole_name      = string
    artifact        = string
    timeoutSeconds  = number
    memoryMegabytes = number
    environment     = map(string)
    # Statements of an IAM policy.
    statements = any
  })
}

variable "running" {
  description = "How it runs: native or java, AWS's name for the Java runtime, the processor, and how many days its logs are kept."
  type = object({
    runtime            = string
    java_runtime       = string
    architecture       = string
    log_retention_days = number
  })
}

variable "failed_runs_arn" {
  description = "The queue that hears of events that were invoked asynchronously and failed."
  type        = string
}

locals {
  java  = var.running.runtime == "java"
  alias = "live"

  invoke_arn = "${var.common.arn_prefix.lambda}:function:${var.function.whole_name}:${local.alias}"

  # What the laptop cloud starts a Java function with, but for the heap, which AWS sets from the memory.
  java_options = "--add-opens=java.base/java.lang=ALL-UNNAMED --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1"
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/lambda/${var.function.whole_name}"
  retention_in_days = var.running.log_retention_days
  kms_key_id        = var.common.kms_key_arn
  tags              = var.common.tags
}

resource "aws_iam_role" "this" {
  name        = var.function.whole_name
  description = "What ${var.function.whole_name} may do"
  tags        = var.common.tags
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  name   = "access"
  role   = aws_iam_role.this.name
  policy = jsonencode({ Version = "2012-10-17", Statement = var.function.statements })
}

resource "aws_lambda_function" "this" {
  function_name    = var.function.whole_name
  description      = "Selvedge ${var.common.connection}: ${var.name}"
  role             = aws_iam_role.this.arn
  filename         = var.function.artifact
  source_code_hash = filebase64sha256(var.function.artifact)
  runtime          = local.java ? var.running.java_runtime : "provided.al2023"
  # A native function is a program of its own, and AWS does not look at the handler.
  handler       = local.java ? "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest" : "bootstrap"
  architectures = [var.running.architecture]
  timeout       = var.function.timeoutSeconds
  memory_size   = var.function.memoryMegabytes
  kms_key_arn   = var.common.kms_key_arn
  publish       = true
  tags          = var.common.tags

  environment {
    variables = merge(var.function.environment, local.java ? { JAVA_TOOL_OPTIONS = local.java_options } : {})
  }

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.this.name
  }

  dynamic "snap_start" {
    for_each = local.java ? ["PublishedVersions"] : []

    content {
      apply_on = snap_start.value
    }
  }

  lifecycle {
    precondition {
      condition     = length(jsonencode(var.function.environment)) <= 4096 - length(local.java_options) - 32
      error_message = "The environment of ${var.function.whole_name} is above the 4 KB that Lambda allows: shorten the connection's name or its settings."
    }
  }

  # Its first start would fail without.
  depends_on = [aws_iam_role_policy.this]
}

# What runs is the version that this name stands for: an upgrade changes it at once, and back.
resource "aws_lambda_alias" "this" {
  name             = local.alias
  description      = "What runs"
  function_name    = aws_lambda_function.this.function_name
  function_version = aws_lambda_function.this.version
}

# A schedule comes again, so that nothing is tried twice; whoever failed is written down.
resource "aws_lambda_function_event_invoke_config" "this" {
  function_name                = aws_lambda_function.this.function_name
  qualifier                    = aws_lambda_alias.this.name
  maximum_event_age_in_seconds = 3600
  maximum_retry_attempts       = 0

  destination_config {
    on_failure {
      destination = var.failed_runs_arn
    }
  }
}

module "errors" {
  source = "../alarm"

  common     = var.common
  kind       = "function-errors"
  of         = var.name
  says       = "The function ${var.name} ended with an error."
  namespace  = "AWS/Lambda"
  metric     = "Errors"
  dimensions = { FunctionName = var.function.whole_name }
  statistic  = "Sum"
}

module "throttles" {
  source = "../alarm"

  common     = var.common
  kind       = "function-throttled"
  of         = var.name
  says       = "AWS refused to run the function ${var.name}: too many run at once in this account."
  namespace  = "AWS/Lambda"
  metric     = "Throttles"
  dimensions = { FunctionName = var.function.whole_name }
  statistic  = "Sum"
  periods    = 2
}

output "invoke_arn" {
  description = "What to invoke: the alias of what runs."
  # Known before it is made, and only there once it is.
  value      = local.invoke_arn
  depends_on = [aws_lambda_alias.this]
}
