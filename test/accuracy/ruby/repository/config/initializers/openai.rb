OpenAI.configure do |config|
  config.access_token = ENV.fetch("OPENAI_ACCESS_TOKEN")
  config.uri_base = "https://oai.helicone.ai/"
end
RubyLLM.configure do |config|
  config.anthropic_api_key = ENV["ANTHROPIC_API_KEY"]
  config.openai_api_key = Rails.application.credentials.dig(:openai, :api_key)
  config.default_model = "claude-sonnet-4-20250514"
end
