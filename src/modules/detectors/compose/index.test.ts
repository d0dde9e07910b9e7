import { expect, it } from 'vitest';
import { runDetector } from '../../../engine/detect.js';
import type { ComposeFile } from '../../../parsing/runtime.js';
import { exampleDocument, testDetector } from '../../../testing/test-detector.js';
import { examples } from './examples.js';
import detector from './index.js';

testDetector(detector, examples);

it('reads both services without any value of a secret', () => {
  const [example] = examples;
  const { summaries } = runDetector(detector, exampleDocument(example?.path ?? '', example?.text ?? ''));
  const [api, qdrant] = (summaries[0] as { data: ComposeFile }).data.services;
  expect(JSON.stringify(summaries)).not.toContain('hunter22');
  expect(api?.containers[0]).toMatchObject({
    build: { context: 'services/api', dockerfile: 'services/api/docker/Dockerfile.api' },
    runsAsRoot: false,
    environment: [
      { name: 'OPENAI_API_KEY', line: 6, from: 'surroundings' },
      { name: 'QDRANT_URL', line: 7, from: 'literal', url: 'http://qdrant:6333' },
      { name: 'PASSWORD', line: 8, from: 'literal', literalKey: true },
    ],
  });
  expect(api).toMatchObject({ published: [{ port: 8000, published: 8000, bind: 'loopback' }], models: ['ai/smollm2'] });
  expect(qdrant).toMatchObject({
    hostMounts: ['/var/run/docker.sock'],
    containers: [{ image: 'qdrant/qdrant:v1.12.0', privileged: true, environmentOpen: true }],
    published: [
      { port: 6333, bind: 'all' },
      { port: 6334, published: 7000, bind: 'private' },
    ],
  });
});
