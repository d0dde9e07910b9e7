import { find, sourceOf, sourceOfValue } from './find.js';
import type { Resource } from './resource.js';
import { fromPlain, referencesOf, settle, textOf, type Value, whyUnknown } from './value.js';

/** One statement of an IAM policy. */
export interface Statement {
  readonly allow: boolean;
  readonly actions: readonly string[];
  /** It allows everything but `actions`. */
  readonly notActions: boolean;
  readonly resources: readonly Value[];
  readonly principals: readonly { readonly type: string; readonly value: Value }[];
  /** Keys of its conditions, in lower case. */
  readonly conditions: readonly string[];
}

export interface PolicyDocument {
  readonly statements: readonly Statement[];
  /** Why there may be more, or something else. */
  readonly unclear?: string;
}

const none: PolicyDocument = { statements: [] };
const obscure = (why: string): PolicyDocument => ({ statements: [], unclear: why });

/** The statements of a policy given as JSON text, `jsonencode(…)`, an object, or a policy document data source. */
export function readPolicy(value: Value | undefined, depth = 0): PolicyDocument {
  if (!value || depth > 6) return none;
  const settled = settle(value);
  switch (settled.is) {
    case 'json':
      return readPolicy(settled.of, depth + 1);
    case 'map':
      return fromObject(settled);
    case 'known':
    case 'text':
      return fromText(settled);
    case 'list':
      return joined(settled.items.map((item) => readPolicy(item, depth + 1)));
    case 'either': {
      const all = joined(settled.options.map((option) => readPolicy(option, depth + 1)));
      return { statements: all.statements, unclear: settled.why };
    }
    case 'reference':
      if (settled.to.type === 'aws_iam_policy_document') return fromDocument(settled.to, depth);
      return obscure(whyUnknown(settled));
    case 'unknown': {
      const documents = referencesOf(settled).filter((reference) => reference.to.type === 'aws_iam_policy_document');
      return { ...joined(documents.map((reference) => fromDocument(reference.to, depth))), unclear: settled.why };
    }
    default:
      return obscure(whyUnknown(settled));
  }
}

function joined(documents: readonly PolicyDocument[]): PolicyDocument {
  const unclear = documents.find((document) => document.unclear !== undefined)?.unclear;
  return { statements: documents.flatMap((document) => document.statements), ...(unclear === undefined ? {} : { unclear }) };
}

const member = (value: Value, ...names: readonly string[]): Value | undefined => {
  const settled = settle(value);
  if (settled.is !== 'map') return undefined;
  for (const name of names) {
    const found = settled.entries.get(name);
    if (found) return found;
  }
  return undefined;
};

const itemsOf = (value: Value | undefined): readonly Value[] => {
  if (!value) return [];
  const settled = settle(value);
  return settled.is === 'list' ? settled.items : settled.is === 'known' && settled.value === null ? [] : [value];
};
const textsOf = (value: Value | undefined): string[] => itemsOf(value).flatMap((item) => textOf(item) ?? []);

function fromObject(value: Value): PolicyDocument {
  const statement = member(value, 'Statement', 'statement');
  if (!statement) return none;
  const items = itemsOf(statement);
  const hidden = items.find((item) => settle(item).is !== 'map');
  const settled = settle(statement);
  const unclear = hidden ? whyUnknown(hidden) : settled.is === 'list' ? settled.open : undefined;
  return {
    statements: items.filter((item) => settle(item).is === 'map').map(fromStatement),
    ...(unclear === undefined ? {} : { unclear }),
  };
}

