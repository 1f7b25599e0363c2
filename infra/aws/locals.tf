data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

data "aws_partition" "current" {}

locals {
  topology  = jsondecode(file("${path.module}/topology.json"))
  artifacts = coalesce(var.artifacts, "${path.module}/../../functions")

  partition = data.aws_partition.current.partition
  account   = data.aws_caller_identity.current.account_id
  region    = data.aws_region.current.id

  # Resource names are derived, not read from what AWS answers, so that every policy is known before anything is made.
  arn_prefix = { for service in ["dynamodb", "kms", "lambda", "logs", "scheduler", "secretsmanager", "sns", "sqs"] :
    service => "arn:${local.partition}:${service}:${local.region}:${local.account}"
  }

  table_names  = { for name, _ in local.topology.tables : name => "${var.connection}-${name}" }
  queue_names  = { for name, _ in local.topology.queues : name => "${var.connection}-${name}" }
  topic_names  = { for name, _ in local.topology.topics : name => "${var.connection}-${name}" }
  bucket_names = { for name, _ in local.topology.buckets : name => "${var.connection}-${name}-${local.account}" }
  secret_names = { for name, secret in local.topology.secrets : name => "${var.connection}/${name}"
    if try(secret.erp, var.erp) == var.erp
  }
  failed_runs     = "${var.connection}-failed-runs"
  failed_runs_arn = "${local.arn_prefix.sqs}:${local.failed_runs}"

  queue_arns  = { for name, whole in local.queue_names : name => "${local.arn_prefix.sqs}:${whole}" }
  topic_arns  = { for name, whole in local.topic_names : name => "${local.arn_prefix.sns}:${whole}" }
  bucket_arns = { for name, whole in local.bucket_names : name => "arn:${local.partition}:s3:::${whole}" }
  queue_urls = { for name, whole in local.queue_names :
    name => "https://sqs.${local.region}.${data.aws_partition.current.dns_suffix}/${local.account}/${whole}"
  }

  tags = merge(var.tags, { application = "selvedge", connection = var.connection })

  # What every small module needs to know of the connection.
  common = {
    connection   = var.connection
    arn_prefix   = local.arn_prefix
    kms_key_arn  = aws_kms_alias.this.target_key_arn
    alerts_arn   = local.topic_arns["alerts"]
    runbooks_url = var.runbooks_url
    in_service   = var.in_service
    tags         = local.tags
  }

  # The functions that there is something to do for with this ERP, as topology.json describes them.
  described = { for name, function in local.topology.functions : name => function if try(function.erp, var.erp) == var.erp }

  functions = { for name, function in local.described : name => merge(function, {
    whole_name = "${var.connection}-${name}"
    artifact   = "${local.artifacts}/${function.artifact}/target/function.zip"
    environment = merge(local.environment, {
      QUARKUS_LAMBDA_HANDLER    = function.handler
      SELVEDGE_FUNCTION_TIMEOUT = "PT${function.timeoutSeconds}S"
    })
    statements = local.statements[name]
  }) }

  # The minutes from one run to the next, by the functions that have a schedule.
  schedules = { for name, function in local.described :
    name => lookup(var.schedules, name, function.schedule.rateMinutes) if can(function.schedule)
  }

  # Orders that are so near their deadline that people are told for the last time before it.
  nearest_level = "OrdersLevel${length(var.deadline_hours)}"

  environment = merge(
    var.settings,
    { for name, whole in local.table_names : "SELVEDGE_TABLES_${local.variable[name]}" => whole },
    { for name, url in local.queue_urls : "SELVEDGE_QUEUES_${local.variable[name]}" => url },
    { for name, whole in local.bucket_names : "SELVEDGE_BUCKETS_${local.variable[name]}" => whole },
    { for name, arn in local.topic_arns : "SELVEDGE_TOPICS_${local.variable[name]}" => arn },
    { for name, whole in local.secret_names : "SELVEDGE_${local.variable[name]}_SECRET" => whole },
    {
      SELVEDGE_CONNECTION_NAME         = var.connection
      SELVEDGE_ERP                     = var.erp
      SELVEDGE_MIRAKL_URL              = var.mirakl_url
      SELVEDGE_MIRAKL_SHOP_ID          = tostring(var.mirakl_shop_id)
      SELVEDGE_ORDERS_START_OF_TRADING = var.start_of_trading
      SELVEDGE_DISPATCH_LOOK_EVERY     = "PT${local.schedules["order-feed"]}M"
      SELVEDGE_DISPATCH_WATCH_LEVELS   = join(",", [for hours in var.deadline_hours : "PT${hours}H"])
      SELVEDGE_DISPATCH_WATCH_ZONE     = var.time_zone
      SELVEDGE_SETTLEMENT_ZONE         = var.time_zone
    },
  )

  variable = { for name in distinct(concat(
    keys(local.topology.tables),
    keys(local.topology.queues),
    keys(local.topology.buckets),
    keys(local.topology.topics),
    keys(local.topology.secrets),
  )) : name => upper(replace(name, "-", "_")) }
}
