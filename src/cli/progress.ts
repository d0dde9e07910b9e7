import type { Progress } from '../contracts/index.js';

/** One line on the error stream that rewrites itself, on terminals only. */
export function progressLine(
  stream: NodeJS.WriteStream,
  quiet: boolean | undefined,
): { readonly report: Progress; readonly clear: () => void } {
  const silent = quiet || !stream.isTTY;
  let lastMs = 0;
  let shown = false;
  const words = { collect: 'listing', detect: 'reading', resolve: 'following imports', evaluate: 'judging' } as const;
  return {
    report(stage, done, total) {
      const nowMs = Date.now();
      if (silent || (nowMs - lastMs < 80 && stage !== 'evaluate')) return;
      lastMs = nowMs;
      shown = true;
      const numbers = done > 0 ? ` ${done.toLocaleString('en')}${total ? ` of ${total.toLocaleString('en')}` : ''}` : '';
      stream.write(`\r\u001b[2K${words[stage]}${numbers}`);
    },
    clear() {
      if (shown) stream.write('\r\u001b[2K');
      shown = false;
    },
  };
}
