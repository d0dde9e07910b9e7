import { expect, it } from 'vitest';
import type { Recorder } from '../../../contracts/index.js';
import { linkedEstate } from '../../../testing/test-graph-modules.js';
import linker from './index.js';

const at = { path: 'compose.yaml', line: 2 };
const credential = (see: Recorder, path: string, literal: boolean, variable = 'OPENAI_API_KEY') =>
  see.asset('credential', { key: see.local(path, variable), name: variable, at, properties: { variable, literal } });
const inferred = (draw: (see: Recorder) => void) =>
  [...linkedEstate(draw, { linkers: [linker] }).edges.values()]
    .filter(({ records }) => records.some(({ module }) => module === linker.id))
    .map(({ from, kind, to }) => `${from.split('//')[1]} ${kind} ${to.split('//')[1]}`)
    .sort();

it('gives code the key that its workload sets', () => {
  expect(
    inferred((see) => {
      const service = see.asset('service', { key: see.local('api'), name: 'api', at });
      const workload = see.asset('workload', { key: see.local('compose.yaml', 'api'), name: 'api', at });
      see.relate(service, 'deployed-as', workload, { at });
      see.relate(service, 'uses-credential', credential(see, 'env', false), { at });
      see.relate(workload, 'uses-credential', credential(see, 'compose.yaml', true), { at });
      see.relate(workload, 'uses-credential', credential(see, 'compose.yaml', true, 'HF_TOKEN'), { at });
    }),
  ).toEqual(['api uses-credential compose.yaml#OPENAI_API_KEY', 'env#OPENAI_API_KEY same-as compose.yaml#OPENAI_API_KEY']);
});
it('does not choose between two files', () => {
  expect(
    inferred((see) => {
      credential(see, 'env', false);
      credential(see, '.env', true);
      credential(see, 'b/.env', true);
    }),
  ).toEqual([]);
});
