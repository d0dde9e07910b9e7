module Support
  class Answerer
    MODEL = "gpt-4o-mini".freeze
    PROMPT = <<~TEXT
      You are a support agent for Acme.
      Be brief and polite.
    TEXT

    def initialize(client: OpenAI::Client.new)
      @client = client
    end

    def call(question)
      response = @client.chat(
        parameters: {
          model: MODEL,
          messages: [
            { role: "system", content: PROMPT },
            { role: "user", content: question }
          ],
          temperature: 0.7
        }
      )
      response.dig("choices", 0, "message", "content")
    end

    def embed(text)
      client.embeddings(parameters: { model: Support::Config::EMBEDDING, input: text })
    end

    private

    attr_reader :client
  end
end
