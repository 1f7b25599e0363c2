variable "connection" {
  description = "The name of this connection, such as acme-john-lewis: the first part of every name on AWS and a dimension of every metric."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,30}[a-z0-9]$", var.connection))
    error_message = "A connection is named in small letters, digits and hyphens, from 2 to 32 of them, begins with a letter and does not end with a hyphen."
  }
}

variable "erp" {
  description = "The supplier's ERP: cin7 for Cin7 Core, bluecherry for CGS BlueCherry."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["cin7", "bluecherry"], var.erp)
    error_message = "The ERP is cin7 or bluecherry."
  }
}

variable "mirakl_url" {
  description = "The address of John Lewis's Mirakl, such as https://example.mirakl.net."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^(https://[a-z0-9.-]+|http://127\\.0\\.0\\.1:[0-9]+)$", var.mirakl_url))
    error_message = "The address of Mirakl is https:// and a host without a path; plain http only for a simulator at 127.0.0.1."
  }
}

variable "mirakl_shop_id" {
  description = "The shop's number at John Lewis's Mirakl."
  type        = number
  nullable    = false

  validation {
    condition     = var.mirakl_shop_id > 0 && floor(var.mirakl_shop_id) == var.mirakl_shop_id
    error_message = "The shop's number is a whole number above 0."
  }
}

variable "start_of_trading" {
  description = "The instant from which orders are ours to take, such as 2026-03-01T00:00:00Z; older ones are left alone."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("Z$", var.start_of_trading)) && can(timeadd(var.start_of_trading, "0s"))
    error_message = "The start of trading is an instant in UTC, such as 2026-03-01T00:00:00Z."
  }
}

variable "settings" {
  description = "More of the functions' environment, by the names of the README's Configuration: SELVEDGE_CIN7_CUSTOMER = \"John Lewis\" and so on. Never a secret's value."
  type        = map(string)
  nullable    = false
  default     = {}

  validation {
    condition     = alltrue([for name in keys(var.settings) : can(regex("^SELVEDGE_[A-Z0-9]+(_[A-Z0-9]+)+$", name))])
    error_message = "Each setting's name begins with SELVEDGE_ and consists of capitals, digits and single underscores."
  }

  validation {
    condition = alltrue([for name in keys(var.settings) :
      !can(regex("^SELVEDGE_(CONNECTION_NAME|FUNCTION_TIMEOUT|ERP|TABLES_.*|QUEUES_.*|BUCKETS_.*|TOPICS_.*|MIRAKL_URL|MIRAKL_SHOP_ID|ORDERS_START_OF_TRADING|DISPATCH_LOOK_EVERY|DISPATCH_WATCH_LEVELS|DISPATCH_WATCH_ZONE|SETTLEMENT_ZONE|[A-Z0-9]+_SECRET)$", name))
    ])
    error_message = "Names of tables, queues, buckets, topics and secrets, the function's timeout and what has a variable of its own are no settings: this module gives them."
  }
}

variable "artifacts" {
  description = "The folder with the packaged functions, each at <artifact>/target/function.zip, as ./selvedge build leaves them; without one, the folder functions beside infra."
  type        = string
  default     = null

  validation {
    condition     = var.artifacts == null || try(trimspace(var.artifacts) != "", false)
    error_message = "The folder of the packaged functions is not blank."
  }
}

variable "runtime" {
  description = "What runs the functions: native, for what ./selvedge build --native makes, or java, with SnapStart, for what ./selvedge build makes."
  type        = string
  nullable    = false
  default     = "native"

  validation {
    condition     = contains(["native", "java"], var.runtime)
    error_message = "The runtime is native or java."
  }
}

variable "java_runtime" {
  description = "AWS's name for the Java runtime of runtime = \"java\". The functions are built for Java 25."
  type        = string
  nullable    = false
  default     = "java25"

  validation {
    condition     = can(regex("^java[0-9]{2}$", var.java_runtime))
    error_message = "A Java runtime is named java and two digits, such as java25."
  }
}

variable "architecture" {
  description = "The processor that the functions were built for: x86_64 or arm64. A native function runs on no other."
  type        = string
  nullable    = false
  default     = "x86_64"

  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The architecture is x86_64 or arm64."
  }
}

variable "in_service" {
  description = "Whether the connection works. If not, schedules and queues stand still, their alarms are silent, and nothing is lost or deleted."
  type        = bool
  nullable    = false
  default     = true
}

variable "time_zone" {
  description = "The supplier's time zone by its IANA name: that of the schedules, and of the dates in books and reports."
  type        = string
  nullable    = false
  default     = "Europe/London"

  validation {
    condition     = can(regex("^(UTC|[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_-]+)+)$", var.time_zone))
    error_message = "A time zone is named as IANA does, such as Europe/London."
  }
}

