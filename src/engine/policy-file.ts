import { policyFile } from '../contracts/policy-file.js';
import { emptyPolicy, type Policy } from '../core/policy.js';
import { type DataNode, get, parseData, plainOf, textOf } from '../parsing/data.js';
import { closest } from './suggest.js';

export interface PolicyFault {
  readonly line: number;
  readonly message: string;
}

/** Reads a policy file. All faults at once, each with its line; a policy only when there is none. */
export function readPolicy(
  text: string,
  path: string,
  checkIds: readonly string[],
): { readonly policy: Policy; readonly faults: readonly PolicyFault[] } {
  const parsed = parseData(text, 'yaml');
  const root = parsed.documents[0];
  if (!parsed.readable)
    return {
      policy: emptyPolicy,
      faults: parsed.errors.map(({ line, message }) => ({ line, message: `This is not valid YAML: ${message}` })),
    };
  if (!root) return { policy: emptyPolicy, faults: [{ line: 1, message: 'The file is empty. It needs at least "version: 1".' }] };
  const checked = policyFile.safeParse(plainOf(root));
  const faults: PolicyFault[] = [];
  for (const issue of checked.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        faults.push({
          line: lineAt(root, [...issue.path, key]),
          message: `"${key}" is not a known key.${hint(key, knownKeys(issue.path))}`,
        });
    } else faults.push({ line: lineAt(root, issue.path), message: `${issue.path.join('.') || 'policy'}: ${issue.message}` });
  }
  // Asked of the file itself, so that a fault elsewhere does not hide an id that nothing has.
  for (const [id, { line }] of get(root, 'checks')?.entries ?? [])
    if (!checkIds.includes(id)) faults.push({ line, message: `"${id}" is not a check.${hint(id, checkIds)}` });
  for (const exception of get(root, 'exceptions')?.items ?? []) {
    const named = get(exception, 'check');
    const id = textOf(named);
    if (named && id !== undefined && !checkIds.includes(id))
      faults.push({ line: named.line, message: `"${id}" is not a check.${hint(id, checkIds)}` });
  }
  if (!checked.success || faults.length > 0) return { policy: emptyPolicy, faults: faults.sort((a, b) => a.line - b.line) };
  const data = checked.data;
  const withLine = <T extends object>(section: string, items: readonly T[] | undefined) =>
    (items ?? []).map((item, at) => ({ ...item, line: lineAt(root, [section, at]) }));
  return {
    policy: {
      version: 1,
      path,
      checks: (data.checks ?? {}) as Policy['checks'],
      allow: (data.allow ?? {}) as Policy['allow'],
      limits: (data.limits ?? {}) as Policy['limits'],
      sensitivity: (data.sensitivity ?? []) as Policy['sensitivity'],
      exceptions: withLine('exceptions', data.exceptions) as Policy['exceptions'],
      systems: withLine('systems', data.systems) as Policy['systems'],
    },
    faults: [],
  };
}

function lineAt(root: DataNode, path: readonly PropertyKey[]): number {
  let at: DataNode = root;
  for (const part of path) {
    const next: DataNode | undefined = typeof part === 'number' ? at.items[part] : at.entries.find(([key]) => key === part)?.[1];
    if (!next) break;
    at = next;
  }
  return at.line;
}

function knownKeys(path: readonly PropertyKey[]): string[] {
  const shapes: Record<string, string[]> = {
    '': Object.keys(policyFile.shape),
    allow: ['providers', 'models', 'mcpServers', 'regions'],
    limits: ['retentionDays'],
    checks: ['enabled', 'severity'],
    exceptions: ['check', 'assets', 'owner', 'reason', 'expires'],
    systems: ['name', 'purpose', 'role', 'riskClass', 'decidedBy', 'oversight', 'owner', 'permittedData', 'state', 'assets'],
  };
  if (path.includes('assets')) return ['kind', 'id', 'name', 'path', 'owner', 'label'];
  return shapes[String(path[0] ?? '')] ?? [];
}

function hint(word: string, known: readonly string[]): string {
  const best = closest(word, known);
  return best ? ` Did you mean "${best}"?` : '';
}
