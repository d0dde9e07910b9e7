package org.plain

/** An agent of the harbour; "gpt-4o" is the number of a berth. */
class AIAgent(val llmModel: String, val systemPrompt: String = "")

class OpenAI(val token: String) {
    fun chatCompletion(model: String): String = model
}

val berth = AIAgent(llmModel = "gpt-4o", systemPrompt = "You are a berth in the harbour of our town.")
val radio = OpenAI(token = System.getenv("RADIO_TOKEN")).chatCompletion("claude-3-opus")
