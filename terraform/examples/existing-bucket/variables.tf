variable "bucket_name" {
  description = "Bucket of your own for logs, findings and reports."
  type        = string
  default     = "our-central-logs"
}

variable "kms_key_arn" {
  description = "Symmetric key of your own, in the bucket's Region."
  type        = string
  default     = "arn:aws:kms:eu-west-1:111122223333:key/12345678-1234-1234-1234-123456789012"
}

variable "topic_arn" {
  description = "Topic of your own for the alerts."
  type        = string
  default     = "arn:aws:sns:eu-west-1:111122223333:security-alerts"
}
