import { defineDetector, type Recorder } from '../../../contracts/index.js';
import { supabaseFunction, supabaseProject, supabaseScript } from '../../../parsing/apps/summaries.js';
import { booleanOf, get, parseData, textOf, textsOf } from '../../../parsing/data.js';
import { rowSecurityFacts } from '../../../parsing/sql/row-security.js';

export default defineDetector({
  id: 'supabase',
  version: 1,
  title: 'Supabase project',
  docs: {
    summary: 'Reads what a Supabase project declares: row security in migrations, token checks of edge functions, storage buckets.',
    reads: 'supabase/config.toml, supabase/migrations/*.sql, supabase/schemas/*.sql, supabase/functions/*/index.ts',
    limits: 'What was changed in the dashboard stands in no file; functions of the database are not worked out.',
  },
  files: [
    '**/supabase/config.toml',
    '**/supabase/migrations/*.sql',
    '**/supabase/schemas/**/*.sql',
    '**/supabase/functions/*/index.{ts,tsx,js,mjs}',
  ],
  claims: true,
  emits: [],
  summaries: [supabaseProject, supabaseScript, supabaseFunction],
  detect(document, see) {
    const { path, text } = document;
    if (path.endsWith('.toml')) return readConfig(path, text, see);
    if (path.endsWith('.sql')) {
      see.summary(supabaseScript, { facts: rowSecurityFacts(text) });
      return;
    }
    const name = /\/functions\/([^/]+)\/index\.\w+$/.exec(path)?.[1];
    if (name !== undefined && !name.startsWith('_')) see.summary(supabaseFunction, { name });
  },
});

function readConfig(path: string, text: string, see: Recorder): void {
  const parsed = parseData(text, 'toml');
  if (!parsed.readable) {
    see.notice('unreadable', `${path} is not valid TOML.`, parsed.errors[0]?.line);
    return;
  }
  const root = parsed.documents[0];
  const id = textOf(get(root, 'project_id'));
  const schemas = get(root, 'api', 'schemas');
  see.summary(supabaseProject, {
    ...(id !== undefined && /^[a-z]{20}$/.test(id) ? { reference: id } : {}),
    ...(booleanOf(get(root, 'api', 'enabled')) === false ? { schemas: [] } : schemas ? { schemas: textsOf(schemas) } : {}),
    functions: (get(root, 'functions')?.entries ?? []).flatMap(([name, node]) => {
      const verifies = booleanOf(get(node, 'verify_jwt'));
      return verifies === undefined ? [] : [{ name, verifiesToken: verifies, line: get(node, 'verify_jwt')?.line ?? node.line }];
    }),
    buckets: (get(root, 'storage', 'buckets')?.entries ?? []).flatMap(([name, node]) =>
      node.type === 'map' ? [{ name, public: booleanOf(get(node, 'public')) ?? false, line: node.line }] : [],
    ),
  });
}