variable "schedules" {
  description = "How often functions run that are not to run as often as topology.json says: minutes by the function's name, such as { stock-scan = 15 }."
  type        = map(number)
  nullable    = false
  default     = {}

  validation {
    condition = alltrue([for name, minutes in var.schedules :
      try(jsondecode(file("${path.module}/topology.json")).functions[name].schedule.leastMinutes <= minutes, false)
    ])
    error_message = "Each schedule is one of a function that topology.json gives a schedule, and not more frequent than its leastMinutes."
  }

  validation {
    condition     = alltrue([for minutes in values(var.schedules) : minutes <= 1440 && floor(minutes) == minutes])
    error_message = "A schedule is a whole number of minutes, at most a day's 1440."
  }
}

variable "log_retention_days" {
  description = "How many days CloudWatch keeps the functions' logs."
  type        = number
  nullable    = false
  default     = 90

  validation {
    condition     = contains([7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545 or 731 days."
  }
}

variable "alert_emails" {
  description = "Who is told of alarms and deadlines by e-mail; each must confirm AWS's first message. Others may subscribe to the topic alerts by themselves."
  type        = set(string)
  nullable    = false
  default     = []

  validation {
    condition     = alltrue([for email in var.alert_emails : can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", email))])
    error_message = "Each address is an e-mail address."
  }
}

variable "exchange_partners" {
  description = "Who may fetch and bring files in the bucket `exchange` on behalf of the ERP: resource names of roles or users of IAM, such as that of the supplier's AWS Transfer Family. They may read, list and delete what is for the ERP, and write what is from it."
  type        = set(string)
  nullable    = false
  default     = []

  validation {
    condition     = alltrue([for arn in var.exchange_partners : can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/[^*?]+$", arn))])
    error_message = "Each partner is the resource name of one role or user of IAM, such as arn:aws:iam::123456789012:role/transfer."
  }

  validation {
    condition     = length(var.exchange_partners) == 0 || var.erp == "bluecherry"
    error_message = "Only BlueCherry has files to exchange."
  }
}

variable "runbooks_url" {
  description = "Where the runbooks are; each alarm's text ends with the address of its page."
  type        = string
  nullable    = false
  default     = "infra/runbooks"

  validation {
    condition     = can(regex("[^/\\s]$", var.runbooks_url))
    error_message = "The runbooks' address is not blank and does not end with a slash."
  }
}

variable "deadline_hours" {
  description = "How many hours before its deadline people are told of an order that is not confirmed, the earliest first; the alarm comes with the last of them."
  type        = list(number)
  nullable    = false
  default     = [24, 8, 2]

  validation {
    condition = (
      length(var.deadline_hours) >= 1 && length(var.deadline_hours) <= 3
      && alltrue([for hours in var.deadline_hours : hours >= 1 && floor(hours) == hours])
      && alltrue([for at, hours in var.deadline_hours : at == 0 || hours < var.deadline_hours[max(at - 1, 0)]])
    )
    error_message = "There are from 1 to 3 times, in whole hours, each nearer to the deadline than the one before."
  }
}

variable "holds_waiting_hours" {
  description = "How many hours a hold may wait for a person before the alarm."
  type        = number
  nullable    = false
  default     = 4

  validation {
    condition     = var.holds_waiting_hours >= 1 && var.holds_waiting_hours <= 72
    error_message = "A hold may wait from 1 to 72 hours."
  }
}

variable "monthly_budget_usd" {
  description = "What the connection may cost in a month, in US dollars; the alarm comes at 80 % of it, and when AWS forecasts more than all of it. It counts what has the tag `connection`, once that is activated as a cost allocation tag."
  type        = number
  nullable    = false
  default     = 60

  validation {
    condition     = var.monthly_budget_usd >= 1
    error_message = "The budget is at least one US dollar."
  }
}

variable "deletion_protection" {
  description = "Whether AWS refuses to delete the tables. Only a connection for trying things does without."
  type        = bool
  nullable    = false
  default     = true
}

variable "secret_recovery_days" {
  description = "How many days a deleted secret can be had back: 7 to 30, or 0 to delete it at once."
  type        = number
  nullable    = false
  default     = 30

  validation {
    condition     = var.secret_recovery_days == 0 || (var.secret_recovery_days >= 7 && var.secret_recovery_days <= 30)
    error_message = "A deleted secret can be had back for 7 to 30 days, or 0 for not at all."
  }
}

variable "tags" {
  description = "More tags for everything, beside `connection` and `application`."
  type        = map(string)
  nullable    = false
  default     = {}

  validation {
    condition     = alltrue([for name in keys(var.tags) : !contains(["connection", "application"], name) && !startswith(lower(name), "aws:")])
    error_message = "The tags connection and application are this module's own, and those that begin with aws: are AWS's."
  }
}
