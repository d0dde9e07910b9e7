import { createEnv } from '@t3-oss/env-core';
import { z } from 'zod';

export const env = createEnv({
  server: {
    ANTHROPIC_KEY: z.string().min(1),
    PINECONE_SECRET: z.string(),
    TIDE_TABLE_TOKEN: z.string().optional(),
  },
  runtimeEnv: process.env,
});
