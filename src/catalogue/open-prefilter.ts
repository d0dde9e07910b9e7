import { crateNames } from './packages/cargo.js';
import { composerNamespaces } from './packages/composer.js';
import { gemConstants, gemRequires } from './packages/gem.js';
import { goModules } from './packages/go.js';
import { swiftModules } from './packages/swift.js';

/**
 * Which files of Go, Rust, Ruby, PHP and Swift are worth reading. Passing proves nothing; other files are read when a resolver follows a
 * name into them.
 */

/** Parts of a path under which projects keep their own wrappers. */
const wrappers = 'ai|llms?|agents?|prompts?|embeddings?|rag|mcp|chat|chatbot|copilot|assistants?|openai|anthropic|inference|completion';

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const alternation = (words: Iterable<string>) => [...new Set(words)].sort().map(escaped).join('|');

export const goPrefilter: RegExp = new RegExp(`"(?:${alternation(goModules())})|"[\\w.-]+/[\\w./-]*/(?:${wrappers})"`);

/** Crates whose name is a word of everyday code count in a path only. */
const short = (name: string) => name.length < 6;
const crates = crateNames();
export const rustPrefilter: RegExp = new RegExp(
  `\\b(?:${alternation(crates.filter((name) => !short(name)))})|\\b(?:${alternation(crates.filter(short))})::|\\b(?:crate|super)::(?:${wrappers})\\b`,
);

const everyday = new Set(['MCP', 'Chroma', 'Ollama', 'Cohere', 'Milvus', 'Gemini', 'Neighbor']);
const constants = Object.keys(gemConstants);
export const rubyPrefilter: RegExp = new RegExp(
  `\\b(?:${alternation(constants.filter((name) => !everyday.has(name)))})\\b|\\b(?:${alternation(constants.filter((name) => everyday.has(name)))})::` +
    `|require ["'](?:${alternation(Object.keys(gemRequires))})["']|has_neighbors|acts_as_(?:chat|tool_call)|generate_with|\\b(?:Llm|LLM|Ai|AI)::`,
);

export const phpPrefilter: RegExp = new RegExp(
  `\\b(?:${alternation(composerNamespaces.map(([name]) => name).filter((name) => name !== 'Mcp'))})(?:\\\\|::|;)|\\bMcp\\\\(?:Server|Capability|Schema)` +
    `|\\\\(?:Ai|AI|Llm|LLM|Agents|Prompts|OpenAI)\\\\|api\\.(?:openai|anthropic)\\.com`,
);

export const swiftPrefilter: RegExp = new RegExp(
  `^[ \\t]*(?:@\\w+ )?(?:public |internal )?import (?:\\w+ )?(?:${alternation(Object.keys(swiftModules))})\\b`,
  'm',
);
