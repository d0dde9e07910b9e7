import { expect, it } from 'vitest';
import type { Recorder } from '../../../contracts/index.js';
import { linkedEstate } from '../../../testing/test-graph-modules.js';
import linker from './index.js';

const at = { path: '.mcp.json', line: 2 };
const server = (see: Recorder, identity: string) => see.asset('mcp-server', { key: see.local('mcp', identity), name: 'x', at });
const inferred = (draw: (see: Recorder) => void) =>
  [...linkedEstate(draw, { linkers: [linker] }).edges.values()].map(({ from, kind, to }) => `${from.split('#')[1]} ${kind} ${to}`);

it('joins a package by its registry name, whatever the arguments', () => {
  expect(
    inferred((see) => {
      see.asset('package', {
        key: see.local('.', 'pkg:npm/%40acme/files'),
        name: '@acme/files',
        at,
        properties: { purl: 'pkg:npm/%40acme/files' },
      });
      see.asset('package', { key: see.local('.', 'pkg:npm/other'), name: 'other', at, properties: { purl: 'pkg:npm/other' } });
      server(see, 'npm/@acme/files /data');
      server(see, 'npm/unknown');
    }),
  ).toEqual(['npm/@acme/files /data depends-on package:github.com/acme/shop//.#pkg:npm/%40acme/files']);
});
it('joins an image, and a path to the innermost service', () => {
  expect(
    inferred((see) => {
      see.asset('container-image', { key: 'docker.io/mcp/fetch', name: 'mcp/fetch', at });
      for (const folder of ['.', 'servers', 'servers/files']) see.asset('service', { key: see.local(folder), name: folder, at });
      server(see, 'oci/mcp/fetch');
      server(see, 'path/servers/files/dist/index.js');
      server(see, 'path/scripts/x.js');
    }),
  ).toEqual([
    'oci/mcp/fetch depends-on container-image:docker.io/mcp/fetch',
    'path/servers/files/dist/index.js defined-in service:github.com/acme/shop//servers/files',
  ]);
});
