import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a project',
    path: 'supabase/config.toml',
    text: 'project_id = "abcdefghijklmnopqrst"\n\n[functions.chat]\nverify_jwt = false\n',
    finds: [],
  },
  {
    name: 'a migration',
    path: 'supabase/migrations/20250101_init.sql',
    text: "create table public.notes (id uuid);\nalter table notes enable row level security;\ndo $$ begin if true then create policy p on notes using (true); end if; end $$;\ninsert into storage.buckets (id, name, public) values ('a', 'a', true);\n",
    finds: [],
  },
  { name: 'an entry', path: 'supabase/functions/chat/index.ts', text: 'Deno.serve(() => new Response("ok"));\n', finds: [] },
  { name: 'a broken file', path: 'supabase/config.toml', text: 'project_id = [\n', finds: [], notices: ['unreadable'] },
];
