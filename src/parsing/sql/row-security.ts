import { SqlCursor, type SqlStatement, type SqlToken, sqlStatements } from './statements.js';

/** Whom a condition of a policy lets through. */
export type PolicyCondition = 'everybody' | 'signed-in' | 'bucket' | 'conditional';

/** What one statement does to who may see rows. Names are `schema.name`; `line` is where it stands. */
export type RowSecurityFact = { readonly line: number } & (
  | { readonly does: 'create-table' | 'drop-table' | 'enable' | 'disable'; readonly table: string }
  | { readonly does: 'rename-table'; readonly table: string; readonly to: string }
  | {
      readonly does: 'create-policy';
      readonly table: string;
      readonly policy: string;
      readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete';
      readonly roles: readonly string[];
      readonly restrictive: boolean;
      /** Absent: not stated. */
      readonly using?: PolicyCondition;
      readonly check?: PolicyCondition;
      /** Buckets that a policy on stored objects names. */
      readonly buckets?: readonly string[];
    }
  | {
      readonly does: 'alter-policy';
      readonly table: string;
      readonly policy: string;
      readonly roles?: readonly string[];
      readonly using?: PolicyCondition;
      readonly check?: PolicyCondition;
    }
  | { readonly does: 'drop-policy'; readonly table: string; readonly policy: string }
  | {
      readonly does: 'grant' | 'revoke';
      /** A table, or `schema.*`. */
      readonly tables: readonly string[];
      readonly roles: readonly string[];
      /** Whether tables that are made later are meant. */
      readonly future: boolean;
      /** Takes part of the rights only, so that a table stays reachable. */
      readonly partly: boolean;
    }
  | { readonly does: 'definer-function'; readonly name: string }
  | { readonly does: 'bucket'; readonly bucket: string; readonly public: boolean | undefined }
  | { readonly does: 'drop-bucket'; readonly bucket: string }
  /** Row security is switched by a statement that is put together at run time. */
  | { readonly does: 'dynamic' }
);

/** What a script says of row security, in its order. */
export function rowSecurityFacts(script: string): RowSecurityFact[] {
  return factsOf(script, 1, 0);
}

function factsOf(script: string, line: number, depth: number): RowSecurityFact[] {
  return sqlStatements(script, line).flatMap((statement) => readStatement(statement, depth));
}

const starters = new Set(['create', 'alter', 'drop', 'grant', 'revoke', 'insert', 'update', 'delete', 'execute', 'do']);
const openers = new Set(['then', 'begin', 'else', 'loop']);

function readStatement(whole: SqlStatement, depth: number): RowSecurityFact[] {
  // Inside a block a statement stands behind the word that opens its branch.
  let start = 0;
  if (depth > 0)
    for (const [at, token] of whole.entries())
      if (token.type === 'word' && openers.has(token.text) && starters.has(whole[at + 1]?.text ?? '')) start = at + 1;
  const statement = whole.slice(start);
  const first = statement[0];
  if (first?.type !== 'word' || !starters.has(first.text)) return [];
  const cursor = new SqlCursor(statement);
  cursor.next();
  const { line } = first;
  switch (first.text) {
    case 'create':
      return create(cursor, statement, line);
    case 'alter':
      return alter(cursor, line);
    case 'drop':
      return drop(cursor, line);
    case 'grant':
    case 'revoke':
      return grant(cursor, first.text, line, false);
    case 'insert':
      return insertBuckets(cursor, line);
    case 'update':
    case 'delete':
      return changeBuckets(cursor, first.text, line);
    case 'execute':
      return execute(statement, line, depth);
    default: {
      const body = statement.find((token) => token.type === 'dollar');
      return body && depth < 2 ? factsOf(body.text, body.line, depth + 1) : [];
    }
  }
}

function execute(statement: SqlStatement, line: number, depth: number): RowSecurityFact[] {
  const text = statement.find((token) => token.type === 'text')?.text ?? '';
  const plain = statement.length === 2;
  if (plain && depth < 3) return factsOf(text, line, depth + 1);
  return /row\s+level\s+security|policy/i.test(text) ? [{ does: 'dynamic', line }] : [];
}

const full = ({ schema, name }: { schema: string; name: string }): string => `${schema}.${name}`;

function create(cursor: SqlCursor, statement: SqlStatement, line: number): RowSecurityFact[] {
  if (cursor.take('or')) cursor.next();
  if (cursor.take('policy')) return createPolicy(cursor, line);
  if (cursor.take('function') || cursor.take('procedure')) return createFunction(cursor, statement, line);
  const passing = cursor.is('temp') || cursor.is('temporary') || cursor.is('foreign');
  cursor.take('unlogged');
  if (passing || !cursor.take('table')) return [];
  cursor.take('if', 'not', 'exists');
  const table = cursor.name();
  // A partition is reached through its parent as a rule, and inherits nothing: it says nothing here.
  if (!table || cursor.is('partition')) return [];
  return [{ does: 'create-table', table: full(table), line }];
}

