package org.parcels;

import dev.langchain4j.model.openai.OpenAiChatModel;

class DeskTest {
    Object model = OpenAiChatModel.builder().apiKey("demo").modelName("gpt-4-turbo").build();
}
