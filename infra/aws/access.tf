# What each function may do, from `access` and `accessWith` of topology.json: the laptop cloud allows the same and no more.
locals {
  access = { for name, function in local.described : name => { for kind in ["reads", "writes", "sends", "publishes", "secrets"] :
    kind => distinct(concat(
      try(function.access[kind], []),
      try(function.accessWith[var.erp][kind], []),
    ))
  } }

  # By function, the tables and buckets that it reads or writes, each with the actions that this takes.
  data_actions = { for name, access in local.access : name => { for what in distinct(concat(access.reads, access.writes)) : what => concat(
    contains(access.reads, what) ? local.stores[what].reads : [],
    contains(access.writes, what) ? local.stores[what].writes : [],
  ) } }

  stores = merge(
    { for name, table in local.topology.tables : "tables/${name}" => table },
    { for name, table in local.topology.tables : "tables/${name}/index/${table.index.name}" => table.index if can(table.index) },
    { for name, bucket in local.topology.buckets : "buckets/${name}" => bucket },
  )

  statements = { for name, function in local.described : name => concat(
    [for what, actions in local.data_actions[name] : {
      Sid      = replace(title(replace(what, "/[/-]/", " ")), " ", "")
      Effect   = "Allow"
      Action   = [for action in actions : "dynamodb:${action}"]
      Resource = ["${local.arn_prefix.dynamodb}:table/${var.connection}-${trimprefix(what, "tables/")}"]
    } if startswith(what, "tables/")],
    [for what, actions in local.data_actions[name] : {
      Sid    = "${replace(title(replace(what, "/[/-]/", " ")), " ", "")}Objects"
      Effect = "Allow"
      Action = [for action in actions : "s3:${action}" if action != "ListBucket"]
      # Objects are named by what they hold; AWS knows a bucket's objects by a wildcard only.
      Resource = ["${local.bucket_arns[trimprefix(what, "buckets/")]}/*"]
    } if startswith(what, "buckets/")],
    [for what, actions in local.data_actions[name] : {
      Sid      = replace(title(replace(what, "/[/-]/", " ")), " ", "")
      Effect   = "Allow"
      Action   = ["s3:ListBucket"]
      Resource = [local.bucket_arns[trimprefix(what, "buckets/")]]
    } if startswith(what, "buckets/") && contains(actions, "ListBucket")],
    length(local.access[name].sends) == 0 ? [] : [{
      Sid      = "Sends"
      Effect   = "Allow"
      Action   = ["sqs:SendMessage"]
      Resource = [for what in local.access[name].sends : local.queue_arns[trimprefix(what, "queues/")]]
    }],
    length(local.access[name].publishes) == 0 ? [] : [{
      Sid      = "Publishes"
      Effect   = "Allow"
      Action   = ["sns:Publish"]
      Resource = [for what in local.access[name].publishes : local.topic_arns[trimprefix(what, "topics/")]]
    }],
    length(local.access[name].secrets) == 0 ? [] : [{
      Sid    = "Secrets"
      Effect = "Allow"
      Action = ["secretsmanager:GetSecretValue"]
      # Secrets Manager adds a hyphen and six characters of its own to a secret's name.
      Resource = [for secret in local.access[name].secrets : "${local.arn_prefix.secretsmanager}:secret:${local.secret_names[secret]}-??????"]
    }],
    !can(function.queue) ? [] : [{
      Sid      = "Receives"
      Effect   = "Allow"
      Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
      Resource = [local.queue_arns[function.queue.name]]
    }],
    [{
      Sid      = "FailedRuns"
      Effect   = "Allow"
      Action   = ["sqs:SendMessage"]
      Resource = [local.failed_runs_arn]
    }],
    [{
      Sid    = "Key"
      Effect = "Allow"
      Action = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"]
      # A key's own name is not known before it is made; the condition lets through the connection's key only.
      Resource  = ["${local.arn_prefix.kms}:key/*"]
      Condition = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = [local.key_alias] } }
    }],
    [{
      Sid    = "Logs"
      Effect = "Allow"
      Action = ["logs:CreateLogStream", "logs:PutLogEvents"]
      # Lambda names the streams of a function's own log group.
      Resource = ["${local.arn_prefix.logs}:log-group:/aws/lambda/${var.connection}-${name}:log-stream:*"]
    }],
  ) }
}
