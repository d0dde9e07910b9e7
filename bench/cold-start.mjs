/** `sightline --version` against `node -e 0`: median of several starts each, alternating. Goal: at most 2.5 times. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../dist/sightline.js');
const rounds = 15;
const time = (words) => {
  const start = performance.now();
  spawnSync(process.execPath, words, { stdio: 'ignore' });
  return performance.now() - start;
};
const ours = [];
const reference = [];
for (let round = 0; round < rounds; round++) {
  reference.push(time(['-e', '0']));
  ours.push(time([program, '--version']));
}
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const ratio = median(ours) / median(reference);
console.log(
  `sightline --version ${median(ours).toFixed(0)} ms, node -e 0 ${median(reference).toFixed(0)} ms: ratio ${ratio.toFixed(2)} (goal 2.5, ${rounds} rounds each)`,
);
process.exitCode = ratio <= 2.5 ? 0 : 1;
