import { defineDetector } from '../../../contracts/index.js';
import { lineAt, withoutComments } from '../../../parsing/apps/code-text.js';
import { firebaseRules, type OpenRule } from '../../../parsing/apps/summaries.js';
import { type DataNode, parseData } from '../../../parsing/data.js';

export default defineDetector({
  id: 'firebase-rules',
  version: 1,
  title: 'Security rules of Firebase',
  docs: {
    summary: 'Reads which places the rules of Firestore, Cloud Storage and the Realtime Database leave open to everybody.',
    reads: '*.rules of Firestore and Storage, database.rules.json',
    limits: 'Functions inside rules are not worked out, so a place behind one counts as guarded.',
  },
  files: ['**/*.rules', '**/database.rules.json'],
  claims: false,
  prefilter: /service\s{1,20}(cloud\.firestore|firebase\.storage)|"rules"|\.read|\.write/,
  emits: [],
  summaries: [firebaseRules],
  detect(document, see) {
    if (document.path.endsWith('.json')) {
      const rules = parseData(document.text, 'json').documents[0]?.entries.find(([name]) => name === 'rules')?.[1];
      if (rules?.type === 'map') see.summary(firebaseRules, { product: 'firebase-database', open: databaseRules(rules, '') });
      return;
    }
    const code = withoutComments(document.text);
    const service = /\bservice\s{1,20}(cloud\.firestore|firebase\.storage)\b/.exec(code)?.[1];
    if (service)
      see.summary(firebaseRules, { product: service === 'cloud.firestore' ? 'firestore' : 'firebase-storage', open: openRules(code) });
  },
});

const statements = /\bmatch\s{1,20}(\/\S{1,300})\s{0,20}\{|\ballow\s{1,20}([a-z, \t]{1,80})(?::\s{0,20}if\b([^;]{0,1000}))?;/g;

function openRules(code: string): OpenRule[] {
  const found: OpenRule[] = [];
  let path = '/';
  for (const match of code.matchAll(statements)) {
    if (match[1] !== undefined) {
      path = match[1];
      continue;
    }
    const until = match[3] === undefined ? true : openCondition(match[3]);
    if (until === undefined) continue;
    const methods = (match[2] ?? '').split(',').map((word) => word.trim());
    const read = methods.some((method) => /^(read|get|list)$/.test(method));
    // Making something new is what a form for everybody does.
    const write = methods.some((method) => /^(write|update|delete)$/.test(method));
    if ((read || write) && found.length < 500)
      found.push({ path, read, write, ...(until === true ? {} : { until }), line: lineAt(code, match.index) });
  }
  return found;
}

/** True: always open; a date: open until then; undefined: something is asked. */
function openCondition(text: string): true | string | undefined {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (/^\(?true\)?$/.test(plain)) return true;
  const date = /^request\.time < timestamp\.date\( ?(\d{4}) ?, ?(\d{1,2}) ?, ?(\d{1,2}) ?\)$/.exec(plain);
  return date ? `${date[1]}-${date[2]?.padStart(2, '0')}-${date[3]?.padStart(2, '0')}` : undefined;
}

function databaseRules(node: DataNode, path: string, depth = 0): OpenRule[] {
  if (depth > 30) return [];
  const stated = (name: string) => node.entries.find(([key]) => key === name)?.[1];
  const open = (rule: DataNode | undefined): true | string | undefined => {
    if (rule?.value === true) return true;
    const text = typeof rule?.value === 'string' ? rule.value.trim() : '';
    const until = /^now < (\d{13})$/.exec(text)?.[1];
    return text === 'true' ? true : until ? new Date(Number(until)).toISOString().slice(0, 10) : undefined;
  };
  const [read, write] = [open(stated('.read')), open(stated('.write'))];
  const until = [read, write].find((each) => typeof each === 'string');
  const own: OpenRule[] =
    read || write
      ? [
          {
            path: path || '/',
            read: read !== undefined,
            write: write !== undefined,
            ...(typeof until === 'string' ? { until } : {}),
            line: (stated('.write') ?? stated('.read') ?? node).line,
          },
        ]
      : [];
  return [
    ...own,
    ...node.entries.flatMap(([name, child]) => (child.type === 'map' ? databaseRules(child, `${path}/${name}`, depth + 1) : [])),
  ];
}