function createFunction(cursor: SqlCursor, statement: SqlStatement, line: number): RowSecurityFact[] {
  const name = cursor.name();
  const found: RowSecurityFact[] = [];
  const definer = statement.some(
    (token, at) => token.text === 'security' && token.type === 'word' && statement[at + 1]?.text === 'definer',
  );
  if (name && definer) found.push({ does: 'definer-function', name: full(name), line });
  const body = statement.find((token) => token.type === 'dollar');
  if (body && /\brow\s+level\s+security\b/i.test(body.text)) found.push({ does: 'dynamic', line });
  return found;
}

function createPolicy(cursor: SqlCursor, line: number): RowSecurityFact[] {
  const policy = cursor.name();
  if (!policy || !cursor.take('on')) return [];
  const table = cursor.name();
  if (!table) return [];
  let restrictive = false;
  let command: Extract<RowSecurityFact, { does: 'create-policy' }>['command'] = 'all';
  let roles: string[] = ['public'];
  let using: readonly SqlToken[] | undefined;
  let check: readonly SqlToken[] | undefined;
  while (!cursor.done) {
    if (cursor.take('as')) restrictive = cursor.next()?.text === 'restrictive';
    else if (cursor.take('for')) {
      const word = cursor.next()?.text;
      command = word === 'select' || word === 'insert' || word === 'update' || word === 'delete' ? word : 'all';
    } else if (cursor.take('to')) roles = cursor.names().map(({ name }) => name.toLowerCase());
    else if (cursor.take('using')) using = cursor.brackets();
    else if (cursor.take('with', 'check')) check = cursor.brackets();
    else cursor.next();
  }
  const buckets = full(table) === 'storage.objects' ? bucketsOf([...(using ?? []), ...(check ?? [])]) : [];
  return [
    {
      does: 'create-policy',
      table: full(table),
      policy: policy.name,
      command,
      roles,
      restrictive,
      ...(using ? { using: conditionOf(using) } : {}),
      ...(check ? { check: conditionOf(check) } : {}),
      ...(buckets.length > 0 ? { buckets } : {}),
      line,
    },
  ];
}

function bucketsOf(tokens: readonly SqlToken[]): string[] {
  return [...new Set(tokens.flatMap((token, at) => (token.type === 'text' && tokens[at - 2]?.text === 'bucket_id' ? [token.text] : [])))];
}

function conditionOf(tokens: readonly SqlToken[]): PolicyCondition {
  let inner = tokens;
  while (inner[0]?.text === '(' && inner.at(-1)?.text === ')' && closesLast(inner)) inner = inner.slice(1, -1);
  const text = inner.map((token) => (token.type === 'text' ? `'${token.text}'` : token.text)).join(' ');
  if (text === 'true' || /^(\d+) = \1$/.test(text)) return 'everybody';
  if (/^\(? ?(select )?auth \. role \( \) ?(as role )?\)? = 'authenticated'( : : text)?$/.test(text)) return 'signed-in';
  if (/^\(? ?(select )?auth \. uid \( \) ?(as uid )?\)? is not null$/.test(text)) return 'signed-in';
  if (/^bucket_id = '[^']{1,200}'( : : text)?$/.test(text)) return 'bucket';
  return 'conditional';
}

function closesLast(tokens: readonly SqlToken[]): boolean {
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'sign') continue;
    if (token.text === '(') depth++;
    if (token.text === ')' && --depth === 0) return at === tokens.length - 1;
  }
  return false;
}

function alter(cursor: SqlCursor, line: number): RowSecurityFact[] {
  if (cursor.take('default', 'privileges')) {
    const schema = cursor.skipTo('in', 'grant', 'revoke') && cursor.take('in', 'schema') ? cursor.name()?.name : 'public';
    if (!cursor.skipTo('grant', 'revoke')) return [];
    return grant(cursor, cursor.next()?.text === 'grant' ? 'grant' : 'revoke', line, true, schema);
  }
  if (cursor.take('policy')) {
    const policy = cursor.name();
    const table = policy && cursor.take('on') ? cursor.name() : undefined;
    if (!policy || !table) return [];
    const roles = cursor.take('to') ? cursor.names().map(({ name }) => name.toLowerCase()) : undefined;
    const using = cursor.take('using') ? cursor.brackets() : undefined;
    const check = cursor.take('with', 'check') ? cursor.brackets() : undefined;
    return [
      {
        does: 'alter-policy',
        table: full(table),
        policy: policy.name,
        ...(roles ? { roles } : {}),
        ...(using ? { using: conditionOf(using) } : {}),
        ...(check ? { check: conditionOf(check) } : {}),
        line,
      },
    ];
  }
  if (!cursor.take('table')) return [];
  cursor.take('if', 'exists');
  cursor.take('only');
  const table = cursor.name();
  if (!table) return [];
  if (cursor.take('rename', 'to')) {
    const to = cursor.name();
    return to ? [{ does: 'rename-table', table: full(table), to: `${table.schema}.${to.name}`, line }] : [];
  }
  if (cursor.take('set', 'schema')) {
    const to = cursor.name();
    return to ? [{ does: 'rename-table', table: full(table), to: `${to.name}.${table.name}`, line }] : [];
  }
  for (; !cursor.done; cursor.at++) {
    if (cursor.take('enable', 'row', 'level', 'security')) return [{ does: 'enable', table: full(table), line }];
    if (cursor.take('disable', 'row', 'level', 'security')) return [{ does: 'disable', table: full(table), line }];
  }
  return [];
}

