import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'Vue with two scripts',
    path: 'src/Chat.vue',
    text: `<template>
  <p @click="send('hi')">{{ text }}</p>
</template>

<script lang="ts">
import { Chat } from '@ai-sdk/vue';
</script>
<script setup lang="ts" generic="T extends Record<string, Item>">
const chat: Chat = new Chat({ api: '/api/chat' });
</script>
<style>p { color: red }</style>
`,
    finds: [],
  },
  {
    name: 'Svelte in plain JavaScript',
    path: 'src/routes/+page.svelte',
    text: `<script type="application/json">{"model": "x"}</script>
<script>
  import { Chat } from '@ai-sdk/svelte';
  const chat = new Chat({});
</script>
<p>{chat.status}</p>
`,
    finds: [],
  },
  {
    name: 'Astro',
    path: 'src/pages/index.astro',
    text: `---
import OpenAI from 'openai';
const client: OpenAI = new OpenAI({ apiKey: import.meta.env.OPENAI_API_KEY });
---
<html><body>{client.baseURL}</body></html>
<script>
import { ask } from './ask';
ask('hi');
</script>
`,
    finds: [],
  },
  { name: 'no script', path: 'src/Plain.vue', text: '<template><p>ai</p></template>\n', finds: [] },
];
