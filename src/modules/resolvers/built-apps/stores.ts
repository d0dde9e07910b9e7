import { serviceFolder, serviceName } from '../../../catalogue/services.js';
import { type PropertyInput, type Recorder, type SourceView, unknownValue } from '../../../contracts/index.js';
import { type AssetId, splitId } from '../../../core/ids.js';
import { type SupabaseProject, supabaseProject, supabaseScript } from '../../../parsing/apps/summaries.js';
import { finalState, type OpenTable, type PlacedFact, type RowSecurityState } from '../../../parsing/sql/final-state.js';
import { aiServicesUsing, type Place } from './applications.js';
import type { CallingFunction } from './functions.js';

/** What the data API shows unless told otherwise. */
const defaultSchemas = ['public', 'graphql_public'] as const;

/** Records the databases behind applications of builders, and those that AI uses. */
export function emitStores(source: SourceView, see: Recorder, built: ReadonlySet<string>, calling: readonly CallingFunction[]): void {
  for (const project of projectsOf(source)) {
    const folder = serviceFolder(source, `${project}/config.toml`);
    const services = new Set(aiServicesUsing(source, folder, 'supabase', /^(npm:|jsr:)?@supabase\//));
    if (built.has(folder)) services.add(folder);
    const functions = calling.filter((each) => each.project === project);
    if (services.size + functions.length > 0) emitStore(source, see, project, folder, [...services], functions);
  }
}

/** Folders called `supabase`. */
function projectsOf(source: SourceView): string[] {
  const paths = [...source.all(supabaseProject), ...source.all(supabaseScript)].map(({ key }) => key);
  return [...new Set(paths.map((path) => path.replace(/(^|\/)supabase\/.*$/, '$1supabase')))].sort();
}

function emitStore(
  source: SourceView,
  see: Recorder,
  project: string,
  folder: string,
  services: readonly string[],
  functions: readonly CallingFunction[],
): void {
  const config = source.lookup(supabaseProject, `${project}/config.toml`);
  const { facts, places } = factsOf(source, project);
  const state = finalState(facts, config?.schemas ?? defaultSchemas);
  const key = config?.reference ? `https://${config.reference}.supabase.co` : see.local(project);
  const first: Place = { path: config ? `${project}/config.toml` : (places[0] ?? project), line: 1 };
  const store = see.asset('data-store', {
    key,
    name: config?.reference ?? 'supabase',
    at: [...state.open.filter(({ how }) => how !== 'readable'), first, ...state.open.filter(({ how }) => how === 'readable')]
      .slice(0, 20)
      .map(({ path, line }) => ({ path, line })),
    properties: {
      engine: 'supabase',
      provider: 'supabase',
      rowSecurity: rowSecurityOf(state),
      openTables: state.open.length > 0 ? [...new Set(state.open.map(describe))].sort() : undefined,
      definerFunctions: state.definerFunctions.length > 0 ? [...state.definerFunctions] : undefined,
    },
  });
  for (const service of services) {
    const id = see.asset('service', {
      key: see.local(service),
      name: serviceName(service, splitId(see.home).key),
      at: first,
      properties: { path: service },
    });
    see.relate(id, 'connects-to', store, { at: first });
  }
  for (const { id, place } of functions) see.relate(id, 'connects-to', store, { at: place });
  emitBuckets(see, key, store, state, config, project);
  if (state.tables === 0 && facts.length === 0 && folder !== '')
    see.notice('note', 'No migration of the database stands in the repository: what keeps its rows apart is not known.', first);
}

function factsOf(source: SourceView, project: string): { facts: PlacedFact[]; places: string[] } {
  const scripts = source.all(supabaseScript).filter(({ key }) => key.startsWith(`${project}/`));
  const migrations = scripts.filter(({ key }) => key.startsWith(`${project}/migrations/`));
  // Migrations are made from the declared schemas, so that they alone say what was applied.
  const used = migrations.length > 0 ? migrations : scripts;
  return {
    facts: used.flatMap(({ key, data }) => data.facts.map((fact) => ({ path: key, fact }))),
    places: used.map(({ key }) => key),
  };
}

function rowSecurityOf(state: RowSecurityState): PropertyInput<'off' | 'open' | 'signed-in' | 'readable' | 'on'> {
  if (state.tables === 0) return unknownValue('no table of it stands in the migrations');
  const has = (how: OpenTable['how']) => state.open.some((table) => table.how === how);
  if (has('off') && !state.dynamic) return 'off';
  if (has('open')) return 'open';
  if (has('off')) return unknownValue('a statement that is put together at run time switches row security');
  if (has('signed-in')) return 'signed-in';
  return has('readable') ? 'readable' : 'on';
}

const words: Readonly<Record<OpenTable['how'], string>> = {
  off: 'no row security',
  open: 'everybody may change rows',
  'signed-in': 'everybody who signs in may change rows',
  readable: 'everybody may read rows',
};
const describe = ({ table, how }: OpenTable): string => `${table}: ${words[how]}`;

function emitBuckets(
  see: Recorder,
  key: string,
  store: AssetId,
  state: RowSecurityState,
  config: SupabaseProject | undefined,
  project: string,
): void {
  const declared = state.buckets.map(({ path, line, ...bucket }) => ({ ...bucket, at: { path, line } }));
  const known = new Set(declared.map(({ name }) => name));
  const configured = (config?.buckets ?? [])
    .filter(({ name }) => !known.has(name))
    .map(({ name, public: open, line }) => ({
      name,
      public: open,
      anonymousWrites: undefined,
      at: { path: `${project}/config.toml`, line },
    }));
  for (const bucket of [...declared, ...configured]) {
    const id = see.asset('data-store', {
      key: key.startsWith('https:') ? `${key}/storage/${bucket.name}` : `${key}#storage/${bucket.name}`,
      name: bucket.name,
      at: bucket.at,
      properties: {
        engine: 'supabase-storage',
        provider: 'supabase',
        public: bucket.public ?? unknownValue('what makes it public is worked out when the migration runs'),
        anonymousWrites: bucket.anonymousWrites,
      },
    });
    see.relate(store, 'contains', id, { at: bucket.at });
  }
}
