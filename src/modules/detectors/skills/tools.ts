import { type DataNode, textOf, textsOf } from '../../../parsing/data.js';
import { sayable } from '../../../parsing/secrets/redact.js';

/** `[Read, Bash(git *)]`, or the same as one text. */
export function toolNames(node: DataNode): string[] {
  const texts = node.type === 'list' ? textsOf(node) : splitTools(textOf(node) ?? '');
  return [...new Set(texts.map((text) => sayable(text, 300)).filter(Boolean))].sort();
}

/** Commas and blanks part tools, but not inside parentheses. */
function splitTools(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const char of text.slice(0, 5_000)) {
    if (char === '(') depth++;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,\s]/.test(char)) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part];
}
