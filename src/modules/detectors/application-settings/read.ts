import type { ApplicationSetting } from '../../../parsing/application-settings.js';
import { parseData } from '../../../parsing/data.js';
import type { DataNode } from '../../../parsing/data-node.js';
import { withoutSecrets } from '../../../parsing/secret-text.js';

const mostSettings = 2_000;
const longest = 2_000;
const longestKey = 300;
const keyLike = /(key|secret|password|passwd|token|credential|connectionstring)$/i;

/** Settings of YAML or JSON documents, keys joined by `.`, items of lists as `[n]`. */
export function readDocuments(text: string, format: 'yaml' | 'json'): ApplicationSetting[] {
  const found: ApplicationSetting[] = [];
  const visit = (node: DataNode, key: string, depth: number): void => {
    if (depth > 30 || found.length >= mostSettings || key.length > longestKey) return;
    if (node.type === 'scalar') {
      if (node.value !== null) found.push(setting(key, String(node.value), node.line));
      return;
    }
    for (const [name, inner] of node.entries) visit(inner, key === '' ? name : `${key}.${name}`, depth + 1);
    node.items.forEach((item, index) => {
      visit(item, `${key}[${index}]`, depth + 1);
    });
  };
  for (const document of parseData(text, format).documents) visit(document, '', 0);
  return found;
}

/** Settings of a `.properties` file. */
export function readProperties(text: string): ApplicationSetting[] {
  const found: ApplicationSetting[] = [];
  let pending = '';
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (found.length >= mostSettings) break;
    const line = pending + (pending ? raw.trimStart() : raw);
    pending = '';
    if (line.length > longest || /^\s*[#!]/.test(line)) continue;
    if (/(^|[^\\])\\$/.test(line)) {
      pending = line.slice(0, -1);
      continue;
    }
    const match = /^\s*([^\s:=]{1,300})\s*[:=]\s*(.*)$/.exec(line);
    if (match?.[1]) found.push(setting(match[1].replace(/^%[\w,-]+\./, ''), (match[2] ?? '').trim(), index + 1));
  }
  return found;
}

/** What is secret stays here: by its format, or by what its key says it is, unless it only refers to something. */
function setting(key: string, value: string, line: number): ApplicationSetting {
  const shown = withoutSecrets(value);
  if (shown === undefined) return { key, secret: true, line };
  if (keyLike.test(key.replace(/[-_.]/g, '')) && !value.includes('${') && value.trim().length >= 12 && !isStandIn(value))
    return { key, secret: true, line };
  return { key, value: shown.slice(0, longest), line };
}

const isStandIn = (value: string): boolean =>
  /^(<.*>|\{.*\}|your[-_ ].*|.*[-_ ]here|changeme|change[-_]me|x{3,}|placeholder.*|dummy.*|todo.*|replace.*|set[-_ ].*|none|not[-_ ].*)$/i.test(
    value.trim(),
  );
