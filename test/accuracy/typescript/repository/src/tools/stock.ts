import { tool } from 'ai';
import { z } from 'zod';

export const stockOf = tool({
  description: 'How many loaves are left.',
  inputSchema: z.object({ loaf: z.string() }),
  execute: async ({ loaf }) => ({ loaf, left: 3 }),
});
