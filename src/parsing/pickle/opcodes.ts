/** What follows an opcode: a fixed number of bytes, bytes after their own length, or lines of text. */
export type Argument =
  | { readonly form: 'fixed'; readonly bytes: number }
  | { readonly form: 'counted'; readonly lengthBytes: 1 | 4 | 8; readonly signed?: true }
  | { readonly form: 'lines'; readonly count: 1 | 2 };

export interface Opcode {
  readonly name: string;
  readonly argument?: Argument;
}

const fixed = (bytes: number): Argument => ({ form: 'fixed', bytes });
const counted = (lengthBytes: 1 | 4 | 8, signed?: true): Argument => ({ form: 'counted', lengthBytes, ...(signed ? { signed } : {}) });
const line: Argument = { form: 'lines', count: 1 };
const lines: Argument = { form: 'lines', count: 2 };

const table: readonly (readonly [code: string | number, name: string, argument?: Argument])[] = [
  // Protocols 0 and 1.
  ['(', 'MARK'],
  ['.', 'STOP'],
  ['0', 'POP'],
  ['1', 'POP_MARK'],
  ['2', 'DUP'],
  ['F', 'FLOAT', line],
  ['G', 'BINFLOAT', fixed(8)],
  ['I', 'INT', line],
  ['J', 'BININT', fixed(4)],
  ['K', 'BININT1', fixed(1)],
  ['L', 'LONG', line],
  ['M', 'BININT2', fixed(2)],
  ['N', 'NONE'],
  ['P', 'PERSID', line],
  ['Q', 'BINPERSID'],
  ['R', 'REDUCE'],
  ['S', 'STRING', line],
  ['T', 'BINSTRING', counted(4, true)],
  ['U', 'SHORT_BINSTRING', counted(1)],
  ['V', 'UNICODE', line],
  ['X', 'BINUNICODE', counted(4)],
  ['a', 'APPEND'],
  ['b', 'BUILD'],
  ['c', 'GLOBAL', lines],
  ['d', 'DICT'],
  ['e', 'APPENDS'],
  ['g', 'GET', line],
  ['h', 'BINGET', fixed(1)],
  ['i', 'INST', lines],
  ['j', 'LONG_BINGET', fixed(4)],
  ['l', 'LIST'],
  ['o', 'OBJ'],
  ['p', 'PUT', line],
  ['q', 'BINPUT', fixed(1)],
  ['r', 'LONG_BINPUT', fixed(4)],
  ['s', 'SETITEM'],
  ['t', 'TUPLE'],
  ['u', 'SETITEMS'],
  [')', 'EMPTY_TUPLE'],
  [']', 'EMPTY_LIST'],
  ['}', 'EMPTY_DICT'],
  // Protocol 2.
  [0x80, 'PROTO', fixed(1)],
  [0x81, 'NEWOBJ'],
  [0x82, 'EXT1', fixed(1)],
  [0x83, 'EXT2', fixed(2)],
  [0x84, 'EXT4', fixed(4)],
  [0x85, 'TUPLE1'],
  [0x86, 'TUPLE2'],
  [0x87, 'TUPLE3'],
  [0x88, 'NEWTRUE'],
  [0x89, 'NEWFALSE'],
  [0x8a, 'LONG1', counted(1)],
  [0x8b, 'LONG4', counted(4, true)],
  // Protocol 3.
  ['B', 'BINBYTES', counted(4)],
  ['C', 'SHORT_BINBYTES', counted(1)],
  // Protocol 4.
  [0x8c, 'SHORT_BINUNICODE', counted(1)],
  [0x8d, 'BINUNICODE8', counted(8)],
  [0x8e, 'BINBYTES8', counted(8)],
  [0x8f, 'EMPTY_SET'],
  [0x90, 'ADDITEMS'],
  [0x91, 'FROZENSET'],
  [0x92, 'NEWOBJ_EX'],
  [0x93, 'STACK_GLOBAL'],
  [0x94, 'MEMOIZE'],
  [0x95, 'FRAME', fixed(8)],
  // Protocol 5.
  [0x96, 'BYTEARRAY8', counted(8)],
  [0x97, 'NEXT_BUFFER'],
  [0x98, 'READONLY_BUFFER'],
];

/** Opcodes of protocols 0 to 5 by their byte. */
export const opcodes: readonly (Opcode | undefined)[] = table.reduce<(Opcode | undefined)[]>((byCode, [code, name, argument]) => {
  byCode[typeof code === 'number' ? code : code.charCodeAt(0)] = argument ? { name, argument } : { name };
  return byCode;
}, []);
