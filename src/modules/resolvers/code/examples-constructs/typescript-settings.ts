import type { ConstructExample } from '../../../../testing/construct-example.js';

const client = (key: string, imports: string) => `${imports}
import OpenAI from 'openai';
const openai = new OpenAI({ apiKey: ${key} });
export const ask = (input: string) => openai.responses.create({ model: 'gpt-4o', input });
`;
const found = (variable: string) => ['package:openai', `credential:${variable}`, 'model:gpt-4o'];

/** Where keys and names of models come from. */
export const settingExamples: readonly ConstructExample[] = [
  {
    name: 't3-env, with a default for the model',
    code: {
      'src/env.ts': `import { createEnv } from '@t3-oss/env-nextjs';
import { z } from 'zod';
export const env = createEnv({ server: { OPENAI_SECRET: z.string().min(1), CHAT_MODEL: z.enum(['gpt-4o', 'gpt-4.1']).default('gpt-4o') }, experimental__runtimeEnv: process.env });
`,
      'src/ai.ts': `import OpenAI from 'openai';
import { env } from './env';
const openai = new OpenAI({ apiKey: env.OPENAI_SECRET });
export const ask = (input: string) => openai.responses.create({ model: env.CHAT_MODEL, input });
`,
    },
    finds: ['package:openai', 'credential:OPENAI_SECRET', 'model:gpt-4o', 'model:gpt-4.1'],
  },
  {
    name: 'a schema over the environment',
    code: {
      'config.ts': `import { z } from 'zod';
const schema = z.object({ OPENAI_KEY: z.string(), PORT: z.coerce.number().default(3000) });
const parsed = schema.safeParse(process.env);
if (!parsed.success) process.exit(1);
export const config = parsed.data;
`,
      'ai.ts': client('config.OPENAI_KEY', "import { config } from './config';"),
    },
    finds: found('OPENAI_KEY'),
  },
  {
    name: 'envalid',
    code: {
      'env.ts': "import { cleanEnv, str } from 'envalid';\nexport default cleanEnv(process.env, { LLM_KEY: str() });\n",
      'ai.ts': client('env.LLM_KEY', "import env from './env';"),
    },
    finds: found('LLM_KEY'),
  },
  { name: 'import.meta.env', code: client('import.meta.env.VITE_OPENAI_KEY', ''), finds: found('VITE_OPENAI_KEY') },
  {
    name: 'Deno and Bun',
    code: client("Deno.env.get('OPENAI_KEY') ?? Bun.env.OPENAI_KEY_2", ''),
    finds: [...found('OPENAI_KEY'), 'credential:OPENAI_KEY_2'],
  },
  {
    name: 'SvelteKit: a static variable',
    code: client('OPENAI_KEY', "import { OPENAI_KEY } from '$env/static/private';"),
    finds: found('OPENAI_KEY'),
  },
  {
    name: 'SvelteKit: a dynamic variable',
    code: client('env.OPENAI_KEY', "import { env } from '$env/dynamic/private';"),
    finds: found('OPENAI_KEY'),
  },
  {
    name: 'a worker',
    code: `import OpenAI from 'openai';
export default { async fetch(request: Request, env: Env) {
  const openai = new OpenAI({ apiKey: env.OPENAI_KEY });
  return Response.json(await openai.responses.create({ model: 'gpt-4o', input: 'x' }));
} };
`,
    finds: [...found('OPENAI_KEY'), 'network-endpoint:ANY /*'],
  },
  {
    name: 'bindings of Hono',
    code: `import { Hono } from 'hono';
import OpenAI from 'openai';
const app = new Hono<{ Bindings: { OPENAI_KEY: string } }>();
app.get('/', async (c) => {
  const openai = new OpenAI({ apiKey: c.env.OPENAI_KEY });
  return c.json(await openai.responses.create({ model: 'gpt-4o', input: 'x' }));
});
export default app;
`,
    finds: [...found('OPENAI_KEY'), 'network-endpoint:GET /'],
  },
  {
    name: 'runtime configuration of Nuxt',
    code: {
      'nuxt.config.ts': 'export default defineNuxtConfig({ runtimeConfig: { openaiKey: process.env.OPENAI_KEY, public: {} } });\n',
      'server/api/chat.ts': client('useRuntimeConfig().openaiKey', ''),
    },
    finds: found('OPENAI_KEY'),
  },
  {
    name: 'a class with defaults, an enum, a record and a map',
    code: `import OpenAI from 'openai';
enum Size { Small = 'gpt-4o-mini', Large = 'gpt-4o' }
const byTask: Record<string, Size> = { chat: Size.Large };
const embeddings = new Map([['search', 'text-embedding-3-small']]);
class Assistant {
  private client = new OpenAI({ apiKey: process.env.OPENAI_KEY });
  constructor(private readonly model: string = Size.Small) {}
  ask(input: string) { return this.client.responses.create({ model: this.model, input }); }
  chat(input: string) { return this.client.responses.create({ model: byTask['chat'], input }); }
  embed(input: string) { return this.client.embeddings.create({ model: embeddings.get('search')!, input }); }
}
export const assistant = new Assistant();
`,
    finds: ['package:openai', 'credential:OPENAI_KEY', 'model:gpt-4o-mini', 'model:gpt-4o', 'model:text-embedding-3-small'],
  },
  {
    name: 'a barrel, a default export, a spread and an environment that decides',
    code: {
      'lib/models.ts':
        "const base = { temperature: 0 };\nexport default { fast: { ...base, model: 'gpt-4o-mini' }, slow: { ...base, model: process.env.NODE_ENV === 'production' ? 'gpt-5' : 'gpt-4.1' } } as const;\n",
      'lib/index.ts': "export { default as models } from './models';\nexport * from './unused';\n",
      'lib/unused.ts': "export const other = 'gpt-3.5-turbo';\n",
      'ai.ts': `import OpenAI from 'openai';
import { models } from './lib';
const openai = new OpenAI({ apiKey: process.env.OPENAI_KEY });
export const a = (messages: []) => openai.chat.completions.create({ ...models.fast, messages });
export const b = (messages: []) => openai.chat.completions.create({ ...models.slow, messages });
`,
    },
    finds: ['package:openai', 'credential:OPENAI_KEY', 'model:gpt-4o-mini', 'model:gpt-5', 'model:gpt-4.1'],
  },
  {
    name: 'a package loaded when it is needed',
    code: `export async function ask(input: string) {
  const { default: OpenAI } = await import('openai');
  const { Pinecone } = require('@pinecone-database/pinecone');
  const pc = new Pinecone({ apiKey: process.env.PC_KEY });
  await pc.index('kb').query({ vector: [], topK: 1 });
  return new OpenAI({ apiKey: process.env.OPENAI_KEY }).responses.create({ model: 'gpt-4o', input });
}
`,
    finds: [...found('OPENAI_KEY'), 'package:@pinecone-database/pinecone', 'credential:PC_KEY', 'vector-store:pinecone/kb'],
  },
];
