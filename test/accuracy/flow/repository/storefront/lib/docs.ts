import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(process.cwd(), 'docs');

export async function readDoc(name: string) {
  return readFile(join(root, name), 'utf8');
}
