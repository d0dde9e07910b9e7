import type { ConstructExample } from '../../../../testing/construct-example.js';

/** Providers' own SDKs. */
export const providerExamples: readonly ConstructExample[] = [
  {
    name: 'openai: responses, with instructions',
    code: `import OpenAI from 'openai';
const client = new OpenAI({ apiKey: process.env['OPENAI_API_KEY'] });
const response = await client.responses.create({ model: 'gpt-5.2', instructions: 'You are a coding assistant that talks like a pirate', input: 'Hi' });
`,
    finds: ['package:openai', 'credential:OPENAI_API_KEY', 'model:gpt-5.2', 'prompt:main prompt'],
  },
  {
    name: 'openai: chat, embeddings, images, speech, transcription',
    code: `import OpenAI, { toFile } from 'openai';
import fs from 'fs';
const openai = new OpenAI();
export async function all(text: string) {
  await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }], stream: true });
  await openai.embeddings.create({ model: 'text-embedding-3-small', input: text });
  await openai.images.generate({ model: 'gpt-image-1', prompt: text });
  await openai.audio.speech.create({ model: 'gpt-4o-mini-tts', voice: 'coral', input: text });
  await openai.audio.transcriptions.create({ file: fs.createReadStream('a.mp3'), model: 'gpt-4o-transcribe' });
}
`,
    finds: [
      'package:openai',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'model:text-embedding-3-small',
      'model:gpt-image-1',
      'model:gpt-4o-mini-tts',
      'model:gpt-4o-transcribe',
    ],
  },
  {
    name: 'openai: assistants with tools',
    code: `import OpenAI from 'openai';
const openai = new OpenAI();
const assistant = await openai.beta.assistants.create({
  name: 'Math Tutor',
  instructions: 'You are a personal math tutor.',
  tools: [{ type: 'code_interpreter' }],
  model: 'gpt-4o',
});
`,
    finds: [
      'package:openai',
      'credential:OPENAI_API_KEY',
      'model:gpt-4o',
      'agent:Math Tutor',
      'tool:code_interpreter',
      'prompt:Math Tutor prompt',
    ],
    relates: ['Math Tutor invokes gpt-4o', 'Math Tutor uses-tool code_interpreter'],
  },
  {
    name: 'openai: a chat with functions',
    code: `import OpenAI from 'openai';
const openai = new OpenAI();
const tools = [{ type: 'function', function: { name: 'get_weather', description: 'Weather', parameters: { type: 'object' } } }] as const;
export async function ask(messages: any[]) {
  return openai.chat.completions.create({ model: 'gpt-4.1', messages, tools });
}
`,
    finds: ['package:openai', 'credential:OPENAI_API_KEY', 'model:gpt-4.1'],
  },
  {
    name: 'openai: realtime by websocket',
    code: `import { OpenAIRealtimeWebSocket } from 'openai/realtime/websocket';
const rt = new OpenAIRealtimeWebSocket({ model: 'gpt-realtime' });
`,
    finds: ['package:openai', 'credential:OPENAI_API_KEY', 'model:gpt-realtime'],
  },
  {
    name: 'openai: another server of the same protocol',
    code: `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'http://localhost:11434/v1', apiKey: 'ollama' });
await client.chat.completions.create({ model: 'llama3.2', messages: [] });
`,
    finds: ['package:openai', 'model:llama3.2:latest', 'model-endpoint:localhost:11434'],
  },
  {
    name: 'openai: a deployment of Azure',
    code: `import { AzureOpenAI } from 'openai';
import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';
const client = new AzureOpenAI({ azureADTokenProvider: getBearerTokenProvider(new DefaultAzureCredential(), 'https://cognitiveservices.azure.com/.default'), endpoint: 'https://acme.openai.azure.com', deployment: 'gpt-4o', apiVersion: '2024-10-21' });
await client.chat.completions.create({ model: 'gpt-4o', messages: [] });
`,
    finds: ['package:openai', 'model:gpt-4o', 'model-endpoint:acme.openai.azure.com'],
  },
  {
    name: '@anthropic-ai/sdk',
    code: `import Anthropic from '@anthropic-ai/sdk';
const anthropic = new Anthropic();
const msg = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 1024, system: 'Be brief.', messages: [{ role: 'user', content: 'Hello' }] });
`,
    finds: ['package:@anthropic-ai/sdk', 'credential:ANTHROPIC_API_KEY', 'model:claude-sonnet-4-5'],
  },
  {
    name: '@anthropic-ai/sdk: beta messages, with tools',
    code: `import Anthropic from '@anthropic-ai/sdk';
import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod';
import { z } from 'zod';
const client = new Anthropic();
const weather = betaZodTool({ name: 'get_weather', inputSchema: z.object({ city: z.string() }), run: async ({ city }) => city });
const final = await client.beta.messages.toolRunner({ model: 'claude-opus-4-1', max_tokens: 1000, messages: [], tools: [weather] });
`,
    finds: ['package:@anthropic-ai/sdk', 'credential:ANTHROPIC_API_KEY', 'model:claude-opus-4-1', 'agent:final', 'tool:get_weather'],
  },
  {
    name: '@google/genai',
    code: `import { GoogleGenAI } from '@google/genai';
const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });
const response = await ai.models.generateContent({ model: 'gemini-2.5-flash', contents: 'Why?', config: { systemInstruction: 'Be brief.' } });
const chat = ai.chats.create({ model: 'gemini-2.5-pro' });
await ai.models.embedContent({ model: 'gemini-embedding-001', contents: 'x' });
`,
    finds: [
      'package:@google/genai',
      'credential:GEMINI_API_KEY',
      'model:gemini-2.5-flash',
      'model:gemini-2.5-pro',
      'model:gemini-embedding-001',
    ],
  },
  {
    name: '@google/generative-ai',
    code: `import { GoogleGenerativeAI } from '@google/generative-ai';
const genAI = new GoogleGenerativeAI(process.env.API_KEY!);
const model = genAI.getGenerativeModel({ model: 'gemini-1.5-flash', systemInstruction: 'You are a cat.' });
const result = await model.generateContent('hi');
`,
    finds: ['package:@google/generative-ai', 'credential:API_KEY', 'model:gemini-1.5-flash'],
  },
  {
    name: '@google-cloud/vertexai',
    code: `const { VertexAI } = require('@google-cloud/vertexai');
const vertexAI = new VertexAI({ project: 'my-project', location: 'us-central1' });
const generativeModel = vertexAI.getGenerativeModel({ model: 'gemini-1.5-pro-002' });
`,
    finds: ['package:@google-cloud/vertexai', 'model:gemini-1.5-pro-002'],
  },
  {
    name: '@mistralai/mistralai',
    code: `import { Mistral } from '@mistralai/mistralai';
const client = new Mistral({ apiKey: process.env.MISTRAL_API_KEY });
const chatResponse = await client.chat.complete({ model: 'mistral-large-latest', messages: [{ role: 'user', content: 'x' }] });
await client.embeddings.create({ model: 'mistral-embed', inputs: ['x'] });
`,
    finds: ['package:@mistralai/mistralai', 'credential:MISTRAL_API_KEY', 'model:mistral-large-latest', 'model:mistral-embed'],
  },
  {
    name: 'cohere-ai',
    code: `import { CohereClientV2 } from 'cohere-ai';
const cohere = new CohereClientV2({ token: process.env.COHERE_API_KEY });
await cohere.chat({ model: 'command-a-03-2025', messages: [] });
await cohere.embed({ model: 'embed-v4.0', inputType: 'search_document', texts: [] });
await cohere.rerank({ model: 'rerank-v3.5', query: 'q', documents: [] });
`,
    finds: ['package:cohere-ai', 'credential:COHERE_API_KEY', 'model:command-a-03-2025', 'model:embed-v4.0', 'model:rerank-v3.5'],
  },
  {
    name: 'groq-sdk',
    code: `import Groq from 'groq-sdk';
const groq = new Groq({ apiKey: process.env.GROQ_API_KEY });
export const run = () => groq.chat.completions.create({ messages: [], model: 'llama-3.3-70b-versatile' });
`,
    finds: ['package:groq-sdk', 'credential:GROQ_API_KEY', 'model:llama-3.3-70b-versatile'],
  },
  {
    name: 'ollama',
    code: `import ollama, { Ollama } from 'ollama';
const response = await ollama.chat({ model: 'llama3.1', messages: [{ role: 'user', content: 'Why?' }] });
const remote = new Ollama({ host: 'http://10.0.0.5:11434' });
await remote.generate({ model: 'qwen3', prompt: 'x' });
await ollama.embed({ model: 'nomic-embed-text', input: 'x' });
`,
    finds: [
      'package:ollama',
      'model:llama3.1:latest',
      'model:qwen3:latest',
      'model:nomic-embed-text:latest',
      'model-endpoint:10.0.0.5:11434',
    ],
  },
  {
    name: 'together-ai',
    code: `import Together from 'together-ai';
const together = new Together();
await together.chat.completions.create({ model: 'meta-llama/Llama-3.3-70B-Instruct-Turbo', messages: [] });
`,
    finds: ['package:together-ai', 'credential:TOGETHER_API_KEY', 'model:meta-llama/Llama-3.3-70B-Instruct-Turbo'],
  },
  {
    name: 'replicate',
    code: `import Replicate from 'replicate';
const replicate = new Replicate({ auth: process.env.REPLICATE_API_TOKEN });
const [output] = await replicate.run('black-forest-labs/flux-schnell', { input: { prompt: 'x' } });
`,
    finds: ['package:replicate', 'credential:REPLICATE_API_TOKEN', 'model:black-forest-labs/flux-schnell'],
  },
  {
    name: '@aws-sdk/client-bedrock-runtime',
    code: `import { BedrockRuntimeClient, ConverseCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
const client = new BedrockRuntimeClient({ region: 'us-east-1' });
await client.send(new ConverseCommand({ modelId: 'anthropic.claude-3-haiku-20240307-v1:0', messages: [] }));
await client.send(new InvokeModelCommand({ modelId: 'amazon.titan-embed-text-v2:0', body: '{}' }));
`,
    finds: [
      'package:@aws-sdk/client-bedrock-runtime',
      'model:anthropic.claude-3-haiku-20240307-v1:0',
      'model:amazon.titan-embed-text-v2:0',
    ],
  },
  {
    name: '@aws-sdk/client-bedrock-agent-runtime',
    code: `import { BedrockAgentRuntimeClient, InvokeAgentCommand, RetrieveAndGenerateCommand, RetrieveCommand } from '@aws-sdk/client-bedrock-agent-runtime';
const client = new BedrockAgentRuntimeClient({ region: 'us-east-1' });
await client.send(new InvokeAgentCommand({ agentId: 'ABCDEFGHIJ', agentAliasId: 'TSTALIASID', sessionId: 's', inputText: 'x' }));
await client.send(new RetrieveCommand({ knowledgeBaseId: 'KB12345678', retrievalQuery: { text: 'x' } }));
`,
    finds: ['package:@aws-sdk/client-bedrock-agent-runtime'],
  },
  {
    name: '@azure-rest/ai-inference',
    code: `import ModelClient, { isUnexpected } from '@azure-rest/ai-inference';
import { AzureKeyCredential } from '@azure/core-auth';
const client = ModelClient('https://acme.services.ai.azure.com/models', new AzureKeyCredential(process.env.AZURE_AI_API_KEY!));
const response = await client.path('/chat/completions').post({ body: { messages: [], model: 'mistral-small-2503' } });
`,
    finds: [
      'package:@azure-rest/ai-inference',
      'credential:AZURE_AI_API_KEY',
      'model:mistral-small-2503',
      'model-endpoint:acme.services.ai.azure.com',
    ],
  },
  {
    name: '@azure/openai',
    code: `import { OpenAIClient, AzureKeyCredential } from '@azure/openai';
const client = new OpenAIClient('https://acme.openai.azure.com', new AzureKeyCredential(process.env.AZURE_OPENAI_API_KEY));
const events = await client.streamChatCompletions('gpt-4', [], { maxTokens: 128 });
`,
    finds: ['package:@azure/openai', 'credential:AZURE_OPENAI_API_KEY', 'model:gpt-4', 'model-endpoint:acme.openai.azure.com'],
  },
  {
    name: '@huggingface/inference',
    code: `import { InferenceClient } from '@huggingface/inference';
const client = new InferenceClient(process.env.HF_TOKEN);
await client.chatCompletion({ model: 'meta-llama/Llama-3.1-8B-Instruct', messages: [] });
await client.textToImage({ model: 'black-forest-labs/FLUX.1-dev', inputs: 'x' });
await client.featureExtraction({ model: 'thenlper/gte-large', inputs: 'x' });
`,
    finds: [
      'package:@huggingface/inference',
      'credential:HF_TOKEN',
      'model:meta-llama/Llama-3.1-8B-Instruct',
      'model:black-forest-labs/FLUX.1-dev',
      'model:thenlper/gte-large',
    ],
  },
  {
    name: '@huggingface/transformers',
    code: `import { pipeline, AutoTokenizer } from '@huggingface/transformers';
const extractor = await pipeline('feature-extraction', 'Xenova/all-MiniLM-L6-v2');
`,
    finds: ['package:@huggingface/transformers', 'model:Xenova/all-MiniLM-L6-v2', 'model-artifact:Xenova/all-MiniLM-L6-v2'],
  },
  {
    name: 'node-llama-cpp',
    code: `import { getLlama, LlamaChatSession } from 'node-llama-cpp';
import path from 'path';
const llama = await getLlama();
const model = await llama.loadModel({ modelPath: 'models/Meta-Llama-3.1-8B-Instruct.Q4_K_M.gguf' });
const session = new LlamaChatSession({ contextSequence: (await model.createContext()).getSequence() });
`,
    finds: ['package:node-llama-cpp'],
  },
  {
    name: 'portkey-ai',
    code: `import Portkey from 'portkey-ai';
const portkey = new Portkey({ apiKey: process.env.PORTKEY_API_KEY, virtualKey: 'openai-abc' });
await portkey.chat.completions.create({ messages: [], model: 'gpt-4o' });
`,
    finds: ['package:portkey-ai', 'credential:PORTKEY_API_KEY', 'model:gpt-4o'],
  },
];
