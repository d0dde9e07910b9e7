import { serviceFolder, serviceName } from '../../../catalogue/services.js';
import type { Recorder, SourceView } from '../../../contracts/index.js';
import { contextOfPath } from '../../../core/context.js';
import { splitId } from '../../../core/ids.js';
import { type FirebaseRules, firebaseRules } from '../../../parsing/apps/summaries.js';
import { aiServicesUsing } from './applications.js';

const names = {
  firestore: 'Firestore',
  'firebase-storage': 'Cloud Storage for Firebase',
  'firebase-database': 'Realtime Database',
} as const;

/** Records the stores of Firebase whose rules stand in the source, where a builder made the application or AI uses it. */
export function emitFirebase(source: SourceView, see: Recorder, built: ReadonlySet<string>): void {
  for (const { key: path, data } of source.all(firebaseRules)) {
    if (contextOfPath(path) === 'test' || contextOfPath(path) === 'vendored') continue;
    const folder = serviceFolder(source, path);
    const services = new Set(aiServicesUsing(source, folder, 'firebase', /^(firebase|firebase-admin|@firebase)(\/|$)/));
    if (built.has(folder)) services.add(folder);
    if (services.size > 0) emitStore(see, path, folder, data, [...services]);
  }
}

function emitStore(see: Recorder, path: string, folder: string, { product, open }: FirebaseRules, services: readonly string[]): void {
  const always = open.filter(({ until }) => until === undefined);
  const until = open
    .flatMap((rule) => rule.until ?? [])
    .sort()
    .at(-1);
  const counted = always.length > 0 ? always : open;
  const store = see.asset('data-store', {
    key: see.local(folder, product),
    name: names[product],
    at: counted.length > 0 ? counted.slice(0, 20).map(({ line }) => ({ path, line })) : { path, line: 1 },
    properties: {
      engine: product,
      provider: 'firebase',
      public: counted.some(({ read }) => read),
      anonymousWrites: counted.some(({ write }) => write),
      openTables:
        counted.length > 0
          ? [
              ...new Set(
                counted.map(
                  (rule) =>
                    `${rule.path}: everybody may ${[rule.read ? 'read' : '', rule.write ? 'write' : ''].filter(Boolean).join(' and ')}`,
                ),
              ),
            ].sort()
          : undefined,
      openUntil: always.length === 0 ? until : undefined,
    },
  });
  for (const service of services) {
    const id = see.asset('service', {
      key: see.local(service),
      name: serviceName(service, splitId(see.home).key),
      at: { path, line: 1 },
      properties: { path: service },
    });
    see.relate(id, 'connects-to', store, { at: { path, line: 1 } });
  }
}
