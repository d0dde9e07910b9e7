import { type Expectation, labelledRelations, labelledTruth } from './expectations.js';
import { describeAsset, type Score, score } from './score.js';
import { derivedTruth } from './truth/derive.js';
import type { Scanned, Tree, Truth, Unit } from './types.js';

/** What a repository's score is made of, as it is kept and published. */
export interface Measured {
  readonly repository: string;
  readonly commit: string;
  readonly licence: string;
  readonly set: Expectation['set'];
  readonly language: string;
  readonly files: number;
  readonly filesRead: number;
  readonly filesSkipped: number;
  readonly seconds: number;
  readonly peakMegabytes?: number;
  readonly score: Score;
  /** Of a control: everything reported that is not truly there, whatever its kind. */
  readonly falseAssets?: readonly string[];
}

/** Truth of a repository: what its own files say by independent readers, and what somebody labelled beyond that. */
export function truthOf(tree: Tree, expectation: Expectation): Truth {
  const [derived, labelled] = [derivedTruth(tree), labelledTruth(expectation)];
  const first = (identity: string) => identity.split('|')[0];
  const isDerived = (unit: Unit) => derived.units.some((one) => one.row === unit.row && first(one.identity) === first(unit.identity));
  return {
    units: [...derived.units, ...labelled.units.filter((unit) => !isDerived(unit))],
    reaches: [...derived.reaches, ...labelled.reaches],
  };
}

export function measure(tree: Tree, expectation: Expectation, scanned: Scanned): Measured {
  const truth = truthOf(tree, expectation);
  const { repository, commit, licence, set, language } = expectation;
  const control = set === 'control';
  const isTrue = (asset: Scanned['assets'][number]) => asset.kind === 'repository' || truth.units.some((unit) => unit.matches(asset));
  return {
    repository,
    commit,
    licence,
    set,
    language,
    files: tree.paths.length,
    filesRead: scanned.filesRead,
    filesSkipped: scanned.filesSkipped,
    seconds: Math.round(scanned.seconds * 10) / 10,
    ...(scanned.peakMegabytes === undefined ? {} : { peakMegabytes: scanned.peakMegabytes }),
    score: score(scanned, truth, labelledRelations(expectation)),
    ...(control ? { falseAssets: scanned.assets.filter((asset) => !isTrue(asset)).map(describeAsset) } : {}),
  };
}
