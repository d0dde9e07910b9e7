import type { Recorder } from '../../../../contracts/index.js';
import { unknownValue } from '../../../../contracts/index.js';
import type { CheckExample } from '../../../../testing/test-check.js';

type Library = {
  readonly locked: boolean | ReturnType<typeof unknownValue>;
  readonly versionRange?: string;
  readonly development?: boolean;
};

const service = (libraries: Readonly<Record<string, Library>>) => (see: Recorder) => {
  const id = see.asset('service', { key: see.local('chat'), name: 'chat' });
  for (const [name, properties] of Object.entries(libraries)) {
    const library = see.asset('package', {
      key: see.local('chat', `pkg:npm/${name}`),
      name,
      at: { path: 'chat/package.json', line: 3 },
      properties: { declared: true, versionRange: '^1.0.0', ...properties },
    });
    see.relate(id, 'depends-on', library);
  }
  return id;
};

export const examples: readonly CheckExample[] = [
  { name: 'a lockfile passes', estate: service({ openai: { locked: true } }), outcome: 'pass' },
  {
    name: 'none fails once, naming what is loose',
    estate: service({ openai: { locked: false }, langchain: { locked: false }, ai: { locked: true } }),
    outcome: 'fail',
    says: 'langchain, openai',
  },
  {
    name: 'an exact version does not need one',
    estate: service({ openai: { locked: false, versionRange: '==1.2.3' } }),
    outcome: 'not-applicable',
  },
  { name: 'a version with a wildcard does', estate: service({ openai: { locked: false, versionRange: '==1.2.*' } }), outcome: 'fail' },
  {
    name: 'a lockfile that was not read is unknown',
    estate: service({ openai: { locked: unknownValue('the lockfile could not be parsed') } }),
    outcome: 'unknown',
  },
  {
    name: 'a development dependency does not apply',
    estate: service({ promptfoo: { locked: false, development: true } }),
    outcome: 'not-applicable',
  },
];
