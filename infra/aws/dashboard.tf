locals {
  metrics    = "Selvedge"
  dimensions = { for name, function in local.functions : name => { connection = var.connection, function = function.whole_name } }

  log_groups = [for function in local.functions : "/aws/lambda/${function.whole_name}"]
  log_source = join(" | ", [for group in local.log_groups : "SOURCE '${group}'"])

  # How the functions spell the limit that the ERP's calls are counted by.
  erp_limit = title(var.erp)

  # What of Selvedge's own figures is drawn: the series by their functions.
  series = {
    orders  = [for metric in concat(["OrdersMissed"], [for level in range(length(var.deadline_hours), 0, -1) : "OrdersLevel${level}"]) : [metric, "dispatch-watch"]]
    holds   = [["HoldsOldestMinutes", "dispatch-watch"], ["HoldsOpen", "dispatch-watch"]]
    stock   = [["OffersAdrift", "stock-audit"], ["StockHeld", "stock-scan"]]
    payout  = [["PayoutsOpen", "settlement-feed"]]
    away    = [for name, _ in local.schedules : ["FeedFailed", name]]
    put_off = [for name, function in local.functions : ["Deferred", name] if can(function.queue)]
  }
  drawn = { for widget, series in local.series : widget => [for one in series :
    [local.metrics, one[0], "connection", var.connection, "function", local.functions[one[1]].whole_name]
  ] }

  queues_drawn = { for name, metric in { age = "ApproximateAgeOfOldestMessage", depth = "ApproximateNumberOfMessagesVisible" } :
    name => [for queue in values(local.queue_names) : ["AWS/SQS", metric, "QueueName", queue]]
  }
  dead_drawn = [for queue in concat([for queue in values(local.queue_names) : "${queue}-dead"], [local.failed_runs, local.undelivered]) :
    ["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", queue]
  ]

  graphs = [
    { title = "Orders near and past their deadline", metrics = local.drawn.orders, stat = "Maximum" },
    { title = "Holds: minutes that the oldest has waited, and how many there are", metrics = local.drawn.holds, stat = "Maximum" },
    { title = "Offers adrift, and pushes of stock that are held", metrics = local.drawn.stock, stat = "Maximum" },
    { title = "Dead letters and failed runs", metrics = local.dead_drawn, stat = "Maximum" },
    { title = "Seconds that the oldest message of each queue has waited", metrics = local.queues_drawn.age, stat = "Maximum" },
    { title = "Messages that wait", metrics = local.queues_drawn.depth, stat = "Maximum" },
    { title = "Runs in which a partner did not answer", metrics = local.drawn.away, stat = "Sum" },
    { title = "Work put off", metrics = local.drawn.put_off, stat = "Sum" },
    { title = "Payouts that are not finished", metrics = local.drawn.payout, stat = "Maximum" },
  ]

  tables = [
    {
      title = "Penalties in payouts, in pence"
      query = "fields @timestamp, PenaltyPence | filter PenaltyPence > 0 | sort @timestamp desc"
    },
    {
      title = "Calls of the ERP in each minute, of the 60 that Cin7 Core allows, and those that had to wait"
      query = "stats sum(Calls${local.erp_limit}) as made, sum(CallsDeferred${local.erp_limit}) as waited by bin(1m)"
    },
    {
      title = "Calls of John Lewis in each hour, of 60 each (OR11 orders, OR04 numbers, STO01 stock, TL02 payouts), and those that had to wait"
      query = "stats ${join(", ", [for operation in ["OR11", "OR04", "STO01", "TL02"] : "sum(CallsMirakl${operation}) as ${operation}, sum(CallsDeferredMirakl${operation}) as ${operation}_waited"])} by bin(1h)"
    },
    {
      title = "What was held last, and why"
      query = "fields @timestamp, mdc.key, mdc.reason, mdc.why | filter ispresent(mdc.reason) | sort @timestamp desc | limit 20"
    },
  ]

  widgets = concat(
    [for graph in local.graphs : {
      type       = "metric"
      properties = { title = graph.title, metrics = graph.metrics, stat = graph.stat, period = 300, region = local.region, view = "timeSeries" }
    }],
    [for table in local.tables : {
      type       = "log"
      properties = { title = table.title, query = "${local.log_source} | ${table.query}", region = local.region, view = "table" }
    }],
  )
}

# What threatens the account at John Lewis, and nothing of processors.
resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.connection
  dashboard_body = jsonencode({
    widgets = [for at, widget in local.widgets : merge(widget, { x = at % 2 * 12, y = floor(at / 2) * 6, width = 12, height = 6 })]
  })
}
