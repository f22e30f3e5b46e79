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
    Statement = [{ Sid = "Read", Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::logs/*" }]
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

resource "terraform_data" "forgotten" {}

resource "terraform_data" "old" {}

resource "terraform_data" "deleted" {}

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