function drop(cursor: SqlCursor, line: number): RowSecurityFact[] {
  const isPolicy = cursor.take('policy');
  if (!isPolicy && !cursor.take('table')) return [];
  cursor.take('if', 'exists');
  if (!isPolicy) return cursor.names().map((table) => ({ does: 'drop-table', table: full(table), line }) as const);
  const policy = cursor.name();
  const table = policy && cursor.take('on') ? cursor.name() : undefined;
  return policy && table ? [{ does: 'drop-policy', table: full(table), policy: policy.name, line }] : [];
}

function grant(cursor: SqlCursor, does: 'grant' | 'revoke', line: number, future: boolean, schema = 'public'): RowSecurityFact[] {
  const rights: string[] = [];
  while (!cursor.done && !cursor.is('on')) rights.push(cursor.next()?.text ?? '');
  if (!cursor.take('on')) return [];
  let tables: string[];
  if (future) {
    if (!cursor.take('tables')) return [];
    tables = [`${schema}.*`];
  } else if (cursor.take('all', 'tables', 'in', 'schema')) tables = cursor.names().map(({ name }) => `${name}.*`);
  else if (['schema', 'function', 'sequence', 'all', 'routine', 'type', 'procedure', 'database'].some((word) => cursor.is(word))) return [];
  else {
    cursor.take('table');
    tables = cursor.names().map(full);
  }
  if (!cursor.skipTo('to', 'from')) return [];
  cursor.next();
  const roles = cursor.names().map(({ name }) => name.toLowerCase());
  return [{ does, tables, roles, future, partly: !rights.includes('all'), line }];
}

function insertBuckets(cursor: SqlCursor, line: number): RowSecurityFact[] {
  if (!cursor.take('into', 'storage', '.', 'buckets')) return [];
  const columns = (cursor.brackets() ?? []).filter((token) => token.text !== ',').map((token) => token.text);
  if (!cursor.take('values')) return [];
  const found: RowSecurityFact[] = [];
  do {
    const row = cursor.brackets();
    if (!row) break;
    const values = splitAtCommas(row);
    const value = (column: string) => values[columns.indexOf(column)];
    const bucket = value('id')?.[0] ?? value('name')?.[0];
    const open = columns.includes('public') ? value('public') : undefined;
    const flag = open?.map((token) => token.text).join('') ?? 'false';
    if (bucket?.type === 'text')
      found.push({
        does: 'bucket',
        bucket: bucket.text,
        public: flag === 'true' ? true : flag === 'false' ? false : undefined,
        line: bucket.line,
      });
  } while (cursor.take(','));
  return found.map((fact) => ({ ...fact, line: fact.line || line }));
}

function splitAtCommas(tokens: readonly SqlToken[]): SqlToken[][] {
  const parts: SqlToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.type === 'sign' && token.text === '(') depth++;
    if (token.type === 'sign' && token.text === ')') depth--;
    if (token.type === 'sign' && token.text === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function changeBuckets(cursor: SqlCursor, verb: 'update' | 'delete', line: number): RowSecurityFact[] {
  if (verb === 'delete') cursor.take('from');
  if (!cursor.take('storage', '.', 'buckets')) return [];
  let open: boolean | undefined;
  let bucket: string | undefined;
  for (; !cursor.done; cursor.at++) {
    if (cursor.is('public') && cursor.is('=', 1)) open = cursor.is('true', 2) ? true : cursor.is('false', 2) ? false : open;
    if ((cursor.is('id') || cursor.is('name')) && cursor.is('=', 1) && cursor.peek(2)?.type === 'text') bucket = cursor.peek(2)?.text;
  }
  if (bucket === undefined) return [];
  if (verb === 'delete') return [{ does: 'drop-bucket', bucket, line }];
  return open === undefined ? [] : [{ does: 'bucket', bucket, public: open, line }];
}
