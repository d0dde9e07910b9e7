variable "foundation_model" {
  type = string
}

resource "aws_iam_role" "assistant" {
  name               = "assistant"
  assume_role_policy = "{}"
}

resource "aws_bedrockagent_agent" "assistant" {
  agent_name              = "assistant"
  agent_resource_role_arn = aws_iam_role.assistant.arn
  foundation_model        = var.foundation_model
  instruction             = "You help the harbour master with berths, tides and cranes."
}
