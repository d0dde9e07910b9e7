import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaches } from '../tools/layering.js';

describe('the layering law', () => {
  it('holds in the sources', () => {
    expect(breaches(join(import.meta.dirname, '../src'))).toEqual([]);
  });

  it('catches every sort of breach in a fixture that is made of them', () => {
    const found = breaches(join(import.meta.dirname, 'layering-fixture')).map(({ file, imports }) => `${file} imports ${imports}`);
    expect(found.sort()).toEqual([
      'core/impure.ts imports ../engine/modules.js',
      'core/impure.ts imports node:fs',
      'modules/checks/trust-boundary/a/index.ts imports ../../../detectors/x/index.js',
      'modules/checks/trust-boundary/a/index.ts imports ../b/index.js',
      'modules/detectors/x/index.ts imports ../../../engine/modules.js',
    ]);
  });
});
