import { assetId } from '../../../core/ids.js';
import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a sign-in that others may read',
    path: '~ann/.codex/auth.json',
    text: '',
    document: { home: assetId('device', 'laptop-7'), filePermissions: 'world' },
    finds: ['credential:Codex sign-in'],
    properties: { 'credential:Codex sign-in': { filePermissions: 'world', placement: 'device-config', provider: 'openai' } },
  },
  { name: 'the same name in a repository', path: 'home/.codex/auth.json', text: '{}', finds: [] },
];
