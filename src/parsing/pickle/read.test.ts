import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calling, join, op, u32 } from '../../testing/binary.js';
import { readPickles } from './read.js';

const names = (bytes: Uint8Array) => readPickles(bytes).globals.map(({ module, name }) => `${module}.${name}`);

describe('names in pickles', () => {
  it.each([
    ['protocol 0, GLOBAL', join("cos\nsystem\n(S'echo'\ntR."), 'os.system'],
    ['protocol 0, INST', join("(S'echo'\nios\nsystem\n."), 'os.system'],
    ['protocol 1, OBJ', join('(cos\nsystem\nU\x04echoo.'), 'os.system'],
    ['protocol 2, NEWOBJ', join(op.protocol(2), op.global('subprocess', 'Popen'), 'X', u32(4), 'echo\x85\x81.'), 'subprocess.Popen'],
    ['protocol 4, STACK_GLOBAL', calling('posix', 'system'), 'posix.system'],
    ['protocol 5', calling('posix', 'system', 'echo', 5), 'posix.system'],
    [
      'names through the memo',
      join(op.protocol(4), op.text('os', true), '0', op.text('system', true), '0h\x00h\x01\x93', op.callWith('x'), '.'),
      'os.system',
    ],
    ['names through the memo of protocol 0', join("S'os'\np7\n0S'system'\np1_0\n0g7\ng10\n\x93(S'x'\ntR."), 'os.system'],
    ['names with escapes', join("S'o\\x73'\nV\\u0073ystem\n\x93(tR."), 'os.system'],
    ['names under a duplicate', join(op.text('os'), '20', op.text('system'), '\x93(tR.'), 'os.system'],
    ['names behind a mark that is thrown away', join('(K\x01K\x021', op.stackGlobal('os', 'system'), '.'), 'os.system'],
    ['in the second of two streams', join(op.protocol(4), 'N.', calling('os', 'system')), 'os.system'],
    ['before it breaks off', join(op.protocol(4), op.stackGlobal('os', 'system')), 'os.system'],
  ])('%s', (_, bytes, name) => expect(names(bytes)).toContain(name));

  it('sees pickles that are held as data', () => {
    const reading = readPickles(join(op.protocol(4), op.bytes(calling('os', 'system')), '.'));
    expect(reading.globals).toContainEqual({ module: 'os', name: 'system' });
    expect(reading.problems).toContain('it holds another pickle as data');
  });

  it('sees what a plain unpickler would do with the bytes of an array', () => {
    const state = join(
      '}(',
      op.text('shape'),
      'K\x20\x85',
      op.text('dtype'),
      op.stackGlobal('numpy', 'dtype'),
      op.text('u1'),
      '\x85R',
      'u',
    );
    const hidden = join(op.stackGlobal('os', 'system'), '.').subarray(0, 32);
    const wrapper = join(op.protocol(4), op.stackGlobal('joblib.numpy_pickle', 'NumpyArrayWrapper'), ')\x81', state, 'b');
    const bytes = join(wrapper, hidden, Buffer.alloc(32 - hidden.length), '.');
    const reading = readPickles(bytes);
    expect(reading.problems).toEqual([]);
    expect(reading.streams).toBe(1);
    expect(reading.doubtful).toContainEqual({ module: 'os', name: 'system' });
  });

  it.each([
    ['calling a result', join(op.protocol(4), op.stackGlobal('acme', 'f'), ')R)R.'), 'the result of acme.f', 'unknown'],
    ['changing what was looked up', join(op.protocol(4), op.stackGlobal('torch', 'Tensor'), '}b.'), 'changing torch.Tensor', 'yes'],
    [
      'a name put together',
      join(op.protocol(4), op.text('os'), op.stackGlobal('builtins', 'str'), ')R\x93.'),
      'a name that is put together while loading',
      'yes',
    ],
  ] as const)('sees %s', (_, bytes, doing, danger) => expect(readPickles(bytes).doings.get(doing)).toBe(danger));

  it.each([
    ['nothing at all', join(''), 'it stops early'],
    ['a stream that breaks off', join(op.protocol(4), '}'), 'it stops early'],
    ['no instruction', join(op.protocol(4), '\xff.'), 'it holds what is no instruction'],
    ['a later protocol', join(op.protocol(9), 'N.'), 'its protocol is not known'],
    ['data behind the end', join(op.protocol(4), 'N.\xff\xff'), 'it goes on after its end'],
    ['an empty stack', join('0.'), 'it takes what is not there'],
    ['a place that was not remembered', join('h\x05.'), 'it recalls what it did not remember'],
    ['extension codes', join('\x82\x01.'), 'it uses extension codes, whose meaning only the loading program knows'],
  ])('says that it cannot read %s', (_, bytes, problem) => expect(readPickles(bytes).problems).toContain(problem));
});

describe('bounds', () => {
  const mb = 1024 * 1024;
  it.each([
    ['deep lists', Buffer.alloc(8 * mb, '(')],
    ['dictionaries', Buffer.alloc(8 * mb, '}')],
    ['one long line', Buffer.alloc(8 * mb, 'c')],
    ['duplicates of tuples', join('N', Buffer.alloc(8 * mb, '2\x86'))],
    ['streams behind one another', Buffer.from('N.'.repeat(2 * mb))],
    ['a memo that grows', join('N', Buffer.alloc(8 * mb, 0x94))],
    ['a length beyond everything', join('\x8d', Buffer.alloc(8, 0xff))],
    ['a place beyond everything', join('Nr', Buffer.alloc(4, 0xff), '.')],
  ])('%s', (_, bytes) => {
    const started = performance.now();
    readPickles(bytes);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readPickles(bytes)).toEqual(readPickles(bytes));
      }),
      { seed: 7, numRuns: 3_000 },
    );
  });
});
