import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a POM with properties and a BOM',
    path: 'pom.xml',
    text: `<?xml version="1.0"?>
<!DOCTYPE project [<!ENTITY x "y">]>
<project>
  <parent><groupId>org.acme</groupId><artifactId>parent</artifactId><version>1</version></parent>
  <properties><langchain4j.version>1.0.1</langchain4j.version></properties>
  <dependencyManagement><dependencies>
    <dependency><groupId>org.springframework.ai</groupId><artifactId>spring-ai-bom</artifactId><version>1.0.0</version><type>pom</type></dependency>
  </dependencies></dependencyManagement>
  <dependencies>
    <!-- <dependency><groupId>com.openai</groupId><artifactId>openai-java</artifactId></dependency> -->
    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j</artifactId><version>\${langchain4j.version}</version></dependency>
    <dependency><groupId>org.junit</groupId><artifactId>junit</artifactId><scope>test</scope></dependency>
  </dependencies>
</project>`,
    finds: [],
  },
  {
    name: 'a Gradle script',
    path: 'build.gradle.kts',
    text: `val springAiVersion = "1.0.0"
dependencies {
    implementation(platform("org.springframework.ai:spring-ai-bom:$springAiVersion"))
    implementation("org.springframework.ai:spring-ai-starter-model-openai") // the model
    testImplementation(libs.langchain4j.openai)
    /* implementation("com.openai:openai-java:1.0") */
}
`,
    finds: [],
  },
  {
    name: 'a version catalogue',
    path: 'gradle/libs.versions.toml',
    text: `[versions]
lc = "1.0.1"
[libraries]
langchain4j-openai = { module = "dev.langchain4j:langchain4j-open-ai", version.ref = "lc" }
koog = "ai.koog:koog-agents:0.3.0"
[bundles]
ai = ["langchain4j-openai", "koog"]
`,
    finds: [],
  },
  { name: 'a lockfile', path: 'gradle.lockfile', text: 'com.openai:openai-java:1.2.0=runtimeClasspath\nempty=\n', finds: [] },
  {
    name: 'a broken POM is said out loud',
    path: 'broken/pom.xml',
    text: '<project><dependencies></project>',
    finds: [],
    notices: ['unreadable'],
  },
];
