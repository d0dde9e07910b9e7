import { describe, expect, it } from 'vitest';
import type { FileOutcome } from '../contracts/index.js';
import { packOutcome, unpackOutcome } from './packed-summaries.js';

const large = (seed: number, length = 400) => Array.from({ length }, (_, at) => ({ is: 'name', name: `näme ${seed} ${at}`, line: at }));
const outcome = (data: unknown): FileOutcome => ({
  path: 'a.py',
  observations: [{ assets: [], relations: [], notices: [], summaries: [{ kind: 'module', key: 'a.py', data }] }],
});
const dataOf = (given: FileOutcome) => given.observations[0]?.summaries[0]?.data;

describe('packed summaries', () => {
  it('come back as they were', () => {
    const data = { language: 'python', imports: [{ from: 'openai' }], calls: large(1), scopes: large(2), partial: true };
    const packed = packOutcome(outcome(data));
    expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(data).length / 3);
    const back = unpackOutcome(structuredClone(packed));
    expect(dataOf(back)).toEqual(data);
    expect(JSON.stringify(dataOf(back)).length).toBe(JSON.stringify(data).length);
  });

  it.each([[{}], [[1, 2, 3]], ['text'], [null], [{ imports: [] }], [7]])('leaves what is small alone: %j', (data) => {
    expect(packOutcome(outcome(data))).toEqual(outcome(data));
    expect(unpackOutcome(packOutcome(outcome(data)))).toEqual(outcome(data));
  });

  it('pack again without being unpacked', () => {
    const packed = packOutcome(outcome({ calls: large(3) }));
    const again = packOutcome(unpackOutcome(packed));
    expect(again).toEqual(packed);
    expect(again.observations[0]?.summaries[0]).toBe(packed.observations[0]?.summaries[0]);
  });

  it('answer rightly when far more is read than is held at once, round after round', () => {
    const many = Array.from({ length: 60 }, (_, at) => unpackOutcome(packOutcome(outcome({ at, calls: large(at, 20_000) }))));
    for (let round = 0; round < 2; round++) {
      for (const [at, one] of many.entries()) {
        const { calls } = dataOf(one) as { calls: { name: string }[] };
        expect(calls).toHaveLength(20_000);
        expect(calls[19_999]?.name).toBe(`näme ${at} 19999`);
      }
    }
    // What is read over and over stays the same object.
    const [first] = many;
    const once = (dataOf(first as FileOutcome) as { calls: unknown }).calls;
    expect((dataOf(first as FileOutcome) as { calls: unknown }).calls).toBe(once);
  });
});
