module "table" {
  source   = "./modules/table"
  for_each = local.topology.tables

  common              = local.common
  name                = local.table_names[each.key]
  hash_key            = each.value.hashKey
  range_key           = try(each.value.rangeKey, null)
  index               = try({ name = each.value.index.name, hash_key = each.value.index.hashKey }, null)
  deletion_protection = var.deletion_protection
}

module "bucket" {
  source   = "./modules/bucket"
  for_each = local.topology.buckets

  common      = local.common
  name        = local.bucket_names[each.key]
  expire_days = each.value.expireDays
  statements  = each.key == "exchange" && length(var.exchange_partners) > 0 ? local.exchange_statements : []
}

locals {
  # The folders of the bucket `exchange`, by the settings that rename them.
  exchange_folders = { for folder in ["in", "out", "archive", "error"] :
    folder => lookup(var.settings, "SELVEDGE_BLUECHERRY_FOLDERS_${upper(folder)}", folder)
  }

  # The ERP's side picks up from `in`, puts aside what it took or did not take, and brings into `out`. Files come and go,
  # so that AWS knows a folder's by a wildcard only.
  exchange_statements = [
    {
      Sid       = "PartnersList"
      Effect    = "Allow"
      Principal = { AWS = sort(var.exchange_partners) }
      Action    = ["s3:ListBucket"]
      Resource  = [local.bucket_arns["exchange"]]
    },
    {
      Sid       = "PartnersFetch"
      Effect    = "Allow"
      Principal = { AWS = sort(var.exchange_partners) }
      Action    = ["s3:DeleteObject", "s3:GetObject"]
      Resource  = ["${local.bucket_arns["exchange"]}/${local.exchange_folders["in"]}/*"]
    },
    {
      Sid       = "PartnersBring"
      Effect    = "Allow"
      Principal = { AWS = sort(var.exchange_partners) }
      Action    = ["s3:PutObject"]
      Resource  = [for folder in ["archive", "error", "out"] : "${local.bucket_arns["exchange"]}/${local.exchange_folders[folder]}/*"]
    },
  ]
}

# Made without values: those are put in by hand and stay out of Terraform's state.
resource "aws_secretsmanager_secret" "this" {
  for_each = local.secret_names

  name                    = each.value
  description             = "Selvedge ${var.connection}: what ${each.key} asks for"
  kms_key_id              = local.common.kms_key_arn
  recovery_window_in_days = var.secret_recovery_days
  tags                    = local.tags
}
