import type { DetectorExample } from '../../../testing/test-detector.js';

/** Random text of a length and alphabet, always the same: made up, so that no real key and no scanner's alarm stands here. */
function madeUp(length: number, alphabet: string, seed: number): string {
  let state = seed * 2654435761;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    text += alphabet[state % alphabet.length];
  }
  return text;
}
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';
const hex = '0123456789abcdef';

export const madeUpKeys: readonly (readonly [format: string, key: string])[] = [
  ['openai-project-key', `sk-proj-${madeUp(120, letters, 1)}`],
  ['anthropic-api-key', `sk-ant-api03-${madeUp(93, letters, 2)}AA`],
  ['anthropic-admin-key', `sk-ant-admin01-${madeUp(93, letters, 3)}AA`],
  ['openai-legacy-key', `sk-${madeUp(20, letters, 4)}T3BlbkFJ${madeUp(20, letters, 5)}`],
  ['openrouter-api-key', `sk-or-v1-${madeUp(64, hex, 6)}`],
  ['google-api-key', `AIza${madeUp(35, letters, 7)}`],
  ['huggingface-token', `hf_${madeUp(34, letters, 8)}`],
  ['groq-api-key', `gsk_${madeUp(52, letters, 9)}`],
  ['replicate-api-token', `r8_${madeUp(37, letters, 10)}`],
  ['xai-api-key', `xai-${madeUp(80, letters, 11)}`],
  ['perplexity-api-key', `pplx-${madeUp(48, letters, 12)}`],
  ['nvidia-api-key', `nvapi-${madeUp(64, letters, 13)}`],
  ['langsmith-personal-token', `lsv2_pt_${madeUp(32, hex, 14)}_${madeUp(10, hex, 15)}`],
  ['pinecone-api-key', `pcsk_${madeUp(70, letters, 16)}`],
  ['databricks-token', `dapi${madeUp(32, hex, 17)}`],
  ['github-token', `ghp_${madeUp(36, letters, 18)}`],
  ['gitlab-token', `glpat-${madeUp(20, letters, 19)}`],
  ['aws-access-key', `AKIA${madeUp(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 20)}`],
  ['slack-bot-token', `xoxb-${madeUp(11, '1234567890', 21)}-${madeUp(24, letters, 22)}`],
];
const key = (format: string) => (madeUpKeys.find(([id]) => id === format) as readonly [string, string])[1];

export const examples: readonly DetectorExample[] = [
  {
    name: 'a key in code',
    path: 'src/chat.py',
    text: `import openai\n\nclient = openai.OpenAI(api_key="${key('openai-project-key')}")\n`,
    finds: ['credential:api_key'],
    properties: {
      'credential:api_key': {
        format: 'openai-project-key',
        provider: 'openai',
        publicPrefix: 'sk-proj-',
        literal: true,
        placement: 'repository',
        longLived: true,
      },
    },
  },
  {
    name: 'keys in an environment file',
    path: '.env',
    text: `# local\nANTHROPIC_API_KEY=${key('anthropic-api-key')}\nexport GROQ_API_KEY="${key('groq-api-key')}"\nMISTRAL_API_KEY=${madeUp(32, letters, 30)}\nPORT=3000\n`,
    finds: ['credential:ANTHROPIC_API_KEY', 'credential:GROQ_API_KEY', 'credential:MISTRAL_API_KEY'],
    properties: { 'credential:MISTRAL_API_KEY': { provider: 'mistral', fingerprint: undefined, variable: 'MISTRAL_API_KEY' } },
  },
  {
    name: 'a key that a browser gets',
    path: 'web/config.ts',
    text: `export const NEXT_PUBLIC_OPENAI_KEY = '${key('openai-project-key')}';\n`,
    finds: ['credential:NEXT_PUBLIC_OPENAI_KEY'],
    properties: { 'credential:NEXT_PUBLIC_OPENAI_KEY': { placement: 'browser-code' } },
  },
  {
    name: 'a key in a header, and an admin key in a manifest',
    path: 'deploy/job.yaml',
    text: `env:\n  - name: ADMIN_KEY\n    value: ${key('anthropic-admin-key')}\nheaders:\n  Authorization: "Bearer ${key('huggingface-token')}"\n`,
    finds: ['credential:ADMIN_KEY', 'credential:Authorization'],
    properties: { 'credential:ADMIN_KEY': { administrative: true } },
  },
  {
    name: 'a bare key whose owner the words beside it tell',
    path: 'a.py',
    text: `llm = ChatOpenAI(\n    base_url="https://api.deepseek.com",\n    api_key="sk-${madeUp(32, hex, 31)}",\n)\n`,
    finds: ['credential:api_key'],
    properties: { 'credential:api_key': { provider: 'deepseek' } },
  },
  {
    name: 'any credential where agents are instructed',
    path: '.claude/commands/deploy.md',
    text: `Use ${key('github-token')} to push.\nDATABASE_URL=postgresql://app:Tr4v3ls-Kx@db.acme.dev/shop\n`,
    finds: ['credential:github-token', 'credential:DATABASE_URL'],
    properties: { 'credential:github-token': { confidence: undefined, provider: 'github' } },
  },
  {
    name: 'the same elsewhere is not ours to report',
    path: 'src/deploy.sh',
    text: `TOKEN=${key('github-token')}\nDATABASE_URL=postgresql://app:Tr4v3ls-Kx@db.acme.dev/shop\n`,
    finds: [],
  },
  {
    name: 'placeholders and references',
    path: 'README.md',
    text: [
      'OPENAI_API_KEY=sk-...',
      'OPENAI_API_KEY=sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'ANTHROPIC_API_KEY=sk-ant-api03-your-key-goes-here-and-is-very-long-indeed',
      'ANTHROPIC_API_KEY=sk-ant-api03-abcdefghijklmnopqrstuvwxyz0123456789abcdef',
      'HF_TOKEN=hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      `key = process.env.OPENAI_API_KEY ?? "sk-proj-${'0'.repeat(48)}"`,
      'MISTRAL_API_KEY=$' + '{MISTRAL_API_KEY}',
    ].join('\n'),
    finds: [],
  },
  {
    name: 'words that begin like keys',
    path: 'src/names.py',
    text: `from huggingface_hub import hf_hub_download\nclass_name = "task-ant-api03-${'a1b2'.repeat(10)}"\nicon = "fa-magnifying-glass pa-4"\nfc-list\nmask-sk-block-element-with-a-very-long-class-name\n`,
    finds: [],
  },
  {
    name: 'a web key of Firebase is public',
    path: 'web/firebase.ts',
    text: `const firebaseConfig = {\n  apiKey: "${key('google-api-key')}",\n  authDomain: "acme.firebaseapp.com",\n};\n`,
    finds: [],
  },
  {
    name: 'publishable keys',
    path: '.cursor/rules/pay.mdc',
    text: `STRIPE_KEY=pk_live_${madeUp(40, letters, 32)}\nLANGFUSE_PUBLIC_KEY=pk-lf-${madeUp(32, hex, 33)}\n`,
    finds: [],
  },
  {
    name: 'integrity hashes of a lockfile',
    path: 'package-lock.json',
    text: `{"integrity":"sha512-${madeUp(86, letters, 34)}==","x":"${key('openai-project-key')}"}`,
    finds: [],
  },
  { name: 'nothing', path: 'src/a.ts', text: 'export const a = 1;\n', finds: [] },
];
