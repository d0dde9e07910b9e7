require "langchain"
class Researcher
  def assistant
    llm = Langchain::LLM::OpenAI.new(api_key: ENV["OPENAI_API_KEY"], default_options: { chat_model: "gpt-4o" })
    Langchain::Assistant.new(llm: llm, instructions: "You are a meticulous research assistant.", tools: [Langchain::Tool::NewsRetriever.new(api_key: ENV["NEWS_API_KEY"])])
  end

  def store
    Langchain::Vectorsearch::Qdrant.new(url: "http://localhost:6333", api_key: ENV["QDRANT_API_KEY"], index_name: "papers", llm: llm)
  end
end
