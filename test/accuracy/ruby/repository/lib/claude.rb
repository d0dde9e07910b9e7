require "anthropic"
anthropic = Anthropic::Client.new(api_key: ENV["ANTHROPIC_API_KEY"])
message = anthropic.messages.create(
  max_tokens: 1024,
  messages: [{role: "user", content: "Hello, Claude"}],
  model: :"claude-sonnet-4-5-20250929",
  system_: "You are a careful historian of ships."
)
