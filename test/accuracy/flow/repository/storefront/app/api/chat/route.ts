import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText, tool, UIMessage } from 'ai';
import { z } from 'zod';
import { readDoc } from '@/lib/docs';

export async function POST(request: Request) {
  const { messages, persona, userName }: { messages: UIMessage[]; persona: string; userName: string } = await request.json();
  const result = streamText({
    model: openai('gpt-4o'),
    system: `You are ${persona}, helping a customer.`,
    messages: convertToModelMessages(messages),
    tools: {
      readFile: tool({
        description: 'Reads a document',
        inputSchema: z.object({ name: z.string() }),
        execute: async ({ name }) => readDoc(name),
      }),
      openPage: tool({
        description: 'Opens a page',
        inputSchema: z.object({ url: z.string().url() }),
        execute: async ({ url }) => (await fetch(url)).text(),
      }),
      lookup: tool({
        description: 'Looks up an order',
        inputSchema: z.object({ id: z.number(), kind: z.enum(['order', 'invoice']) }),
        execute: async ({ id, kind }) => (await fetch(`${process.env.API_URL}/${kind}/${id}`)).json(),
      }),
    },
  });
  return result.toUIMessageStreamResponse();
}
