import { describe, expect, it } from 'vitest';
import { isRelativeUrl } from './ids.js';

describe('an address that is another place elsewhere', () => {
  it.each([
    'http://localhost:11434/v1',
    'http://127.0.0.1:8000',
    'http://[::1]:8000',
    'http://10.0.0.4:3000',
    'http://vectors:8000',
    'http://vllm.models.svc.cluster.local:8000',
    'http://host.docker.internal:1234',
  ])('%s', (url) => expect(isRelativeUrl(url)).toBe(true));
  it.each(['https://api.openai.com/v1', 'https://vectors.acme.internal:8443', 'https://8.8.8.8', 'no address'])('not %s', (url) =>
    expect(isRelativeUrl(url)).toBe(false),
  );
});
