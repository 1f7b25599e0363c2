locals {
  key_alias = "alias/${var.connection}"
}

# Encrypts whatever the connection keeps: tables, queues, buckets, secrets, logs, alerts and the functions' environment.
resource "aws_kms_key" "this" {
  description             = "Selvedge ${var.connection}: whatever this connection keeps"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy                  = jsonencode({ Version = "2012-10-17", Statement = local.key_statements })
  tags                    = local.tags
}

resource "aws_kms_alias" "this" {
  name          = local.key_alias
  target_key_id = aws_kms_key.this.key_id
}

locals {
  # A key's policy speaks of that key alone, for which AWS knows no name but "*".
  key_statements = concat([
    {
      Sid       = "Account"
      Effect    = "Allow"
      Principal = { AWS = "arn:${local.partition}:iam::${local.account}:root" }
      # Without all of it, a mistake here would leave a key that nobody can mend; the roles' policies decide who may use it.
      Action   = "kms:*"
      Resource = "*"
    },
    {
      Sid       = "Logs"
      Effect    = "Allow"
      Principal = { Service = "logs.${local.region}.${data.aws_partition.current.dns_suffix}" }
      Action    = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"]
      Resource  = "*"
      Condition = { ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "${local.arn_prefix.logs}:log-group:/aws/lambda/${var.connection}-*" } }
    },
    {
      Sid       = "Alarms"
      Effect    = "Allow"
      Principal = { Service = ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"] }
      Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
      Resource  = "*"
      Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
    },
    ], length(var.exchange_partners) == 0 ? [] : [{
      Sid       = "ExchangePartners"
      Effect    = "Allow"
      Principal = { AWS = sort(var.exchange_partners) }
      Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
      Resource  = "*"
      Condition = { StringEquals = { "kms:ViaService" = "s3.${local.region}.${data.aws_partition.current.dns_suffix}" } }
  }])
}
