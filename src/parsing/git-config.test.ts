import { describe, expect, it } from 'vitest';
import { originUrl } from './git-config.js';

describe('originUrl', () => {
  it('takes origin, whatever the blanks in the header', () => {
    expect(originUrl('[ remote "origin" ]\n\turl = https://github.com/acme/shop.git\n')).toBe('https://github.com/acme/shop.git');
  });

  it('comes to an end on a header of blanks that is never closed', () => {
    expect(originUrl(`[${' '.repeat(50_000)}\n`)).toBeUndefined();
  });
});
