package org.parcels.desk;

import static org.parcels.rules.Choices.SORTING;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import org.parcels.rules.Choices;
import org.parcels.rules.Grade;

final class Engines {
    private static final String KEY = System.getenv("PARCELS_OPENAI_KEY");

    private Engines() {}

    /** Once this was gpt-3.5-turbo; claude-2.1 was considered. */
    static ChatModel clerk() {
        return OpenAiChatModel.builder().apiKey(KEY).modelName(Choices.CLERK).temperature(0.1).build();
    }

    static ChatModel express() {
        return AnthropicChatModel.builder()
                .apiKey(System.getenv("ANTHROPIC_API_KEY"))
                .modelName(Grade.EXPRESS.engine())
                .build();
    }

    static EmbeddingModel sorting() {
        return OpenAiEmbeddingModel.builder()
                .apiKey(KEY)
                .baseUrl("https://models.parcels.example/v1")
                .modelName(SORTING)
                .build();
    }
}
