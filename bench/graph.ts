/**
 * The graph at size: load, path search and incremental evaluation, beside the same done with plain objects and Maps of Maps.
 * `npx tsx bench/graph.ts [assets]`; each side runs in a process of its own, so that memory is told apart.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { measureMaps } from './graph/maps.js';
import { figure, label, type Measures } from './graph/measures.js';
import { measureSightline } from './graph/sightline.js';

const [size = '1000000', side] = process.argv.slice(2);
const assets = Number(size);

if (side === 'sightline') console.log(JSON.stringify(measureSightline(assets)));
else if (side === 'maps') console.log(JSON.stringify(measureMaps(assets)));
else {
  const here = measured('sightline');
  const there = measured('maps');
  console.log(`${assets.toLocaleString('en')} assets, ${here.relations?.toLocaleString('en')} relations, Node ${process.version}\n`);
  console.log(`${'measure'.padEnd(52)}${'sightline'.padStart(14)}${'maps'.padStart(14)}${'ratio'.padStart(9)}`);
  for (const name of Object.keys(here) as (keyof Measures)[]) {
    const [mine, theirs] = [here[name], there[name]];
    const ratio = mine && theirs && name !== 'relations' && name !== 'paths' ? (theirs / mine).toFixed(1) : '';
    console.log(`${label(name).padEnd(52)}${figure(name, mine).padStart(14)}${figure(name, theirs).padStart(14)}${ratio.padStart(9)}`);
  }
}

function measured(which: 'sightline' | 'maps'): Measures {
  const script = fileURLToPath(import.meta.url);
  const options = ['--expose-gc', '--max-old-space-size=12000', '--import', 'tsx', script, size, which];
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8', maxBuffer: 1 << 24 })) as Measures;
}
