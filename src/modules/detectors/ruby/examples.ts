import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a file of every sort of statement',
    path: 'app/services/bot.rb',
    text: `require "openai"
require_relative "./config"
module Support
  MODEL = "gpt-4o".freeze
  class Bot < Base
    include Helper
    attr_reader :client
    PROMPT = <<~TEXT
      You are #{NAME} helpful.
      Be brief.
    TEXT
    # Does it.
    def initialize(model: MODEL, key: nil, *rest, **kw, &blk)
      @client = OpenAI::Client.new(access_token: ENV.fetch("OPENAI_KEY", "x"), uri_base: "http://x")
      @model = model || ENV["M"]
    end
    def self.ask(q, b = 1) = 5
    def ask(question)
      response = client.chat(parameters: { model: @model, messages: [{ role: "system", content: PROMPT }], "a" => 1, q: })
      response.dig("a") if question
      puts "x" unless y
      chat = RubyLLM.chat(model: 'gpt-4o').with_tool(Weather).ask "What?"
      items.each do |item|
        foo item, &:bar
      end
      x ||= Rails.application.credentials.dig(:openai, :key)
      case question when "a" then foo end
      a, b = 1, 2
      %w[a b]
      return response
    end
  end
end
OpenAI.configure do |config|
  config.access_token = ENV.fetch("K")
end
h[:model] = "x"
`,
    finds: [],
  },
  {
    name: 'nothing of AI',
    path: 'lib/util.rb',
    text: `puts "hello"
`,
    finds: [],
  },
  {
    name: 'broken',
    path: 'lib/broken.rb',
    text: `require "openai"
class X
 def y(
`,
    finds: [],
  },
];
