import { expect, it } from 'vitest';
import { runDetector } from '../../../engine/detect.js';
import type { KubernetesObject } from '../../../parsing/runtime.js';
import { exampleDocument, testDetector } from '../../../testing/test-detector.js';
import { examples } from './examples.js';
import detector from './index.js';

testDetector(detector, examples);

it('reads pods and services without any value of a secret', () => {
  const [example] = examples;
  const { summaries } = runDetector(detector, exampleDocument(example?.path ?? '', example?.text ?? ''));
  const { objects } = (summaries[0] as { data: { objects: KubernetesObject[] } }).data;
  expect(JSON.stringify(summaries)).not.toContain('verysecret');
  expect(objects[0]).toMatchObject({
    apiGroup: 'apps',
    namespace: 'ai',
    labels: { team: 'support' },
    pod: {
      serviceAccount: 'agent',
      hostNetwork: true,
      hostMounts: ['/var/run/docker.sock'],
      containers: [
        {
          image: 'ghcr.io/acme/agent:1.2.3',
          command: ['--api-key', '--model', 'x'],
          privileged: true,
          runsAsRoot: true,
          limits: true,
          accelerator: true,
          environment: [
            { name: 'OPENAI_API_KEY', from: 'secret' },
            { name: 'OPENAI_BASE_URL', url: 'http://litellm:4000/v1' },
          ],
        },
      ],
    },
  });
  expect(objects[1]?.service).toMatchObject({ type: 'LoadBalancer', internal: false, selector: { app: 'agent' }, ports: [{ port: 80 }] });
});
