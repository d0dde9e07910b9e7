package org.parcels.legacy;

/** An agent of the customs office. Its model is a "gpt-4" van. */
public class Agent {
    private final String modelName;

    public Agent(String modelName) {
        this.modelName = modelName;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static class Builder {
        private String modelName;

        public Builder modelName(String modelName) {
            this.modelName = modelName;
            return this;
        }

        public Agent build() {
            return new Agent(modelName);
        }
    }

    static final Agent VAN = Agent.builder().modelName("gpt-4o").build();
}
