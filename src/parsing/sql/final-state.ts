import type { PolicyCondition, RowSecurityFact } from './row-security.js';

export interface PlacedFact {
  readonly path: string;
  readonly fact: RowSecurityFact;
}

interface Place {
  readonly path: string;
  readonly line: number;
}

type Policy = Extract<RowSecurityFact, { does: 'create-policy' }>;

interface Table {
  security: boolean;
  place: Place;
  readonly policies: Map<string, { readonly policy: Policy; readonly place: Place }>;
  /** Roles of visitors that have rights to it. */
  readonly granted: Set<string>;
}

/** How a table stands open in the end. */
export interface OpenTable extends Place {
  readonly table: string;
  readonly how: 'off' | 'open' | 'signed-in' | 'readable';
  readonly policy?: string;
}

export interface Bucket extends Place {
  readonly name: string;
  readonly public: boolean | undefined;
  /** Everybody may put, change or delete objects. */
  readonly anonymousWrites: boolean;
}

export interface RowSecurityState {
  /** Tables of exposed schemas. */
  readonly tables: number;
  readonly open: readonly OpenTable[];
  readonly buckets: readonly Bucket[];
  readonly definerFunctions: readonly string[];
  /** Row security is also switched by statements that are put together at run time. */
  readonly dynamic: boolean;
}

/** Works facts out in their order: what the last migration leaves behind. */
export function finalState(facts: readonly PlacedFact[], exposedSchemas: readonly string[]): RowSecurityState {
  const tables = new Map<string, Table>();
  const buckets = new Map<string, { readonly place: Place; readonly public: boolean | undefined }>();
  const objectPolicies = new Map<string, { readonly policy: Policy; readonly place: Place }>();
  const functions = new Set<string>();
  // What the platform grants by itself: everything in `public`, nothing elsewhere.
  const future = new Map<string, Set<string>>([['public', new Set(['anon', 'authenticated'])]]);
  let dynamic = false;
  const policiesOf = (table: string) => (table === 'storage.objects' ? objectPolicies : tables.get(table)?.policies);
  for (const { path, fact } of facts) {
    const place = { path, line: fact.line };
    switch (fact.does) {
      case 'create-table':
        if (!tables.has(fact.table)) {
          const granted = new Set(future.get(fact.table.split('.')[0] as string) ?? []);
          tables.set(fact.table, { security: false, place, policies: new Map(), granted });
        }
        break;
      case 'drop-table':
        tables.delete(fact.table);
        break;
      case 'rename-table': {
        const table = tables.get(fact.table);
        if (table) {
          tables.delete(fact.table);
          tables.set(fact.to, table);
        }
        break;
      }
      case 'enable':
      case 'disable': {
        const table = tables.get(fact.table);
        if (!table) break;
        table.security = fact.does === 'enable';
        if (!table.security) table.place = place;
        break;
      }
      case 'create-policy':
        policiesOf(fact.table)?.set(fact.policy, { policy: fact, place });
        break;
      case 'alter-policy': {
        const known = policiesOf(fact.table)?.get(fact.policy);
        if (!known) break;
        const { does: _does, table: _table, policy: _policy, line: _line, ...changes } = fact;
        policiesOf(fact.table)?.set(fact.policy, { policy: { ...known.policy, ...changes }, place });
        break;
      }
      case 'drop-policy':
        policiesOf(fact.table)?.delete(fact.policy);
        break;
      case 'grant':
      case 'revoke':
        grantTo(fact, tables, future);
        break;
      case 'definer-function':
        functions.add(fact.name);
        break;
      case 'bucket':
        buckets.set(fact.bucket, { place: buckets.get(fact.bucket)?.place ?? place, public: fact.public });
        break;
      case 'drop-bucket':
        buckets.delete(fact.bucket);
        break;
      case 'dynamic':
        dynamic = true;
        break;
    }
  }
  const exposed = [...tables].filter(([name]) => exposedSchemas.includes(name.slice(0, name.indexOf('.'))));
  return {
    tables: exposed.length,
    open: exposed.flatMap(([name, table]) => openTable(name, table)),
    buckets: [...buckets].map(([name, bucket]) => ({
      name,
      ...bucket.place,
      public: bucket.public,
      anonymousWrites: writable(name, objectPolicies),
    })),
    definerFunctions: [...functions].filter((name) => exposedSchemas.includes(name.slice(0, name.indexOf('.')))).sort(),
    dynamic,
  };
}

const visitors = ['anon', 'authenticated'] as const;
const rolesMeant = (roles: readonly string[]): string[] =>
  roles.includes('public') ? [...visitors] : visitors.filter((role) => roles.includes(role));

function grantTo(
  fact: Extract<RowSecurityFact, { does: 'grant' | 'revoke' }>,
  tables: Map<string, Table>,
  future: Map<string, Set<string>>,
): void {
  // Taking one right of several leaves the others: only a whole revocation closes a table.
  if (fact.does === 'revoke' && fact.partly) return;
  const change = (roles: Set<string>) => {
    for (const role of rolesMeant(fact.roles)) {
      if (fact.does === 'grant') roles.add(role);
      else roles.delete(role);
    }
  };
  for (const name of fact.tables) {
    if (fact.future) {
      const schema = name.slice(0, -2);
      const roles = future.get(schema) ?? new Set<string>();
      future.set(schema, roles);
      change(roles);
    } else if (name.endsWith('.*')) {
      for (const [table, state] of tables) if (table.startsWith(name.slice(0, -1))) change(state.granted);
    } else {
      const state = tables.get(name);
      if (state) change(state.granted);
    }
  }
}

function openTable(table: string, state: Table): OpenTable[] {
  if (state.granted.size === 0) return [];
  if (!state.security) return [{ table, how: 'off', ...state.place }];
  const policies = [...state.policies.values()];
  // One that narrows everything down makes the others conditional.
  if (policies.some(({ policy }) => policy.restrictive)) return [];
  const found = policies.flatMap(({ policy, place }): OpenTable[] => {
    const how = howOpen(policy, state.granted);
    return how ? [{ table, how, policy: policy.policy, ...place }] : [];
  });
  const worst = (['open', 'signed-in', 'readable'] as const).find((how) => found.some((each) => each.how === how));
  return found.filter((each) => each.how === worst);
}

function howOpen(policy: Policy, granted: ReadonlySet<string>): OpenTable['how'] | undefined {
  const roles = rolesMeant(policy.roles).filter((role) => granted.has(role));
  if (roles.length === 0) return undefined;
  const condition: PolicyCondition | undefined = policy.using ?? policy.check;
  if (condition !== 'everybody' && condition !== 'signed-in') return undefined;
  const everybody = condition === 'everybody' && roles.includes('anon');
  // A form that anybody may fill in is what an insert for everybody is for.
  if (policy.command === 'insert') return undefined;
  if (policy.command === 'select') return everybody ? 'readable' : undefined;
  return everybody ? 'open' : 'signed-in';
}

function writable(bucket: string, policies: ReadonlyMap<string, { readonly policy: Policy }>): boolean {
  const all = [...policies.values()].map(({ policy }) => policy);
  if (all.some((policy) => policy.restrictive)) return false;
  return all.some((policy) => {
    if (policy.command === 'select' || !rolesMeant(policy.roles).includes('anon')) return false;
    const condition = policy.command === 'insert' ? policy.check : (policy.using ?? policy.check);
    return condition === 'everybody' || (condition === 'bucket' && (policy.buckets ?? []).includes(bucket));
  });
}
