package org.ferry

import ai.koog.agents.core.agent.AIAgent
import ai.koog.agents.core.tools.ToolRegistry
import ai.koog.agents.core.tools.annotations.Tool
import ai.koog.agents.core.tools.reflect.ToolSet
import ai.koog.agents.core.tools.reflect.tools
import ai.koog.prompt.executor.clients.openai.OpenAIModels
import ai.koog.prompt.executor.llms.all.simpleOpenAIExecutor

class RopeTools : ToolSet {
    @Tool
    fun throwRope(side: String): String = "thrown to $side"

    fun coil(): String = "coiled"
}

val deckhand = AIAgent(
    executor = simpleOpenAIExecutor(System.getenv("DECKHAND_KEY")),
    systemPrompt = "You help passengers with their luggage on board.",
    llmModel = OpenAIModels.Chat.GPT4o,
    toolRegistry = ToolRegistry { tools(RopeTools()) },
)
