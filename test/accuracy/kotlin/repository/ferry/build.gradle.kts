plugins { kotlin("jvm") }

dependencies {
    implementation(libs.koog.agents)
    implementation(libs.langchain4j.openai)
    implementation("com.aallam.openai:openai-client:4.0.1")
    implementation(libs.ktor.server)
    // implementation("com.anthropic:anthropic-java:1.0.0")
}
