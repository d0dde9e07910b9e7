import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'a model key in browser code',
    path: 'src/chat.ts',
    text: 'const key = import.meta.env.VITE_OPENAI_API_KEY;\nconst other = process.env.NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY!;\n',
    finds: ['credential:VITE_OPENAI_API_KEY', 'credential:NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY'],
    properties: {
      'credential:VITE_OPENAI_API_KEY': { placement: 'browser-code', provider: 'openai', literal: false },
      'credential:NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY': { administrative: true, provider: 'supabase' },
    },
  },
  {
    name: 'a key that the build writes into the page',
    path: 'vite.config.ts',
    text: "export default { define: { 'process.env.API_KEY': JSON.stringify(env.GEMINI_API_KEY) } };\n",
    finds: ['credential:GEMINI_API_KEY'],
  },
  {
    name: 'keys that are published on purpose',
    path: 'src/client.ts',
    text: 'createClient(import.meta.env.VITE_SUPABASE_URL, import.meta.env.VITE_SUPABASE_ANON_KEY);\ncreate(import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY, import.meta.env.VITE_STRIPE_PUBLISHABLE_KEY, process.env.NEXT_PUBLIC_GOOGLE_API_KEY);\n',
    finds: [],
  },
  {
    name: 'a comment',
    path: 'src/a.ts',
    text: '// import.meta.env.VITE_OPENAI_API_KEY\nexport const a = process.env.OPENAI_API_KEY;\n',
    finds: [],
  },
  {
    name: 'a text that shows how it is done',
    path: 'src/guide.ts',
    text: 'export const one = "use import.meta.env.VITE_OPENAI_API_KEY";\nexport const two = `\nconst key = process.env.NEXT_PUBLIC_OPENAI_API_KEY;\n`;\n',
    finds: [],
  },
  {
    name: 'a key that a template takes in, and one by its quoted name',
    path: 'src/call.ts',
    text: "const token = `Bearer ${import.meta.env.VITE_OPENAI_API_KEY}`;\nconst other = import.meta.env['VITE_ANTHROPIC_API_KEY'];\n",
    finds: ['credential:VITE_OPENAI_API_KEY', 'credential:VITE_ANTHROPIC_API_KEY'],
  },
];
