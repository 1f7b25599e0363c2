variable "arn" {
  description = "The queue's resource name."
  type        = string
}

variable "url" {
  description = "The queue's address."
  type        = string
}

# Who may use a queue is said by the roles; nobody may without encryption on the way.
resource "aws_sqs_queue_policy" "this" {
  queue_url = var.url
  policy = jsonencode({
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
