import { expect, it } from 'vitest';
import { loadGrammars } from '../platform/grammars.js';
import { withSyntax } from './syntax.js';

it('grammars may be asked for many times at once', async () => {
  await Promise.all(Array.from({ length: 8 }, () => loadGrammars(['python', 'typescript', 'tsx'])));
  for (let round = 0; round < 200; round++) {
    expect(withSyntax('python', 'x = f(1)\n'.repeat(50), (root) => root.hasError)).toBe(false);
    expect(withSyntax('tsx', 'const x = <a>{f(1)}</a>;\n'.repeat(50), (root) => root.hasError)).toBe(false);
    expect(withSyntax('typescript', 'const x = f<number>(1);\n'.repeat(50), (root) => root.hasError)).toBe(false);
  }
});
