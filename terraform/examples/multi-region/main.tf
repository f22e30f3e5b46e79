provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "frankfurt"
  region = "eu-central-1"
}

# The home Region: the trail logs all Regions from here, and what is global is looked after once.
module "ireland" {
  source = "../../baseline"

  alerting_email_addresses = ["security@example.com"]
}

module "frankfurt" {
  source = "../../baseline"

  providers = {
    aws = aws.frankfurt
  }

  cloudtrail_mode          = "off"
  alerting_email_addresses = ["security@example.com"]
}