function fromStatement(item: Value): Statement {
  const principal = member(item, 'Principal');
  const principals: { type: string; value: Value }[] = [];
  if (principal) {
    const settled = settle(principal);
    if (settled.is === 'map')
      for (const [type, value] of settled.entries) for (const one of itemsOf(value)) principals.push({ type, value: one });
    else principals.push({ type: 'AWS', value: principal });
  }
  const conditions = settle(member(item, 'Condition') ?? { is: 'known', value: null });
  return {
    allow: textOf(member(item, 'Effect')) !== 'Deny',
    actions: textsOf(member(item, 'Action', 'NotAction')),
    notActions: member(item, 'NotAction') !== undefined,
    resources: itemsOf(member(item, 'Resource')),
    principals,
    conditions:
      conditions.is === 'map'
        ? [...conditions.entries.values()].flatMap((test) => {
            const inner = settle(test);
            return inner.is === 'map' ? [...inner.entries.keys()].map((key) => key.toLowerCase()) : ['?'];
          })
        : conditions.is === 'known'
          ? []
          : ['?'],
  };
}

/** JSON text whose parts may not be known: they are put aside, the rest is read, and they are put back. */
export function jsonOf(value: Value): Value | undefined {
  const whole = textOf(value);
  const parts = whole !== undefined ? [whole] : value.is === 'text' ? value.parts.map((part) => textOf(part) ?? part) : [];
  const aside: Value[] = [];
  let inside = false;
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      for (let at = 0; at < part.length; at++) {
        if (part[at] === '\\') at++;
        else if (part[at] === '"') inside = !inside;
      }
      text += part;
    } else {
      const mark = `${hole}${aside.push(part) - 1}${hole}`;
      // A value that stands outside of quotes is given them.
      text += inside ? mark : `"${mark}"`;
    }
  }
  try {
    return restore(fromPlain(JSON.parse(text)), aside);
  } catch {
    return undefined;
  }
}

function fromText(value: Value): PolicyDocument {
  const read = jsonOf(value);
  return read ? fromObject(read) : obscure('the policy is no JSON that could be read');
}

const hole = '\ue000';

function restore(value: Value, aside: readonly Value[]): Value {
  if (value.is === 'list') return { is: 'list', items: value.items.map((item) => restore(item, aside)) };
  if (value.is === 'map') return { is: 'map', entries: new Map([...value.entries].map(([key, item]) => [key, restore(item, aside)])) };
  if (value.is !== 'known' || typeof value.value !== 'string' || !value.value.includes(hole)) return value;
  const parts = value.value.split(hole).flatMap((piece, at): Value[] => {
    // Every second piece is a number between two marks.
    if (at % 2 === 1) return aside[Number(piece)] ? [aside[Number(piece)] as Value] : [];
    return piece === '' ? [] : [{ is: 'known', value: piece }];
  });
  return parts.length === 1 ? (parts[0] as Value) : { is: 'text', parts };
}

function fromDocument(data: Resource, depth: number): PolicyDocument {
  const source = sourceOf(data);
  const own = find(source, 'statement');
  const statements = own.values.map((value): Statement => {
    const inner = sourceOfValue(value);
    const texts = (at: string) => find(inner, at).values.flatMap((item) => textOf(item) ?? []);
    const notActions = texts('not_actions');
    return {
      allow: (texts('effect')[0] ?? 'Allow') !== 'Deny',
      actions: notActions.length > 0 ? notActions : texts('actions'),
      notActions: notActions.length > 0,
      resources: find(inner, 'resources').values,
      principals: find(inner, 'principals').values.flatMap((principal) => {
        const one = sourceOfValue(principal);
        const type = find(one, 'type').values.map((item) => textOf(item))[0] ?? '*';
        return find(one, 'identifiers').values.map((item) => ({ type, value: item }));
      }),
      conditions: find(inner, 'condition').values.flatMap((condition) =>
        find(sourceOfValue(condition), 'variable').values.map((item) => textOf(item)?.toLowerCase() ?? '?'),
      ),
    };
  });
  const others = ['source_policy_documents', 'override_policy_documents', 'source_json', 'override_json'].flatMap((at) =>
    find(source, at).values.map((value) => readPolicy(value, depth + 1)),
  );
  const all = joined([{ statements, ...(own.unclear === undefined ? {} : { unclear: own.unclear }) }, ...others]);
  return all;
}
