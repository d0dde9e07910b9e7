import type { ConstructExample } from '../../../../testing/construct-example.js';

const hosted = (model: string, host: string, variable: string) => [`model:${model}`, `model-endpoint:${host}`, `credential:${variable}`];

/** Plain requests: the address is the evidence, so that there is nothing to take away. */
export const requestExamples: readonly (Omit<ConstructExample, 'otherwise'> & { readonly unlike: string })[] = [
  {
    name: 'fetch: chat completions',
    code: `const MODEL = 'gpt-4o-mini';
export async function ask(prompt: string) {
  const response = await fetch('https://api.openai.com/v1/chat/completions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\` },
    body: JSON.stringify({ model: MODEL, messages: [{ role: 'user', content: prompt }] }),
  });
  return response.json();
}
`,
    unlike: `export const ask = (prompt: string) => fetch('https://api.acme.dev/v1/chat/completions', { headers: { Authorization: \`Bearer \${process.env.ACME_KEY}\` }, body: JSON.stringify({ model: 'gpt-4o-mini', prompt }) });
`,
    finds: hosted('gpt-4o-mini', 'api.openai.com', 'OPENAI_API_KEY'),
  },
  {
    name: 'fetch: the model is part of the address',
    code: `const KEY = process.env.GEMINI_API_KEY;
const model = 'gemini-2.0-flash';
export async function ask(text: string) {
  const url = \`https://generativelanguage.googleapis.com/v1beta/models/\${model}:generateContent?key=\${KEY}\`;
  return fetch(url, { method: 'POST', body: JSON.stringify({ contents: [{ parts: [{ text }] }] }) });
}
`,
    unlike: `export const docs = 'See https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent';
`,
    finds: hosted('gemini-2.0-flash', 'generativelanguage.googleapis.com', 'GEMINI_API_KEY'),
  },
  {
    name: 'axios: messages',
    code: `import axios from 'axios';
export const ask = (content: string) =>
  axios.post('https://api.anthropic.com/v1/messages', { model: 'claude-3-5-haiku-latest', max_tokens: 10, messages: [{ role: 'user', content }] }, { headers: { 'x-api-key': process.env.CLAUDE_KEY, 'anthropic-version': '2023-06-01' } });
`,
    unlike: `import axios from 'axios';
// https://api.anthropic.com/v1/messages
export const ask = () => axios.post('/v1/messages', { model: 'claude-3-5-haiku-latest' });
`,
    finds: hosted('claude-3-5-haiku-latest', 'api.anthropic.com', 'CLAUDE_KEY'),
  },
  {
    name: 'a list of models is asked for: a key, and no model',
    code: `export const list = () => fetch('https://api.openai.com/v1/models', { headers: { Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\` } });
`,
    unlike: `export const list = () => fetch('https://openai.com/index/models');
`,
    finds: ['credential:OPENAI_API_KEY'],
  },
  {
    name: 'a binding of Workers AI',
    code: `export default { async fetch(request, env) {
  return Response.json(await env.AI.run('@cf/meta/llama-3.1-8b-instruct', { prompt: 'x' }));
} };
`,
    unlike: `export const x = (task) => task.run('meta/llama-3.1-8b-instruct');
`,
    finds: ['model:@cf/meta/llama-3.1-8b-instruct'],
  },
];
