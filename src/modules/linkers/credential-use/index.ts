import { defineLinker } from '../../../contracts/index.js';
import { splitId } from '../../../core/ids.js';
import type { AssetView, View } from '../../../core/view.js';

/** Kinds of code that read variables. */
const readers = ['service', 'agent', 'mcp-server'] as const;

export default defineLinker({
  id: 'credential-use',
  version: 1,
  title: 'Code to the keys that its workload is given',
  docs: {
    summary: 'Code that reads a key from a variable uses the key which the workload it runs as sets for that variable.',
    limits:
      'A value that stands in one single file of a repository is only possibly what its code reads: files of variables are loaded by name at start.',
  },
  readsRelations: ['deployed-as', 'uses-credential'],
  writesRelations: ['uses-credential', 'same-as'],
  link(view, join) {
    for (const kind of readers) {
      for (const reader of view.all(kind)) {
        const wanted = credentialsOf(view, reader);
        if (wanted.size === 0) continue;
        for (const { asset: workload, confidence } of view.out(reader.id, 'deployed-as').items) {
          for (const [variable, given] of credentialsOf(view, workload)) {
            const read = wanted.get(variable);
            if (read && read.id !== given.id)
              join.relate(reader.id, 'uses-credential', given.id, {
                confidence: confidence === 'possible' ? 'possible' : 'likely',
                evidenceOf: [given],
              });
          }
        }
      }
    }
    for (const [reference, literal] of sameVariable(view))
      join.relate(reference.id, 'same-as', literal.id, { confidence: 'possible', evidenceOf: [literal] });
  },
});

/** By variable. */
function credentialsOf(view: View, asset: AssetView): Map<string, AssetView<'credential'>> {
  const found = new Map<string, AssetView<'credential'>>();
  for (const { asset: used } of view.out(asset.id, 'uses-credential').items) {
    const credential = used as AssetView<'credential'>;
    const variable = used.kind === 'credential' ? credential.value('variable') : undefined;
    if (variable) found.set(variable, credential);
  }
  return found;
}

/** A variable that code of a home reads, and the only place in that home where a value for it stands. */
function* sameVariable(view: View): Iterable<readonly [AssetView, AssetView]> {
  const literals = new Map<string, AssetView<'credential'>[]>();
  const references = new Map<string, AssetView<'credential'>>();
  for (const credential of view.all('credential')) {
    const variable = credential.value('variable');
    const [home, place] = splitId(credential.id).key.split('//');
    if (!variable || place === undefined) continue;
    const name = `${home} ${variable}`;
    if (place === `env#${variable}`) references.set(name, credential);
    else if (credential.value('literal')) literals.set(name, [...(literals.get(name) ?? []), credential]);
  }
  for (const [name, reference] of references) {
    const [literal, ...more] = literals.get(name) ?? [];
    if (literal && more.length === 0) yield [reference, literal];
  }
}
