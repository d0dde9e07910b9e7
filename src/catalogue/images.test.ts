import { describe, expect, it } from 'vitest';
import { aiImage, imageKey } from './images.js';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('imageKey', () => {
  it.each([
    ['redis', 'docker.io/library/redis', 'redis', undefined, false],
    ['redis:7', 'docker.io/library/redis', 'redis', '7', false],
    ['docker.io/acme/app:1.2.3', 'docker.io/acme/app', 'acme/app', '1.2.3', true],
    ['ghcr.io/Acme/App:latest', 'ghcr.io/acme/app', 'ghcr.io/acme/app', 'latest', false],
    ['localhost:5000/app:v1', 'localhost:5000/app', 'localhost:5000/app', 'v1', false],
    [`registry.acme.dev:443/a/b/c@${digest}`, 'registry.acme.dev:443/a/b/c', 'registry.acme.dev:443/a/b/c', undefined, true],
    ['ghcr.io/ggml-org/llama.cpp:server-b4719', 'ghcr.io/ggml-org/llama.cpp', 'ghcr.io/ggml-org/llama.cpp', 'server-b4719', true],
    ['python:3.12-slim', 'docker.io/library/python', 'python', '3.12-slim', false],
  ])('%s', (text, key, name, tag, pinned) => {
    expect(imageKey(text)).toMatchObject({ key, name, pinned });
    expect(imageKey(text)?.tag).toBe(tag);
  });
  it.each(['', '${IMAGE}', 'a b', '/x', 'x//y', 'https://x/y', `${'a-'.repeat(60)}!`])('%s is none', (text) => {
    expect(imageKey(text)).toBeUndefined();
  });
});

describe('aiImage', () => {
  it.each([
    ['ollama/ollama:latest', 'ollama', 'model-endpoint'],
    ['mirror.acme.dev/hub/ollama/ollama', 'ollama', 'model-endpoint'],
    ['ghcr.io/berriai/litellm-database:main-stable', 'litellm', 'ai-gateway'],
    ['nvcr.io/nim/meta/llama-3.1-8b-instruct', undefined, undefined],
    ['pgvector/pgvector:pg17', 'pgvector', 'vector-store'],
    ['mcp/fetch', 'mcp', 'mcp-server'],
    ['pytorch/pytorch', 'pytorch', 'base'],
    ['postgres:16', undefined, undefined],
    ['acme/compact', undefined, undefined],
  ])('%s', (text, engine, role) => {
    const image = aiImage(imageKey(text)?.key ?? '');
    expect([image?.engine, image?.role]).toEqual([engine, role]);
  });
  it('knows a name alone for what it is', () => {
    expect(aiImage('ghcr.io/github/github-mcp-server')).toMatchObject({ role: 'mcp-server', weak: true });
  });
});
