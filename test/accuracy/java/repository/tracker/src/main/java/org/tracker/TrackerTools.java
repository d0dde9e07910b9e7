package org.tracker;

import org.springframework.ai.tool.annotation.Tool;

class TrackerTools {
    @Tool(description = "Names the depot of today")
    String depotOfToday() {
        return "north";
    }
}
