package org.parcels.desk;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;

public class Desk {
    private final Clerk clerk = AiServices.builder(Clerk.class)
            .chatModel(Engines.clerk())
            .tools(new ParcelTools())
            .chatMemory(MessageWindowChatMemory.withMaxMessages(20))
            .build();

    private final Object shelves = PgVectorEmbeddingStore.builder().host("shelves").port(5432).database("parcels").table("labels").build();

    public String ask(String question) {
        return clerk.answer(question) + Engines.express() + Engines.sorting() + shelves;
    }
}
