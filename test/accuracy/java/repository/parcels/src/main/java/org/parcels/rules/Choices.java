package org.parcels.rules;

/** Names that other classes use. */
public interface Choices {
    String CLERK = "gpt-4o-mini";
    String SORTING = "text-embedding-" + "3-small";
}
