provider "aws" {
  region = "eu-west-1"
}

module "baseline" {
  source = "../../baseline"

  alerting_email_addresses = ["security@example.com"]
}
