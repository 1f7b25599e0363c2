# Each variable refuses what would otherwise be found out by AWS, by a partner, or by nobody. A run gives each variable one
# wrong value, and every single one must be refused.

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

variables {
  connection       = "acme-john-lewis"
  erp              = "bluecherry"
  mirakl_url       = "https://example.mirakl.net"
  mirakl_shop_id   = 2001
  start_of_trading = "2026-12-01T00:00:00Z"
}

run "wrong_values_1" {
  command = plan

  variables {
    connection           = ""
    mirakl_url           = "example.mirakl.net"
    mirakl_shop_id       = 0
    start_of_trading     = "2026-12-01"
    settings             = { CIN7_CUSTOMER = "John Lewis" }
    artifacts            = " "
    runtime              = "python3.13"
    java_runtime         = "25"
    architecture         = "x86"
    time_zone            = "GMT+1"
    schedules            = { stock-scan = 0 }
    log_retention_days   = 0
    alert_emails         = ["operations"]
    exchange_partners    = ["*"]
    runbooks_url         = ""
    deadline_hours       = []
    holds_waiting_hours  = 0
    monthly_budget_usd   = 0
    secret_recovery_days = -1
    tags                 = { connection = "mine" }
  }

  expect_failures = [
    var.connection,
    var.mirakl_url,
    var.mirakl_shop_id,
    var.start_of_trading,
    var.settings,
    var.artifacts,
    var.runtime,
    var.java_runtime,
    var.architecture,
    var.time_zone,
    var.schedules,
    var.log_retention_days,
    var.alert_emails,
    var.exchange_partners,
    var.runbooks_url,
    var.deadline_hours,
    var.holds_waiting_hours,
    var.monthly_budget_usd,
    var.secret_recovery_days,
    var.tags,
  ]
}

run "wrong_values_2" {
  command = plan

  variables {
    connection           = "a"
    mirakl_url           = "http://example.mirakl.net"
    mirakl_shop_id       = -1
    start_of_trading     = "2026-12-01T00:00:00+01:00"
    settings             = { SELVEDGE_cin7_customer = "John Lewis" }
    runtime              = "jvm"
    java_runtime         = "java"
    architecture         = "aarch64"
    time_zone            = "london"
    schedules            = { settlement-feed = 60 }
    log_retention_days   = 91
    alert_emails         = ["operations@example.com, finance@example.com"]
    exchange_partners    = ["arn:aws:iam::123456789012:root"]
    runbooks_url         = "https://example.com/runbooks/"
    deadline_hours       = [2, 8]
    holds_waiting_hours  = 73
    monthly_budget_usd   = 0.5
    secret_recovery_days = 6
    tags                 = { application = "mine" }
  }

  expect_failures = [
    var.connection,
    var.mirakl_url,
    var.mirakl_shop_id,
    var.start_of_trading,
    var.settings,
    var.runtime,
    var.java_runtime,
    var.architecture,
    var.time_zone,
    var.schedules,
    var.log_retention_days,
    var.alert_emails,
    var.exchange_partners,
    var.runbooks_url,
    var.deadline_hours,
    var.holds_waiting_hours,
    var.monthly_budget_usd,
    var.secret_recovery_days,
    var.tags,
  ]
}

run "wrong_values_3" {
  command = plan

  variables {
    connection           = "Acme"
    mirakl_url           = "https://example.mirakl.net/api"
    mirakl_shop_id       = 20.5
    start_of_trading     = "2026-13-01T00:00:00Z"
    settings             = { SELVEDGE_TABLES_LEDGER = "mine" }
    java_runtime         = "java8.al2"
    time_zone            = ""
    schedules            = { stock-publisher = 5 }
    log_retention_days   = 3653
    alert_emails         = ["a b@example.com"]
    exchange_partners    = ["arn:aws:iam::123456789012:role/*"]
    deadline_hours       = [8, 8]
    secret_recovery_days = 31
    tags                 = { "AWS:owner" = "mine" }
  }

  expect_failures = [
    var.connection,
    var.mirakl_url,
    var.mirakl_shop_id,
    var.start_of_trading,
    var.settings,
    var.java_runtime,
    var.time_zone,
    var.schedules,
    var.log_retention_days,
    var.alert_emails,
    var.exchange_partners,
    var.deadline_hours,
    var.secret_recovery_days,
    var.tags,
  ]
}

run "wrong_values_4" {
  command = plan

  variables {
    connection       = "1-acme"
    mirakl_url       = "http://127.0.0.1"
    start_of_trading = "soon"
    settings         = { SELVEDGE_MIRAKL_SECRET = "mine" }
    schedules        = { no-such-function = 5 }
    deadline_hours   = [0]
  }

  expect_failures = [
    var.connection,
    var.mirakl_url,
    var.start_of_trading,
    var.settings,
    var.schedules,
    var.deadline_hours,
  ]
}

run "wrong_values_5" {
  command = plan

  variables {
    connection     = "acme-"
    settings       = { SELVEDGE_FUNCTION_TIMEOUT = "PT1S" }
    schedules      = { stock-scan = 1441 }
    deadline_hours = [1.5]
  }

  expect_failures = [
    var.connection,
    var.settings,
    var.schedules,
    var.deadline_hours,
  ]
}

run "wrong_values_6" {
  command = plan

  variables {
    connection     = "acme_one"
    settings       = { SELVEDGE_MIRAKL_URL = "https://other.example.com" }
    schedules      = { stock-scan = 7.5 }
    deadline_hours = [48, 24, 8, 2]
  }

  expect_failures = [
    var.connection,
    var.settings,
    var.schedules,
    var.deadline_hours,
  ]
}

run "wrong_values_7" {
  command = plan

  variables {
    connection = "acme-with-far-too-long-a-name-for-it"
    settings   = { SELVEDGE_DISPATCH_WATCH_LEVELS = "PT1H" }
  }

  expect_failures = [
    var.connection,
    var.settings,
  ]
}

run "wrong_erp_1" {
  command = plan

  variables {
    erp = "Cin7"
  }

  expect_failures = [var.erp]
}

run "wrong_erp_2" {
  command = plan

  variables {
    erp = "sap"
  }

  expect_failures = [var.erp]
}

run "cin7_core_exchanges_no_files" {
  command = plan

  variables {
    erp               = "cin7"
    exchange_partners = ["arn:aws:iam::123456789012:role/transfer"]
  }

  expect_failures = [var.exchange_partners]
}
