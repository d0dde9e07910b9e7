import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a prompt for Azure',
    path: 'prompts/answer.prompty',
    text: '---\nname: Answer\nmodel:\n  api: chat\n  configuration:\n    type: azure_openai\n    azure_deployment: gpt-4o\n    azure_endpoint: https://acme.openai.azure.com\n    api_key: ${env:AZURE_OPENAI_API_KEY}\n---\nsystem:\nYou answer questions about parcels.\n',
    finds: ['prompt:Answer', 'model:gpt-4o', 'model-endpoint:acme.openai.azure.com', 'credential:AZURE_OPENAI_API_KEY'],
    properties: { 'model:gpt-4o': { provider: 'azure' } },
  },
  {
    name: 'a prompt of Genkit',
    path: 'prompts/menu.prompt',
    text: '---\nmodel: googleai/gemini-2.0-flash\ninput:\n  schema:\n    theme: string\n---\nSuggest a menu for {{theme}}.\n',
    finds: ['prompt:menu', 'model:gemini-2.0-flash'],
    properties: { 'model:gemini-2.0-flash': { provider: 'google' } },
  },
  {
    name: 'a function of Semantic Kernel',
    path: 'plugins/Fun/Joke/skprompt.txt',
    text: 'Write a joke about {{$input}}.\n',
    finds: ['prompt:Joke'],
  },
  { name: 'a file of something else', path: 'shell.prompt', text: '---\ncolour: blue\n---\n$ \n', finds: [] },
];
