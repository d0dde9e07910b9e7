import type { ResolverExample } from '../../../testing/test-resolver.js';

const llm = `import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
export const summarise = (text: string) => generateText({ model: openai('gpt-4o-mini'), prompt: text });
`;

const always = ['service:shop', 'package:ai', 'package:@ai-sdk/openai', 'credential:OPENAI_API_KEY', 'model:gpt-4o-mini'];

/** Routes by framework, and what each asks of its caller. */
export const routeExamples: readonly ResolverExample[] = [
  {
    name: 'Next: a handler that is given to a check',
    files: {
      'package.json': '{}',
      'lib/llm.ts': llm,
      'auth.ts': "import NextAuth from 'next-auth';\nexport const { auth } = NextAuth({ providers: [] });\n",
      'app/api/(ai)/sum/route.ts':
        "import { auth } from '@/auth';\nimport { summarise } from '@/lib/llm';\nexport const POST = auth(async (request) => Response.json(await summarise(await request.text())));\n",
    },
    finds: [...always, 'network-endpoint:POST /api/sum', 'data-flow:POST /api/sum → the prompt'],
    properties: { 'network-endpoint:POST /api/sum': { authentication: 'oauth' } },
  },
  {
    name: 'SvelteKit, by its own alias',
    files: {
      'package.json': '{}',
      'src/lib/server/llm.ts': llm,
      'src/routes/api/chat/+server.ts':
        "import { summarise } from '$lib/server/llm';\nexport async function POST({ request }) { return new Response((await summarise(await request.text())).text); }\n",
    },
    finds: [...always, 'network-endpoint:POST /api/chat', 'data-flow:POST /api/chat → the prompt'],
  },
  {
    name: 'Nuxt: the method stands in the name of the file',
    files: {
      'package.json': '{}',
      'lib/llm.ts': llm,
      'server/api/sum.post.ts':
        "import { summarise } from '~~/lib/llm';\nexport default defineEventHandler(async (event) => summarise(await readRawBody(event)));\n",
      'server/utils/other.ts': "import { summarise } from '~~/lib/llm';\nexport default summarise;\n",
    },
    finds: [...always, 'network-endpoint:POST /api/sum'],
  },
  {
    name: 'Nest: guards of the class',
    files: {
      'package.json': '{}',
      'llm.ts': llm,
      'jwt.guard.ts': "import { AuthGuard } from '@nestjs/passport';\nexport class JwtGuard extends AuthGuard('jwt') {}\n",
      'chat.controller.ts':
        "import { Controller, Post, UseGuards } from '@nestjs/common';\nimport { summarise } from './llm';\nimport { JwtGuard } from './jwt.guard';\n@Controller('chat')\n@UseGuards(JwtGuard)\nexport class Chat {\n  @Post('sum')\n  async sum(body: { text: string }) { return summarise(body.text); }\n  helper() { return 1; }\n}\n",
    },
    finds: [...always, 'network-endpoint:POST /chat/sum', 'data-flow:POST /chat/sum → the prompt'],
    properties: { 'network-endpoint:POST /chat/sum': { authentication: 'oauth' } },
  },
  {
    name: 'Remix, and a worker',
    files: {
      'package.json': '{}',
      'llm.ts': llm,
      'app/routes/api.sum.ts':
        "import { json } from '@remix-run/node';\nimport { summarise } from '../../llm';\nexport async function action({ request }) { return json(await summarise(await request.text())); }\n",
      'worker.ts':
        "import { summarise } from './llm';\nexport default { async fetch(request: Request, env: unknown) { return new Response((await summarise('x')).text); } };\n",
    },
    finds: [...always, 'network-endpoint:POST /api/sum', 'network-endpoint:ANY /*', 'data-flow:POST /api/sum → the prompt'],
  },
];
