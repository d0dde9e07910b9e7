import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeProperty, type Statement } from '../../src/core/graph/merge-property.js';
import type { Stated } from '../../src/core/record.js';
import { boolean, list, ordered, text } from '../../src/core/schema/property.js';

const known = (value: string | boolean | readonly string[]): Stated => ({ state: 'known', value });
const unread: Stated = { state: 'unknown', reason: 'forbidden' };
const say = (stated: Stated, provenance: Statement['provenance'] = 'declared'): Statement => ({ stated, provenance, scope: 's' });

const pinned = boolean({ describe: '', weakerWhen: false });
const access = ordered(['none', 'key', 'identity'], { describe: '', weakerWhen: 'lower' });
const sensitivity = ordered(['public', 'internal', 'secret'], { describe: '', weakerWhen: 'higher', merge: 'strongest' });
const context = ordered(['test', 'active'], { describe: '', merge: 'strongest' });
const allowed = list({ describe: '', weakerWhen: 'added' });
const tags = list({ describe: '' });
const plain = text({ describe: '' });

describe('mergeProperty', () => {
  it('does not depend on the order of statements', () => {
    const stated = fc.oneof(
      fc.constantFrom('none', 'key', 'identity').map(known),
      fc.constant<Stated>({ state: 'unset' }),
      fc.constant(unread),
    );
    const statement = fc.record({
      stated,
      provenance: fc.constantFrom('observed', 'declared', 'inferred', 'attested'),
      scope: fc.constantFrom('s', 't'),
    });
    const both = fc
      .array(statement, { maxLength: 6 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(both, ([one, other]) => {
        expect(mergeProperty(access, other)).toEqual(mergeProperty(access, one));
      }),
    );
  });

  it.each([
    ['the weakest value holds somewhere', pinned, [known(true), known(false)], false],
    ['the highest of what is strongest', context, [known('test'), known('active')], 'active'],
    ['every item', tags, [known(['b']), known(['a'])], ['a', 'b']],
    ['what is weakest already, whatever could not be read', pinned, [known(false), unread], false],
    ['a known value without posture, whatever could not be read', context, [known('test'), unread], 'test'],
    ['what one could read of what must agree', plain, [known('x'), unread], 'x'],
    ['what is configured in one place', plain, [known('x'), { state: 'unset' } as const], 'x'],
  ])('knows %s', (_, spec, stated, value) => {
    expect(
      mergeProperty(
        spec,
        stated.map((item) => say(item)),
      ),
    ).toEqual({ state: 'known', value, provenance: ['declared'] });
  });

  it.each([
    ['a stronger value', pinned, [known(true), unread]],
    ['a value that is not the weakest', access, [known('key'), unread]],
    ['a sensitivity that could be higher', sensitivity, [known('internal'), unread]],
    ['a list that is weaker with one item more', allowed, [known(['a']), unread]],
  ])('leaves unknown %s beside something unreadable', (_, spec, stated) => {
    expect(
      mergeProperty(
        spec,
        stated.map((item) => say(item)),
      ),
    ).toMatchObject({ state: 'unknown', reason: 'forbidden' });
  });

  it('tells different values of different provenance apart, and lets a guess yield', () => {
    expect(mergeProperty(plain, [say(known('x')), say(known('y'), 'observed')])).toEqual({
      state: 'contradicted',
      values: [
        { provenance: 'observed', value: 'y' },
        { provenance: 'declared', value: 'x' },
      ],
    });
    expect(mergeProperty(plain, [say(known('x')), say(known('y'), 'inferred')])).toMatchObject({ state: 'known', value: 'x' });
    expect(mergeProperty(plain, [say(unread), say(known('y'), 'inferred')])).toMatchObject({ state: 'known', value: 'y' });
    expect(mergeProperty(plain, [say({ state: 'unset' }), say(known('y'), 'attested')])).toMatchObject({ state: 'contradicted' });
  });
});
