import { createAnthropic } from '@ai-sdk/anthropic';
import { openai } from '@ai-sdk/openai';
import { createProviderRegistry } from 'ai';
import { createOllama } from 'ai-sdk-ollama';
import { env } from './env';

const anthropic = createAnthropic({ apiKey: env.ANTHROPIC_KEY });
const ollama = process.env.FERRY_OLLAMA ? createOllama({ baseURL: process.env.FERRY_OLLAMA }) : undefined;

const registry = createProviderRegistry({ anthropic, openai });

export function modelFor(name: string) {
  if (name.startsWith('ollama:') && ollama) return ollama(name.slice('ollama:'.length));
  return registry.languageModel(name as `openai:${string}`);
}
