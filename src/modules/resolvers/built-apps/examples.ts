import type { ResolverExample } from '../../../testing/test-resolver.js';

const manifest = (name: string, packages: Readonly<Record<string, string>>) => JSON.stringify({ name, dependencies: packages });
const lovable = manifest('shop', { 'lovable-tagger': '1.1.7', '@supabase/supabase-js': '2', '@stripe/stripe-js': '7' });

const shop: Readonly<Record<string, string>> = {
  'package.json': lovable,
  'supabase/config.toml': `project_id = "abcdefghijklmnopqrst"

[functions.chat]
verify_jwt = false

[functions.stripe-webhook]
verify_jwt = false

[functions.summarize]
verify_jwt = false
`,
  'supabase/functions/chat/index.ts': `import "https://deno.land/x/xhr@0.1.0/mod.ts";
import { serve } from "https://deno.land/std@0.168.0/http/server.ts";
import { corsHeaders } from "../_shared/cors.ts";

serve(async (req) => {
  if (req.method === "OPTIONS") return new Response(null, { headers: corsHeaders });
  try {
    const { messages } = await req.json();
    const LOVABLE_API_KEY = Deno.env.get("LOVABLE_API_KEY");
    if (!LOVABLE_API_KEY) throw new Error("LOVABLE_API_KEY is not configured");
    const response = await fetch("https://ai.gateway.lovable.dev/v1/chat/completions", {
      method: "POST",
      headers: { Authorization: \`Bearer \${LOVABLE_API_KEY}\`, "Content-Type": "application/json" },
      body: JSON.stringify({
        model: "google/gemini-2.5-flash",
        messages: [{ role: "system", content: "You are a helpful AI assistant for our bakery." }, ...messages],
        stream: true,
      }),
    });
    return new Response(response.body, { headers: { ...corsHeaders, "Content-Type": "text/event-stream" } });
  } catch (e) {
    return new Response(JSON.stringify({ error: String(e) }), { status: 500, headers: corsHeaders });
  }
});
`,
  'supabase/functions/summarize/index.ts': `import { createClient } from "npm:@supabase/supabase-js@2";
import OpenAI from "npm:openai@4";
import { requireUser } from "../_shared/auth.ts";

const openai = new OpenAI({ apiKey: Deno.env.get("OPENAI_API_KEY") });

Deno.serve(async (req) => {
  const user = await requireUser(req);
  const supabase = createClient(Deno.env.get("SUPABASE_URL")!, Deno.env.get("SUPABASE_SERVICE_ROLE_KEY")!);
  const { data } = await supabase.from("notes").select("body").eq("user_id", user.id);
  const out = await openai.chat.completions.create({ model: "gpt-4o-mini", messages: [{ role: "user", content: JSON.stringify(data) }] });
  return Response.json(out);
});
`,
  'supabase/functions/_shared/auth.ts': `import { createClient } from "npm:@supabase/supabase-js@2";
export async function requireUser(req: Request) {
  const client = createClient(Deno.env.get("SUPABASE_URL")!, Deno.env.get("SUPABASE_ANON_KEY")!);
  const token = req.headers.get("Authorization")!.replace("Bearer ", "");
  const { data, error } = await client.auth.getUser(token);
  if (error) throw error;
  return data.user;
}
`,
  'supabase/functions/_shared/cors.ts': `export const corsHeaders = { "Access-Control-Allow-Origin": "*" };
`,
  'supabase/functions/stripe-webhook/index.ts': `import Stripe from "https://esm.sh/stripe@14.21.0";
Deno.serve(async (req) => { const s = new Stripe(Deno.env.get("STRIPE_SECRET_KEY")!); await s.webhooks.constructEventAsync(await req.text(), req.headers.get("stripe-signature")!, "x"); return new Response("ok"); });
`,
  'supabase/migrations/20250101000000_init.sql': `-- profiles
CREATE TABLE public.profiles (
  id UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  user_id UUID NOT NULL REFERENCES auth.users(id) ON DELETE CASCADE,
  display_name TEXT
);
ALTER TABLE public.profiles ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Users can view own" ON public.profiles FOR SELECT USING (auth.uid() = user_id);
CREATE TABLE public.messages (id uuid primary key, body text);
CREATE TABLE orders (id uuid primary key, total numeric);
ALTER TABLE public.orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Service role manages orders" ON public.orders FOR ALL USING (true) WITH CHECK (true);
CREATE OR REPLACE FUNCTION public.has_role(_user uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$ SELECT EXISTS (SELECT 1 FROM user_roles) $$;
INSERT INTO storage.buckets (id, name, public) VALUES ('uploads', 'uploads', true);
CREATE POLICY "Anyone can upload" ON storage.objects FOR INSERT WITH CHECK (bucket_id = 'uploads');
`,
  'supabase/migrations/20250102000000_fix.sql': `ALTER TABLE public.messages ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Anyone reads" ON public.messages FOR SELECT TO anon, authenticated USING (true);
CREATE TABLE public.leads (id uuid primary key, email text);
`,
};

