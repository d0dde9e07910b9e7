package org.plain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chat between drivers; see OpenAiChatModel in another project. */
class ChatClient {
    private static final Logger LOG = LoggerFactory.getLogger("gpt-4o");
    private final String endpoint = "https://chat.drivers.example";

    String prompt(String text) {
        LOG.info("claude-3-opus is the name of a lorry: {}", text);
        return endpoint;
    }

    @interface Tool {
        String name() default "";
    }

    @Tool(name = "horn")
    void horn() {}
}
