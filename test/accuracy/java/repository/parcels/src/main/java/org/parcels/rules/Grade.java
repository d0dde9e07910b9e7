package org.parcels.rules;

public enum Grade {
    EXPRESS("claude-3-5-haiku-20241022"),
    FREIGHT("claude-3-opus-20240229");

    private final String engine;

    Grade(String engine) {
        this.engine = engine;
    }

    public String engine() {
        return engine;
    }
}
