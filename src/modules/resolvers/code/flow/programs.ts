import type { Pair } from './cases.js';

export type Shape = 'direct' | 'two functions' | 'two files' | 'class field' | 'sanitised' | 'unresolvable';
export const shapes: readonly Shape[] = ['direct', 'two functions', 'two files', 'class field', 'sanitised', 'unresolvable'];

const filled = (statement: string, value: string): string => statement.replaceAll('§', () => value);

/** The program of a pair in a shape: path → text. */
export function pythonProgram(pair: Pair, shape: Shape): Record<string, string> {
  const head = pair.head.join('\n');
  const entry = pair.handler === 'tool' ? '@mcp.tool()\ndef entry(arg: str):' : 'def entry():';
  const program = (body: string, more = '') => `${head}\n${more}\n\n${entry}\n${body.replace(/^/gm, '    ')}\n`;
  const into = (value: string, statement = pair.into) => filled(statement, value);
  switch (shape) {
    case 'direct':
      return { 'app.py': program(`value = ${pair.from}\n${into('value')}`) };
    case 'two functions':
      return { 'app.py': program(`first(${pair.from})`, `def second(b):\n    ${into('b')}\n\ndef first(a):\n    second(a.strip())\n`) };
    case 'two files':
      return {
        'app.py': program(`act(${pair.from})`, 'from actions import act'),
        'actions.py': `${head}\n\ndef act(given):\n    ${into('given')}\n`,
      };
    case 'class field':
      return {
        'app.py': program(
          `Holder(${pair.from}).act()`,
          `class Holder:\n    def __init__(self, text):\n        self.text = text\n\n    def act(self):\n        ${into('self.text')}\n`,
        ),
      };
    case 'sanitised':
      return {
        'app.py': program(`value = ${pair.from}\nvalue = ${filled(pair.right.value ?? '§', 'value')}\n${into('value', pair.right.into)}`),
      };
    case 'unresolvable':
      return { 'app.py': program(`value = vendor.convert(${pair.from})\n${into('value')}`, 'import vendor') };
  }
}

export function typescriptProgram(pair: Pair, shape: Shape): Record<string, string> {
  const head = pair.head.join('\n');
  const queue = pair.from === 'inbox()';
  const from = queue ? 'job.data.text' : pair.from;
  const wrap = (body: string) =>
    pair.handler === 'tool'
      ? `server.tool('entry', 'Does it.', {}, async ({ arg }) => {\n${body}\n});\n`
      : queue
        ? `new Worker('jobs', async (job) => {\n${body}\n});\n`
        : `export async function entry(raw) {\n${body}\n}\n`;
  const program = (body: string, more = '') => `${head}\n${more}\n${wrap(body)}`;
  const into = (value: string, statement = pair.into) => filled(statement, value);
  switch (shape) {
    case 'direct':
      return { 'app.ts': program(`const value = ${from};\n${into('value')}`) };
    case 'two functions':
      return {
        'app.ts': program(
          `await first(${from});`,
          `async function second(b) {\n${into('b')}\n}\nasync function first(a) {\nawait second(a.trim());\n}\n`,
        ),
      };
    case 'two files':
      return {
        'app.ts': program(`await act(${from});`, "import { act } from './actions';"),
        'actions.ts': `${head}\nexport async function act(given) {\n${into('given')}\n}\n`,
      };
    case 'class field':
      return {
        'app.ts': program(
          `await new Holder(${from}).act();`,
          `class Holder {\nconstructor(text) {\nthis.text = text;\n}\nasync act() {\n${into('this.text')}\n}\n}\n`,
        ),
      };
    case 'sanitised':
      return {
        'app.ts': program(`let value = ${from};\nvalue = ${filled(pair.right.value ?? '§', 'value')};\n${into('value', pair.right.into)}`),
      };
    case 'unresolvable':
      return { 'app.ts': program(`const value = vendor.convert(${from});\n${into('value')}`, "import vendor from 'vendor';") };
  }
}
