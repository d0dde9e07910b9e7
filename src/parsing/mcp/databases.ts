import { databaseAddress } from '../../catalogue/database-urls.js';
import { projectFolder } from '../../catalogue/launch/places.js';
import type { Document, Recorder } from '../../contracts/index.js';
import { type AssetId, isPublicHost } from '../../core/ids.js';
import type { ConfiguredServer } from './read.js';

/** The databases that a server is pointed at, without what opens them. */
export function recordDatabases(see: Recorder, document: Document, server: ConfiguredServer, id: AssetId): void {
  const values = [
    ...server.args.map((value, at) => ({ value: value.replace(/^--?[\w-]+=/, ''), line: server.argumentLines[at] ?? server.line })),
    ...server.environment.map(({ value, line }) => ({ value, line })),
  ];
  const seen = new Set<string>();
  for (const { value, line } of values) {
    const address = databaseAddress(value);
    if (!address || seen.has(address.address)) continue;
    seen.add(address.address);
    const store = see.asset('data-store', {
      key: isPublicHost(address.host.replace(/^\[|\]$/g, '')) ? address.address : see.local(projectFolder(document.path), address.address),
      name: address.name,
      at: line,
      properties: { engine: address.engine },
    });
    see.relate(id, 'connects-to', store, { at: line });
    see.relate(id, 'reads', store, { at: line });
  }
}
