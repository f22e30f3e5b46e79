variable "step" {
  type    = number
  default = 1
}

variable "secret" {
  type      = string
  default   = "hunter2"
  sensitive = true
}

locals {
  policy = {
    Version   = "2012-10-17"
    Statement = [{ Sid = "Read", Effect = "Allow", Action = ["s3:GetObject", "s3:*"], Resource = "arn:aws:s3:::logs/*" }]
  }
}

resource "terraform_data" "each" {
  for_each = toset(["a.b", "quo\"te", "[0]"])
  input    = { team = "team-${var.step}", numbers = [var.step] }
}

resource "terraform_data" "replaced" {
  input            = { password = var.secret, user = "somebody" }
  triggers_replace = [var.step]
}

resource "terraform_data" "policy" {
  input = jsonencode(local.policy)
}

removed {
  from = terraform_data.forgotten

  lifecycle {
    destroy = false
  }
}

moved {
  from = terraform_data.old
  to   = terraform_data.new
}

resource "terraform_data" "new" {}

import {
  to = terraform_data.imported
  id = "somewhere"
}

resource "terraform_data" "imported" {}

resource "terraform_data" "created" {
  input = jsonencode(local.policy)

  lifecycle {
    precondition {
      condition     = var.step < 3
      error_message = "This is step ${var.step}, and there are two."
    }
  }
}

module "inner" {
  source   = "./inner"
  for_each = toset(["x.y"])
  step     = var.step
}

check "first_step" {
  assert {
    condition     = var.step == 1
    error_message = "This is step ${var.step}."
  }
}

output "id" {
  value = terraform_data.replaced.id
}

output "secret" {
  value     = "${var.secret}-${var.step}"
  sensitive = true
}
