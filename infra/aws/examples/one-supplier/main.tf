# One supplier with Cin7 Core. Copy this folder, write your own names into it, and apply it.

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

module "connection" {
  source = "../.."

  connection       = "acme-john-lewis"
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

output "connection" {
  description = "What operators need to know of the connection."
  value       = module.connection
}
