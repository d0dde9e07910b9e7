import type { ImportFact, ModuleSummary } from '../module-summary.js';

const longestFile = 400_000;

/**
 * What a Swift file imports. No grammar for the rest that can be loaded is known, so that comments and texts are passed over by hand and
 * nothing else is read.
 */
export function readSwiftImports(text: string): ModuleSummary {
  const lines = withoutComments(text.slice(0, longestFile)).split('\n');
  const imports = lines.flatMap((line, index): ImportFact[] => {
    const match =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|internal|package|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/.exec(
        line.slice(0, 400),
      );
    return match?.[1] ? [{ local: match[1], from: match[1], name: '*', line: index + 1 }] : [];
  });
  return {
    language: 'swift',
    imports,
    exports: [],
    scopes: [{ type: 'module', name: '', line: 1, endLine: lines.length, bindings: {} }],
    calls: [],
  };
}

/** The text with comments, which nest, and contents of texts taken out; every line stays where it is. */
function withoutComments(text: string): string {
  let out = '';
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const two = text.slice(at, at + 2);
    if (depth > 0) {
      if (two === '/*') depth++;
      else if (two === '*/') depth--;
      else {
        if (text[at] === '\n') out += '\n';
        at++;
        continue;
      }
      at += 2;
    } else if (two === '/*') {
      depth = 1;
      at += 2;
    } else if (two === '//') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (text[at] === '"') {
      const end = endOfText(text, at);
      out += text.slice(at, end).replace(/[^\n]/g, ' ');
      at = end;
    } else {
      out += text[at];
      at++;
    }
  }
  return out;
}

function endOfText(text: string, start: number): number {
  const block = text.startsWith('"""', start);
  for (let at = start + (block ? 3 : 1); at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (block ? text.startsWith('"""', at) : text[at] === '"') return at + (block ? 3 : 1);
    else if (!block && text[at] === '\n') return at;
  }
  return text.length;
}
