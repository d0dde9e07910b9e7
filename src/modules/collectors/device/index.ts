import { lstat } from 'node:fs/promises';
import { applicationFolders, applicationPlaces, credentialStores, homePlaces, systemPlaces } from '../../../catalogue/device-places.js';
import { type CollectorEvent, type Document, defineCollector } from '../../../contracts/index.js';
import { type AssetId, assetId } from '../../../core/ids.js';
import type { AssetRecord } from '../../../core/record.js';
import { deviceAt, type Home, type Layout, thisDevice } from './layout.js';
import { type FoundFile, findFiles, type Miss } from './walk.js';

const stores = new Set(credentialStores.map((store) => store.path));
const homeFiles = [
  ...homePlaces,
  ...applicationFolders.flatMap((folder) => applicationPlaces.map((place) => `${folder}/${place}`)),
  ...stores,
];

export default defineCollector({
  id: 'device',
  version: 1,
  title: 'Coding tools on a device',
  plane: 'device',
  docs: {
    summary: 'Reads how coding tools, MCP clients and local model servers are configured for the user of a device and by its management.',
    limits:
      'Transcripts, histories and project folders are never read; of files that tools sign in with, only that they exist and who may read them.',
  },
  permissions: ['read the configuration folders of coding tools in the home of the user', 'read their folders of management'],
  async *collect(target, { signal }) {
    const folder = target.options['device-root'];
    const layout = folder === undefined ? thisDevice() : await deviceAt(folder);
    const home = deviceRecord(layout);
    const scope = home.scope;
    yield { type: 'scope', scope, home };
    for (const path of layout.unreadable) yield { type: 'skipped', scope, reason: 'folder could not be listed', path, partial: true };
    yield* part(layout, undefined, systemPlaces, layout.root, '', home.id, scope, signal);
    for (const each of layout.homes) {
      if (signal.aborted) break;
      yield* part(layout, each, homeFiles, each.folder, `~${each.user}/`, home.id, scope, signal);
    }
    yield { type: 'end', scope, status: signal.aborted ? 'partial' : 'complete' };
  },
});

/** One home, or what belongs to the device as a whole. */
async function* part(
  layout: Layout,
  owner: Home | undefined,
  places: readonly string[],
  folder: string,
  prefix: string,
  home: AssetId,
  scope: string,
  signal: AbortSignal,
): AsyncIterable<CollectorEvent> {
  const missed: Miss[] = [];
  const homeMode = owner && layout.modes ? (await lstat(owner.folder).catch(() => undefined))?.mode : undefined;
  for await (const found of findFiles(folder, places, (miss) => missed.push(miss))) {
    if (signal.aborted) return;
    const document: Omit<Document, 'text'> = {
      scope,
      home,
      path: `${prefix}${found.path}`,
      context: 'active',
      settingsScope: owner ? 'user' : 'managed',
      ...(layout.modes ? { filePermissions: permissionsOf(found, homeMode) } : {}),
    };
    // What tools sign in with is never opened: an empty document says that it is there.
    if (owner && stores.has(found.path)) yield { type: 'document', document: { ...document, text: '' } };
    else yield { type: 'file', file: { document, file: found.file } };
  }
  for (const { path, reason, partial } of missed) yield { type: 'skipped', scope, reason, path: `${prefix}${path}`, partial };
}

/** Who may read a file. A home that others cannot enter keeps what is in it. */
function permissionsOf({ stat }: FoundFile, homeMode: number | undefined): 'private' | 'group' | 'world' {
  const enter = homeMode ?? 0o777;
  if (stat.mode & 0o004 && enter & 0o001) return 'world';
  return stat.mode & 0o040 && enter & 0o010 ? 'group' : 'private';
}

function deviceRecord(layout: Layout): AssetRecord {
  const scope = `device:${layout.host}`;
  return {
    id: assetId('device', layout.host),
    kind: 'device',
    name: layout.host,
    properties: {
      context: { state: 'known', value: 'active' },
      ...(layout.platform ? { platform: { state: 'known' as const, value: layout.platform } } : {}),
    },
    aliases: [],
    labels: {},
    provenance: 'observed',
    confidence: 'certain',
    evidence: [],
    open: [],
    scope,
    module: 'device',
  };
}
