class Chatter
  def ask(question)
    chat = RubyLLM.chat(model: "claude-3-7-sonnet-20250219")
    chat.with_instructions("You are a weather assistant who never guesses.")
    chat.with_tool(Weather).ask(question)
  end

  def plain
    RubyLLM.chat(model: "gpt-4.1-nano", provider: :openai).ask("hi")
    RubyLLM.embed("text", model: "text-embedding-3-large")
  end
end
