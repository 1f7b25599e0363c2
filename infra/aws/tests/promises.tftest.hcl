# Names and numbers that follow from the variables.

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
  erp              = "cin7"
  mirakl_url       = "https://example.mirakl.net"
  mirakl_shop_id   = 2001
  start_of_trading = "2026-12-01T00:00:00Z"
}

run "cin7_has_its_secret_and_no_exchange" {
  command = plan

  assert {
    condition     = output.secrets == { cin7 = "acme-john-lewis/cin7", mirakl = "acme-john-lewis/mirakl" }
    error_message = "The secrets are ${jsonencode(output.secrets)}."
  }

  assert {
    condition     = length(module.exchange_run) == 0 && length(module.exchange_desk) == 0 && length(output.functions) == 14
    error_message = "The functions are ${jsonencode(output.functions)}."
  }

  assert {
    condition     = output.tables["open-orders"] == "acme-john-lewis-open-orders"
    error_message = "The tables are ${jsonencode(output.tables)}."
  }

  assert {
    condition     = output.buckets["documents"] == "acme-john-lewis-documents-000000000000"
    error_message = "A bucket's name is not told apart from another account's."
  }

  assert {
    condition     = output.alerts == "arn:aws:sns:eu-west-2:000000000000:acme-john-lewis-alerts"
    error_message = "The topic is ${output.alerts}."
  }

  assert {
    condition     = local.common.tags == { application = "selvedge", connection = "acme-john-lewis" }
    error_message = "The tags are ${jsonencode(local.common.tags)}."
  }
}

run "bluecherry_has_its_secret_and_an_exchange" {
  command = plan

  variables {
    erp = "bluecherry"
  }

  assert {
    condition     = output.secrets == { bluecherry = "acme-john-lewis/bluecherry", mirakl = "acme-john-lewis/mirakl" }
    error_message = "The secrets are ${jsonencode(output.secrets)}."
  }

  assert {
    condition     = output.functions["exchange-run"] == "acme-john-lewis-exchange-run" && length(output.functions) == 16
    error_message = "The functions are ${jsonencode(output.functions)}."
  }
}

run "the_longest_name_fits" {
  command = plan

  variables {
    connection = "abcdefghijklmnopqrstuvwxyz-12345"
    erp        = "bluecherry"
  }

  assert {
    condition     = alltrue([for name in values(output.functions) : length("${name}-schedule") <= 64])
    error_message = "IAM allows a role 64 letters."
  }

  assert {
    condition     = alltrue([for name in values(output.buckets) : length(name) <= 63])
    error_message = "S3 allows a bucket 63 letters."
  }
}

run "each_variable_arrives_where_it_is_wanted" {
  command = plan

  variables {
    architecture         = "arm64"
    deadline_hours       = [12, 3]
    deletion_protection  = false
    holds_waiting_hours  = 6
    log_retention_days   = 30
    monthly_budget_usd   = 80
    runbooks_url         = "https://example.com/runbooks"
    schedules            = { order-feed = 10, stock-scan = 15, settlement-feed = 1440 }
    secret_recovery_days = 0
    tags                 = { cost-centre = "42" }
    time_zone            = "Europe/Dublin"
  }

  assert {
    condition     = local.running == { runtime = "native", java_runtime = "java25", architecture = "arm64", log_retention_days = 30 }
    error_message = "What the functions run on is ${jsonencode(local.running)}."
  }

  assert {
    condition     = local.nearest_level == "OrdersLevel2" && local.environment.SELVEDGE_DISPATCH_WATCH_LEVELS == "PT12H,PT3H"
    error_message = "The alarm looks at ${local.nearest_level}."
  }

  assert {
    condition = { for name, minutes in local.schedules : name => minutes } == {
      dispatch-feed = 2, dispatch-watch = 5, order-feed = 10, settlement-feed = 1440, stock-audit = 60, stock-scan = 15
    }
    error_message = "The schedules are ${jsonencode(local.schedules)}."
  }

  # The watch over deadlines is told how old what it knows may be.
  assert {
    condition     = local.environment.SELVEDGE_DISPATCH_LOOK_EVERY == "PT10M"
    error_message = "It is told ${local.environment.SELVEDGE_DISPATCH_LOOK_EVERY}."
  }

  assert {
    condition     = local.environment.SELVEDGE_DISPATCH_WATCH_ZONE == "Europe/Dublin" && local.environment.SELVEDGE_SETTLEMENT_ZONE == "Europe/Dublin"
    error_message = "Dates are of another time zone."
  }

  assert {
    condition     = local.common.runbooks_url == "https://example.com/runbooks"
    error_message = "The runbooks are at ${local.common.runbooks_url}."
  }

  assert {
    condition     = aws_kms_key.this.tags == tomap({ application = "selvedge", connection = "acme-john-lewis", cost-centre = "42" })
    error_message = "The key's tags are ${jsonencode(aws_kms_key.this.tags)}."
  }

  assert {
    condition     = aws_secretsmanager_secret.this["mirakl"].recovery_window_in_days == 0
    error_message = "A deleted secret is kept."
  }

  assert {
    condition = (
      aws_budgets_budget.this.limit_amount == "80"
      && { for each in aws_budgets_budget.this.notification : each.notification_type => each.threshold } == { ACTUAL = 80, FORECASTED = 100 }
    )
    error_message = "The budget is ${jsonencode(aws_budgets_budget.this.notification)}."
  }
}