/** A source with one migration, made by a builder. */
const migrated = (sql: string) => ({ 'package.json': lovable, 'supabase/migrations/1.sql': sql });
const table = 'create table public.notes (id uuid);';
const locked = `${table} alter table public.notes enable row level security;`;
const security = (name: string, sql: string, rowSecurity: string, openTables?: readonly string[]): ResolverExample => ({
  name,
  files: migrated(sql),
  finds: ['service:shop', 'data-store:supabase'],
  properties: { 'data-store:supabase': { rowSecurity, ...(openTables ? { openTables } : {}) } },
});

export const examples: readonly ResolverExample[] = [
  {
    name: 'an application with functions and a database',
    files: shop,
    finds: [
      'credential:LOVABLE_API_KEY',
      'credential:OPENAI_API_KEY',
      'credential:SUPABASE_SERVICE_ROLE_KEY',
      'data-store:abcdefghijklmnopqrst',
      'data-store:uploads',
      'model-endpoint:ai.gateway.lovable.dev',
      'model:gemini-2.5-flash',
      'network-endpoint:/functions/v1/chat',
      'network-endpoint:/functions/v1/summarize',
      'service:shop',
      'workload:chat',
      'workload:summarize',
    ],
    properties: {
      'service:shop': { builtWith: ['lovable'], standsOn: ['stripe', 'supabase'] },
      'network-endpoint:/functions/v1/chat': { authentication: 'none', public: true },
      'network-endpoint:/functions/v1/summarize': { authentication: 'oauth' },
      'data-store:uploads': { public: true, anonymousWrites: true },
      'data-store:abcdefghijklmnopqrst': {
        rowSecurity: 'off',
        openTables: [
          'public.leads: no row security',
          'public.messages: everybody may read rows',
          'public.orders: everybody may change rows',
        ],
        definerFunctions: ['public.has_role'],
      },
    },
  },
  security('a table without row security', table, 'off', ['public.notes: no row security']),
  security('row security without a policy', locked, 'on'),
  security('a later migration switches it off', `${locked} ALTER TABLE ONLY "public"."notes" DISABLE ROW LEVEL SECURITY;`, 'off'),
  security(
    'a policy for the owner',
    `${locked} create policy "own" on notes for all to authenticated using ((select auth.uid()) = user_id);`,
    'on',
  ),
  security('a policy for everybody', `${locked} create policy "all" on notes using (true) with check (true);`, 'open'),
  security('a policy for the service role', `${locked} create policy "all" on notes to service_role using (true) with check (true);`, 'on'),
  security(
    'a policy that was dropped',
    `${locked} create policy "all" on notes using (true); drop policy if exists "all" on public.notes;`,
    'on',
  ),
  security(
    'a policy that was altered',
    `${locked} create policy "all" on notes using (true); alter policy "all" on notes using (auth.uid() = owner);`,
    'on',
  ),
  security('everybody who signs in', `${locked} create policy p on notes for update to authenticated using (true);`, 'signed-in'),
  security('a form that everybody may fill in', `${locked} create policy p on notes for insert to anon with check (true);`, 'on'),
  security(
    'a policy that narrows',
    `${locked} create policy p on notes using (true); create policy q on notes as restrictive using (auth.uid() = id);`,
    'on',
  ),
  security('a schema that is not exposed', `create schema private; create table private.keys (id uuid); ${locked}`, 'on'),
  security('rights that were taken away', `${table} revoke all on table public.notes from anon, authenticated;`, 'on'),
  security(
    'a table that is gone',
    `${table} create table t2 (id int); alter table t2 enable row level security; drop table notes cascade;`,
    'on',
  ),
  security(
    'words in comments and texts',
    `${locked} -- create table x (id int);\n/* create table y (); */ insert into logs values ('create table z ();');`,
    'on',
  ),
  security(
    'switched in a loop',
    `${table} do $$ declare t text; begin for t in select tablename from pg_tables loop execute format('alter table %I enable row level security', t); end loop; end $$;`,
    'unknown',
  ),
  security(
    'switched in a block',
    `${table} do $$ begin if true then alter table public.notes enable row level security; end if; end $$;`,
    'on',
  ),
  {
    name: 'the same without AI and without a builder is no asset',
    files: {
      'package.json': manifest('plain', { '@supabase/supabase-js': '2', react: '18' }),
      'supabase/config.toml': 'project_id = "plain"\n',
      'supabase/migrations/1.sql': table,
      'supabase/functions/hello/index.ts': 'Deno.serve(() => new Response("hello"));\n',
      'firestore.rules': 'service cloud.firestore { match /{d=**} { allow read, write: if true; } }',
      'README.md': '[Built with Lovable](https://lovable.dev)',
    },
    finds: [],
  },
  {
    name: 'AI and the database in one service',
    files: {
      'package.json': manifest('desk', { '@supabase/supabase-js': '2', openai: '4' }),
      'supabase/migrations/1.sql': table,
    },
    finds: ['service:shop', 'data-store:supabase'],
  },
  {
    name: 'rules of Firebase that let everybody in',
    files: {
      'package.json': manifest('studio', { firebase: '11', genkit: '1' }),
      'firestore.rules':
        'service cloud.firestore {\n  match /databases/{db}/documents {\n    match /notes/{id} {\n      allow read, write: if true;\n    }\n    match /users/{uid} {\n      allow read, write: if request.auth.uid == uid;\n    }\n  }\n}\n',
      'storage.rules':
        'service firebase.storage { match /b/{bucket}/o { match /{all=**} { allow read: if true; allow write: if request.auth != null; } } }',
    },
    finds: ['service:shop', 'data-store:Firestore', 'data-store:Cloud Storage for Firebase'],
    properties: {
      'data-store:Firestore': { public: true, anonymousWrites: true, openTables: ['/notes/{id}: everybody may read and write'] },
      'data-store:Cloud Storage for Firebase': { public: true, anonymousWrites: false },
    },
  },
  {
    name: 'rules of a test that end',
    files: {
      'package.json': manifest('studio', { firebase: '11', genkit: '1' }),
      'firestore.rules':
        'service cloud.firestore { match /databases/{db}/documents { match /{document=**} { allow read, write: if request.time < timestamp.date(2031, 2, 3); } } }',
    },
    finds: ['service:shop', 'data-store:Firestore'],
    properties: { 'data-store:Firestore': { openUntil: '2031-02-03', anonymousWrites: true } },
  },
  {
    name: 'traces of other builders',
    files: {
      '.bolt/config.json': '{ "template": "bolt-vite-react-ts" }',
      'package.json': manifest('board', { react: '18' }),
      'kiosk/package.json': manifest('my-v0-project', { next: '15' }),
      'desk/package.json': manifest('rest-express', { express: '4' }),
      'desk/.replit': '[agent]\nexpertMode = true\n',
    },
    finds: ['service:shop', 'service:kiosk', 'service:desk'],
    properties: {
      'service:shop': { builtWith: ['bolt'] },
      'service:kiosk': { builtWith: ['v0'] },
      'service:desk': { builtWith: ['replit'] },
    },
  },
];
