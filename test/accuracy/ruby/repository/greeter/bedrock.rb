require "aws-sdk-bedrockruntime"
client = Aws::BedrockRuntime::Client.new(region: "us-east-1")
client.converse(model_id: "anthropic.claude-3-haiku-20240307-v1:0", messages: [])
