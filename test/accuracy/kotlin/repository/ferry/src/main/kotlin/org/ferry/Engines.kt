package org.ferry

object Engines {
    private const val FAMILY = "gpt-4.1"
    const val CAPTAIN = "$FAMILY-mini"
}

enum class Deck(val engine: String) {
    UPPER("gpt-4o-mini"),
    LOWER("o1-preview"),
}
