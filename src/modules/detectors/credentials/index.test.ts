import { describe, expect, it } from 'vitest';
import { setFingerprintKey } from '../../../core/fingerprint.js';
import { runDetector } from '../../../engine/detect.js';
import { exampleDocument, testDetector } from '../../../testing/test-detector.js';
import { examples, madeUpKeys } from './examples.js';
import detector from './index.js';

testDetector(detector, examples);

describe('keys in files', () => {
  it.each(madeUpKeys)('%s is known by its format, and its value is kept nowhere', (format, key) => {
    const seen = runDetector(detector, exampleDocument('.cursor/rules/a.mdc', `key: "${key}"\n`));
    expect(seen.assets.map((asset) => asset.properties['format'])).toEqual([{ state: 'known', value: format }]);
    expect(JSON.stringify(seen)).not.toContain(key);
    expect(detector.prefilter?.test(key)).toBe(true);
    // In the midst of a word it is none.
    expect(runDetector(detector, exampleDocument('a.py', `x = "a${key}"`)).assets).toEqual([]);
  });

  it('marks equal secrets equally, by the key of the workspace', () => {
    const mark = (path: string) => {
      const [, key] = madeUpKeys[0] as [string, string];
      return runDetector(detector, exampleDocument(path, `OPENAI_API_KEY=${key}`)).assets[0]?.properties['fingerprint'];
    };
    expect(mark('a.env')).toEqual(mark('b/.env'));
    const before = mark('a.env');
    setFingerprintKey('a key of a test');
    try {
      expect(mark('a.env')).not.toEqual(before);
    } finally {
      setFingerprintKey(undefined);
    }
  });

  it('reads long and hostile lines in linear time', () => {
    for (const text of [
      'sk-'.repeat(200_000),
      'AIza'.repeat(100_000),
      `a://${'b:'.repeat(200_000)}`,
      'KEY='.repeat(100_000),
      `${'x'.repeat(15_000)}\n`.repeat(60),
    ]) {
      const started = performance.now();
      runDetector(detector, exampleDocument('.claude/a.md', text));
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});
