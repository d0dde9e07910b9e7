/** A large tree that is the same on every machine: mostly plain code, some files with AI in them, as repositories are. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small deterministic generator (mulberry32), so that a figure can be measured again. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const words =
  'account batch cache client order payment invoice session token user report queue index store event handler config model value request response state'.split(
    ' ',
  );

function functionOf(next, language, at) {
  const word = () => words[Math.floor(next() * words.length)];
  const lines = [];
  const name = `${word()}_${word()}_${at}`;
  if (language === 'py') {
    lines.push(`def ${name}(${word()}, ${word()}=None):`, `    """Handles the ${word()} of one ${word()}."""`);
    for (let line = 0; line < 8; line++)
      lines.push(`    ${word()} = ${word()}.get("${word()}", ${line}) or ${word()}(${word()}, "${word()}")`);
    lines.push(`    return ${word()}`, '');
  } else {
    lines.push(`export function ${name}(${word()}: string, options: { ${word()}?: number } = {}) {`);
    for (let line = 0; line < 8; line++) lines.push(`  const v${line} = ${word()}(options.${word()} ?? ${line}, '${word()}');`);
    lines.push('  return v0;', '}', '');
  }
  return lines.join('\n');
}

const aiPython = (at) =>
  `from openai import OpenAI\n\nclient = OpenAI()\nMODEL = "gpt-4o-mini"\n\ndef ask_${at}(question: str):\n    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": question}])\n\n`;
const aiTypeScript = (at) =>
  `import OpenAI from 'openai';\n\nconst client = new OpenAI();\nconst MODEL = 'gpt-4o-mini';\n\nexport function ask${at}(question: string) {\n  return client.chat.completions.create({ model: MODEL, messages: [{ role: 'user', content: question }] });\n}\n\n`;

/** @returns {{files: number, bytes: number}} */
export function makeTree(folder, files, seed = 7) {
  const next = random(seed);
  let bytes = 0;
  for (let at = 0; at < files; at++) {
    const kind = next();
    const where = join(folder, `package-${at % 200}`, `part-${Math.floor(at / 200) % 20}`);
    mkdirSync(where, { recursive: true });
    let [name, text] = [`file-${at}.md`, `# Notes\n\n${'Plain prose about orders and payments. '.repeat(40)}\n`];
    if (kind < 0.35) {
      name = `file_${at}.py`;
      text = `import os\nimport json\n\n${next() < 0.05 ? aiPython(at) : ''}${Array.from({ length: 6 }, (_, n) => functionOf(next, 'py', n)).join('\n')}`;
    } else if (kind < 0.8) {
      name = `file-${at}.ts`;
      text = `import { join } from 'node:path';\n\n${next() < 0.05 ? aiTypeScript(at) : ''}${Array.from({ length: 6 }, (_, n) => functionOf(next, 'ts', n)).join('\n')}`;
    } else if (kind < 0.9) {
      name = `file-${at}.json`;
      text = JSON.stringify(
        Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`key${n}`, words[Math.floor(next() * words.length)]])),
        null,
        2,
      );
    } else if (kind < 0.95) {
      name = `file-${at}.yaml`;
      text = Array.from({ length: 40 }, (_, n) => `key${n}: ${words[Math.floor(next() * words.length)]}`).join('\n');
    }
    writeFileSync(join(where, name), text);
    bytes += Buffer.byteLength(text);
  }
  return { files, bytes };
}
