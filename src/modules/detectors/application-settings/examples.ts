import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'YAML of Spring',
    path: 'src/main/resources/application.yml',
    text: `spring:
  ai:
    openai:
      api-key: \${OPENAI_API_KEY}
      chat.options.model: gpt-4o
---
spring.config.activate.on-profile: prod
app:
  models: [a, b]
`,
    finds: [],
  },
  {
    name: 'properties of Quarkus',
    path: 'src/main/resources/application.properties',
    text: '# comment\nquarkus.langchain4j.openai.chat-model.model-name = gpt-4o\n%dev.quarkus.langchain4j.openai.api-key=demo\nlong = a\\\n  b\n',
    finds: [],
  },
  {
    name: 'JSON of .NET',
    path: 'appsettings.json',
    text: '{\n  // comment\n  "AzureOpenAI": { "Deployment": "gpt-4o", "ApiKey": "<your key>" }\n}',
    finds: [],
  },
];
