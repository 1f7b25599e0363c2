variable "arn" {
  description = "The queue's resource name."
  type        = string
}

# Who may use a queue is said by the roles; nobody may without encryption on the way.
output "json" {
  description = "The queue's policy."
  value = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "EncryptedOnTheWay"
      Effect    = "Deny"
      Principal = "*"
      # A prohibition is meant for everything that can be done to the queue.
      Action    = "sqs:*"
      Resource  = var.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
