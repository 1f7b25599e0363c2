# The plans that the tests of src/test/java read: with the real provider and an account that there is not.

provider "aws" {
  region                      = "eu-west-2"
  access_key                  = "none"
  secret_key                  = "none"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}

override_data {
  target = data.aws_caller_identity.current
  values = { account_id = "000000000000" }
}

# Known before it is made, so that a plan shows what is encrypted with it.
override_resource {
  target          = aws_kms_key.this
  override_during = plan
  values = {
    arn    = "arn:aws:kms:eu-west-2:000000000000:key/the-connections-own"
    key_id = "the-connections-own"
  }
}

override_resource {
  target          = aws_kms_alias.this
  override_during = plan
  values          = { target_key_arn = "arn:aws:kms:eu-west-2:000000000000:key/the-connections-own" }
}

variables {
  connection       = "acme-john-lewis"
  erp              = "cin7"
  mirakl_url       = "https://example.mirakl.net"
  mirakl_shop_id   = 2001
  start_of_trading = "2026-12-01T00:00:00Z"
  alert_emails     = ["operations@example.com"]
  settings         = { SELVEDGE_CIN7_CUSTOMER = "John Lewis" }
}

run "cin7" {
  command = plan
}

run "bluecherry" {
  command = plan

  variables {
    erp      = "bluecherry"
    settings = {}
  }
}

# Provider 5.100, the oldest that will do, does not know Java 25 yet; what comes with Java is the same for either.
run "java" {
  command = plan

  variables {
    runtime      = "java"
    java_runtime = "java21"
  }
}

run "at_rest" {
  command = plan

  variables {
    in_service = false
  }
}

run "partners" {
  command = plan

  variables {
    erp               = "bluecherry"
    settings          = {}
    exchange_partners = ["arn:aws:iam::123456789012:role/transfer"]
  }
}
