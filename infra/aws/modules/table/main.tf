variable "common" {
  description = "What every small module needs to know of the connection."
  type        = object({ kms_key_arn = string, tags = map(string) })
}

variable "name" {
  description = "The table's whole name."
  type        = string
}

variable "hash_key" {
  description = "The attribute by which items are found, a string."
  type        = string
}

variable "range_key" {
  description = "The attribute by which items of one hash key are sorted, a string; null if there is one item to a hash key."
  type        = string
}

variable "index" {
  description = "A global secondary index: whole items by an attribute that is a string, without those that lack it; or null."
  type        = object({ name = string, hash_key = string })
}

variable "deletion_protection" {
  description = "Whether AWS refuses to delete the table."
  type        = bool
}

resource "aws_dynamodb_table" "this" {
  name                        = var.name
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = var.hash_key
  range_key                   = var.range_key
  deletion_protection_enabled = var.deletion_protection
  tags                        = var.common.tags

  dynamic "attribute" {
    for_each = toset(compact([var.hash_key, var.range_key, try(var.index.hash_key, null)]))

    content {
      name = attribute.value
      type = "S"
    }
  }

  dynamic "global_secondary_index" {
    for_each = var.index[*]

    content {
      name            = global_secondary_index.value.name
      hash_key        = global_secondary_index.value.hash_key
      projection_type = "ALL"
    }
  }

  ttl {
    attribute_name = "expiresAt"
    enabled        = true
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.common.kms_key_arn
  }
}
