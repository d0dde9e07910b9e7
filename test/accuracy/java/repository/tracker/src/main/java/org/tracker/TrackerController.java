package org.tracker;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/track")
class TrackerController {
    private final ChatClient chatClient;

    @Value("${tracker.summary-model}")
    private String summaryModel;

    TrackerController(ChatClient.Builder builder) {
        this.chatClient = builder
                .defaultSystem("You tell people where their parcels are, in one sentence.")
                .defaultTools(new TrackerTools())
                .build();
    }

    @PostMapping("/summary")
    String summary(@RequestBody String text) {
        return chatClient
                .prompt()
                .user(text)
                .options(OpenAiChatOptions.builder().model(summaryModel).build())
                .call()
                .content();
    }
}
