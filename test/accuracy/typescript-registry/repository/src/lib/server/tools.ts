import { Pinecone } from '@pinecone-database/pinecone';
import { tool } from 'ai';
import { z } from 'zod';
import { env } from './env';

const index = new Pinecone({ apiKey: env.PINECONE_SECRET }).index('sailings');

export const makeTools = (passenger: string) => ({
  findSailing: tool({
    description: 'Finds a sailing.',
    inputSchema: z.object({ vector: z.array(z.number()) }),
    execute: async ({ vector }) => index.namespace(passenger).query({ vector, topK: 3 }),
  }),
  ...(passenger === 'crew' ? { cancelSailing: tool({ inputSchema: z.object({}), needsApproval: true, execute: async () => true }) } : {}),
});

/** A tool of the deck, not of a model. */
export const winch = { tool: 'winch', execute: () => 'up' };
