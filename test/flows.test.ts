import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root, sightline } from './support/cli.js';

const estate = join(root, 'test/accuracy/flow');

interface Reported {
  readonly assets: readonly {
    readonly id: string;
    readonly kind: string;
    readonly properties: { readonly handling?: string };
    readonly states?: { readonly handling?: { readonly state: string } };
  }[];
}

describe('ways of texts through programs that are half wrong and half right', () => {
  it('each is handled as its label says', () => {
    const labels = parse(readFileSync(join(estate, 'handling.yaml'), 'utf8')) as Record<string, string>;
    const folder = mkdtempSync(join(tmpdir(), 'sightline-flows-'));
    try {
      cpSync(join(estate, 'repository'), folder, { recursive: true });
      const { stdout } = sightline(['scan', folder, '--format', 'json', '--no-cache', '--fail-on', 'none']);
      const { assets } = JSON.parse(stdout) as Reported;
      const found = assets
        .filter(({ kind }) => kind === 'data-flow')
        .map(({ id, properties, states }): [string, string | undefined] => [
          id.slice(id.indexOf('//') + 2),
          properties.handling ?? states?.handling?.state,
        ]);
      expect(Object.fromEntries(found)).toEqual(labels);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
