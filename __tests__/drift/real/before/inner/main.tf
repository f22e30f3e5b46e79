variable "step" {
  type = number
}

resource "terraform_data" "this" {
  count = 2
  input = var.step
}
