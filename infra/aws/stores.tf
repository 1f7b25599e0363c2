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
}

# Made without values: those are put in by hand and stay out of Terraform's state.
resource "aws_secretsmanager_secret" "this" {
  for_each = local.secret_names

  name                    = each.value
  description             = "Selvedge ${var.connection}: what ${each.key} asks for"
  kms_key_id              = aws_kms_key.this.arn
  recovery_window_in_days = var.secret_recovery_days
  tags                    = local.tags
}
