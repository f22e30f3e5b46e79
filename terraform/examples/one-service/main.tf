provider "aws" {
  region = "eu-west-1"
}

module "logging" {
  source = "../../logging-bucket"
}

module "guardduty" {
  source = "../../guardduty"

  logging_bucket_name = module.logging.bucket_name
  kms_key_arn         = module.logging.kms_key_arn
}

module "schedule" {
  source = "../../schedule"

  state_machine_arn = module.guardduty.state_machine_arn
  expression        = "rate(6 hours)"
}

module "alerting" {
  source = "../../alerting"

  kms_key_arn                 = module.logging.kms_key_arn
  state_machine_arns          = [module.guardduty.state_machine_arn]
  heartbeat_state_machine_arn = module.guardduty.state_machine_arn
  dead_letter_queue_name      = module.schedule.dead_letter_queue_name
  longest_gap_minutes         = module.schedule.longest_gap_minutes
  email_addresses             = ["security@example.com"]
}
