package org.parcels.desk;

import dev.langchain4j.service.SystemMessage;

public interface Clerk {
    @SystemMessage("You answer questions about parcels that were lost on their way.")
    String answer(String question);
}
