# Several suppliers, each a connection of its own: a fault in one does not reach another. A supplier more is an entry more.

terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}

provider "aws" {
  region = "eu-west-2"
}

variable "suppliers" {
  description = "The suppliers, by the names of their connections."
  type = map(object({
    erp              = string
    mirakl_url       = string
    mirakl_shop_id   = number
    start_of_trading = string
    alert_emails     = set(string)
    settings         = map(string)
    in_service       = optional(bool, true)
  }))

  default = {
    acme-john-lewis = {
      erp              = "cin7"
      mirakl_url       = "https://example.mirakl.net"
      mirakl_shop_id   = 2001
      start_of_trading = "2026-12-01T00:00:00Z"
      alert_emails     = ["operations@example.com"]
      settings = {
        SELVEDGE_CIN7_CUSTOMER = "John Lewis"
        SELVEDGE_CIN7_LOCATION = "Main Warehouse"
      }
    }
    weavers-john-lewis = {
      erp              = "bluecherry"
      mirakl_url       = "https://example.mirakl.net"
      mirakl_shop_id   = 2002
      start_of_trading = "2026-12-01T00:00:00Z"
      alert_emails     = ["operations@example.com"]
      settings         = {}
    }
  }
}

module "connection" {
  source   = "../.."
  for_each = var.suppliers

  connection       = each.key
  erp              = each.value.erp
  mirakl_url       = each.value.mirakl_url
  mirakl_shop_id   = each.value.mirakl_shop_id
  start_of_trading = each.value.start_of_trading
  alert_emails     = each.value.alert_emails
  settings         = each.value.settings
  in_service       = each.value.in_service
}

output "connections" {
  description = "What operators need to know of each connection."
  value       = module.connection
}
