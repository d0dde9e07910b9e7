import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** Compares text with a file that is under review. `UPDATE_GOLDENS=1` rewrites it; a missing one fails unless it is being written. */
export function golden(file: string, text: string): void {
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (!existsSync(file)) throw new Error(`${file} does not exist. Run with UPDATE_GOLDENS=1, read the result, commit it.`);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
