import { describe, expect, it } from 'vitest';
import { typescriptPrefilter } from '../../../catalogue/typescript-prefilter.js';
import { runDetector } from '../../../engine/detect.js';
import { exampleDocument, testDetector } from '../../../testing/index.js';
import { examples } from './examples.js';
import detector from './index.js';

testDetector(detector, examples);

describe('typescript', () => {
  it('summarises a module and passes over declarations', () => {
    const summaries = (path: string) => runDetector(detector, exampleDocument(path, `export const a = 'x';`)).summaries;
    expect(summaries('src/a.ts')).toHaveLength(1);
    expect(summaries('src/a.d.ts')).toHaveLength(0);
  });

  it.each([
    `import { generateText } from 'ai';`,
    `import ai from "ai/rsc"`,
    `import { Agent } from '@mastra/core/agent';`,
    `const OpenAI = require('openai')`,
    `await import("npm:@google/genai@1")`,
    `fetch('https://api.mistral.ai/v1/chat/completions')`,
    `import { model } from '@acme/ai';`,
    `import { ask } from './llm';`,
  ])('reads %s', (text) => expect(typescriptPrefilter.test(text)).toBe(true));

  it.each([
    `import { MongoClient } from 'mongodb';`,
    `import { createClient } from 'redis';`,
    `const mail = 'send-email';`,
    `import { S3Client } from '@aws-sdk/client-s3';`,
    `import fail from 'fails';`,
    `// together we weave`,
  ])('leaves %s alone', (text) => expect(typescriptPrefilter.test(text)).toBe(false));
});
