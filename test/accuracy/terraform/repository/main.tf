module "assistant" {
  source           = "./modules/assistant"
  foundation_model = local.model
}

locals {
  model = "anthropic.claude-3-5-sonnet-20241022-v2:0"
}

resource "aws_s3_bucket" "invoices" {
  bucket = "harbour-invoices"
}

resource "aws_bedrock_guardrail" "harbour" {
  name                      = "harbour"
  blocked_input_messaging   = "No."
  blocked_outputs_messaging = "No."
}
