provider "aws" {
  region = "eu-west-1"
}

module "baseline" {
  source = "../../baseline"

  logging_bucket_name         = var.bucket_name
  kms_key_arn                 = var.kms_key_arn
  alerting_existing_topic_arn = var.topic_arn
}

# Attach these to your bucket, key and topic, or add their statements to what they have.
output "bucket_policy" {
  description = "What the services need to deliver to the bucket."
  value       = module.baseline.logging_bucket_policy
}

output "key_policy" {
  description = "What the services need to use the key."
  value       = module.baseline.logging_key_policy
}

output "topic_policy" {
  description = "What the alerts need to reach the topic."
  value       = module.baseline.alerting_topic_policy
}
