package org.parcels.desk;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;

public class ParcelTools {
    @Tool("Says where a parcel was seen last")
    public String lastSeen(@P("number of the parcel") String number) {
        return "depot " + number;
    }

    @Tool(name = "hold_parcel", value = "Keeps a parcel where it is")
    public void hold(String number) {
        throw new UnsupportedOperationException(number);
    }

    String helper() {
        return "not a tool";
    }
}
