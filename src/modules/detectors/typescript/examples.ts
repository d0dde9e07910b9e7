import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a module that calls a model',
    path: 'app/api/chat/route.ts',
    text: `import { openai } from '@ai-sdk/openai';
import { streamText, type UIMessage } from 'ai';
import { systemPrompt } from '@/lib/prompts';

const model = process.env.CHAT_MODEL ?? 'gpt-4o-mini';

/** Answers a chat message. */
export async function POST(request: Request) {
  const { messages, ...rest }: { messages: UIMessage[] } = await request.json();
  const result = streamText({ model: openai(model), system: \`\${systemPrompt}\\n\`, messages, ...rest });
  return result.toUIMessageStreamResponse();
}
`,
    finds: [],
  },
  {
    name: 'a class with a client, in CommonJS',
    path: 'src/client.js',
    text: `const { OpenAI: Client } = require('openai');
class Support {
  #client = new Client({ baseURL: process.env['BASE'] || 'https://llm.acme.dev/v1' });
  constructor({ model = 'gpt-4o', ...rest } = {}) { this.model = model; }
  get name() { return \`support-\${this.model}\`; }
  async ask(text) {
    const [answer] = await Promise.all([this.#client.responses.create({ model: this.model, input: text })]);
    return answer.output_text;
  }
}
module.exports = { Support, create: (...given) => new Support(...given) };
exports.fallback = (await import('./fallback.mjs')).default;
`,
    finds: [],
  },
  {
    name: 'a component',
    path: 'components/chat.tsx',
    text: `'use client';
import { useChat } from '@ai-sdk/react';
export default function Chat({ id, input: { text = '' } = {} }: Props) {
  const { messages, sendMessage } = useChat({ id, transport: new DefaultChatTransport({ api: '/api/chat' }) });
  return <ul>{messages.map((m) => <li key={m.id} onClick={() => sendMessage({ text })}>{m.text}</li>)}</ul>;
}
`,
    finds: [],
  },
  {
    name: 'namespaces, enumerations, decorators and every export',
    path: 'src/all.ts',
    text: `import * as ai from 'ai';
import fs = require('node:fs');
enum Tier { Fast = 'gpt-4o-mini', Best = 'o3' }
@Injectable()
export class Service extends Base<Tier> { @Input() tier = Tier.Fast; constructor(private readonly client: OpenAI) { super(); } @Get('/x') run(@Body() body: string) {} }
export const models = { [Tier.Fast]: 'a', ['best']: 'b', plain() {}, get later() { return 1; } } as const satisfies Models;
namespace Inner { export const x = 1; }
export { Tier as T, type Foo } from './t';
export * as rest from './rest';
export * from './more';
let cached: ai.Model | undefined;
for (const [key, value] of Object.entries(models)) cached ??= await value!.load?.(key);
export = sql\`select \${cached}\`;
`,
    finds: [],
  },
  { name: 'a declaration file', path: 'types/openai.d.ts', text: `declare module 'openai' { export default class OpenAI {} }`, finds: [] },
];
