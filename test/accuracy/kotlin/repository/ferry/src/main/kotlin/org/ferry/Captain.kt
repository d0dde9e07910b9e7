package org.ferry

import com.aallam.openai.api.chat.ChatCompletionRequest
import com.aallam.openai.api.chat.ChatMessage
import com.aallam.openai.api.chat.ChatRole
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.client.OpenAI
import dev.langchain4j.model.openai.OpenAiChatModel

/** It used gpt-3.5-turbo once. */
class Captain(private val openAI: OpenAI = OpenAI(token = System.getenv("FERRY_OPENAI_TOKEN") ?: error("no token"))) {
    private val upper = OpenAiChatModel.builder()
        .apiKey(System.getenv("FERRY_KEY"))
        .modelName(Deck.UPPER.engine)
        .build()

    suspend fun announce(text: String): String? {
        val request = ChatCompletionRequest(
            model = ModelId(Engines.CAPTAIN),
            messages = listOf(
                ChatMessage(role = ChatRole.System, content = "You announce what the captain of a ferry wants to say."),
                ChatMessage(role = ChatRole.User, content = text),
            ),
        )
        return openAI.chatCompletion(request).choices.first().message.content
    }

    fun quick(text: String): String = upper.chat(text)
}
