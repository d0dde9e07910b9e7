import { expect, it } from 'vitest';
import type { Recorder } from '../../../contracts/index.js';
import { linkedEstate } from '../../../testing/test-graph-modules.js';
import linker from './index.js';

function service(see: Recorder, folder: string) {
  const at = { path: `${folder}/Dockerfile` };
  const id = see.asset('service', { key: see.local(folder), name: folder.split('/').pop() as string, at });
  const image = see.asset('container-image', { key: see.local(folder, 'image'), name: folder, at });
  see.relate(image, 'built-from', id, { at });
  const agent = see.asset('agent', { key: see.local(`${folder}/agent.py`, 'support'), name: 'support', at });
  see.relate(id, 'contains', agent, { at });
  return { id, image, agent };
}
const workload = (see: Recorder, name: string) =>
  see.asset('workload', { key: see.local('k8s.yaml', name), name, at: { path: 'k8s.yaml', line: 3 } });
const edges = (draw: (see: Recorder) => void) =>
  [...linkedEstate(draw, { linkers: [linker] }).edges.values()]
    .filter(({ kind }) => kind === 'deployed-as')
    .map(({ from, to, records }) => `${from.split('//')[1]} → ${to.split('#')[1]} ${records[0]?.confidence}`)
    .sort();

it('follows the image to the service and its agents', () => {
  expect(
    edges((see) => {
      const { image } = service(see, 'services/chat');
      see.relate(workload(see, 'chat'), 'built-from', image, { at: { path: 'k8s.yaml' } });
    }),
  ).toEqual(['services/chat → chat certain', 'services/chat/agent.py#support → chat likely']);
});
it('joins a name to the only service of that name', () => {
  expect(
    edges((see) => {
      service(see, 'services/chat');
      const used = see.asset('container-image', { key: 'ghcr.io/acme/chat', name: 'ghcr.io/acme/chat' });
      see.relate(workload(see, 'w'), 'built-from', used, { at: { path: 'k8s.yaml' } });
    }),
  ).toEqual(['services/chat → w likely', 'services/chat/agent.py#support → w likely']);
});
it('does not choose between two, and does not take a product for a service', () => {
  expect(
    edges((see) => {
      service(see, 'a/chat');
      service(see, 'b/chat');
      service(see, 'services/ollama');
      const chat = see.asset('container-image', { key: 'ghcr.io/acme/chat', name: 'chat' });
      const ollama = see.asset('container-image', { key: 'docker.io/ollama/ollama', name: 'ollama' });
      see.relate(workload(see, 'w'), 'built-from', chat, { at: { path: 'k8s.yaml' } });
      see.relate(workload(see, 'o'), 'built-from', ollama, { at: { path: 'k8s.yaml' } });
    }),
  ).toEqual([]);
});
