import type { HclExpression, HclStep } from '../hcl.js';

/** What a name of a template stands for. */
export type Meaning = 'param' | 'var' | 'module' | { readonly type: string; readonly existing: boolean };

export interface Names {
  readonly declared: ReadonlyMap<string, Meaning>;
  /** Names bound here, by loops and functions. */
  readonly bound: ReadonlySet<string>;
}

const name = (text: string): HclExpression => ({ is: 'name', name: text });
const get = (text: string): HclStep => ({ get: text });
const called = (text: string, ...given: HclExpression[]): HclExpression => ({ is: 'call', name: text, arguments: given });
const compare = (operator: string, ...operands: HclExpression[]): HclExpression => ({ is: 'operation', operator, operands });
const text = (value: string): HclExpression => ({ is: 'literal', value });
const opaque = (why: string): HclExpression => ({ is: 'opaque', why });

/** What stands in an expression of a template, in the names that the evaluation of modules knows. */
export function resolved(expression: HclExpression, names: Names, depth = 0): HclExpression {
  if (depth > 150) return opaque('nested too deeply');
  const inner = (of: HclExpression, more?: readonly string[]) =>
    resolved(of, more ? { ...names, bound: new Set([...names.bound, ...more]) } : names, depth + 1);
  switch (expression.is) {
    case 'name':
      return named(expression.name, [], names);
    case 'access': {
      const steps = expression.steps.map((step) => ('at' in step ? { at: inner(step.at) } : step));
      return expression.of.is === 'name' ? named(expression.of.name, steps, names) : { is: 'access', of: inner(expression.of), steps };
    }
    case 'template':
      return { ...expression, parts: expression.parts.map((part) => inner(part)) };
    case 'list':
      return { ...expression, items: expression.items.map((item) => inner(item)) };
    case 'object':
      return { ...expression, entries: expression.entries.map(({ key, value }) => ({ key: inner(key), value: inner(value) })) };
    case 'conditional':
      return { ...expression, test: inner(expression.test), yes: inner(expression.yes), no: inner(expression.no) };
    case 'operation':
      return { ...expression, operands: expression.operands.map((operand) => inner(operand)) };
    case 'for':
      return { ...expression, in: inner(expression.in), value: inner(expression.value, expression.names) };
    case 'call':
      return call(
        expression.name,
        expression.arguments.map((item) => inner(item)),
      );
    default:
      return expression;
  }
}

function named(word: string, steps: readonly HclStep[], { declared, bound }: Names): HclExpression {
  const joined = (first: string, ...rest: HclStep[]): HclExpression => ({ is: 'access', of: name(first), steps: [...rest, ...steps] });
  if (bound.has(word)) return steps.length === 0 ? name(word) : { is: 'access', of: name(word), steps };
  const meaning = declared.get(word);
  if (meaning === undefined) return opaque(`${word} is not declared`);
  if (meaning === 'param') return joined('var', get(word));
  if (meaning === 'var') return joined('local', get(word));
  // An output of a module is asked for by its own name.
  const kept = steps.filter((step, at) => !('get' in step && step.get === 'outputs' && at < 2));
  if (meaning === 'module') return { is: 'access', of: name('module'), steps: [get(word), ...kept] };
  const { type, existing } = meaning;
  const own = type.startsWith('avm/') ? kept : steps;
  return existing
    ? { is: 'access', of: name('data'), steps: [get(type), get(word), ...own] }
    : { is: 'access', of: name(type), steps: [get(word), ...own] };
}

const operators: Readonly<Record<string, string>> = {
  equals: '==',
  less: '<',
  lessOrEquals: '<=',
  greater: '>',
  greaterOrEquals: '>=',
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  mod: '%',
  not: '!',
  and: '&&',
  or: '||',
};
/** Functions that are called otherwise in Terraform and do the same. */
const renamed: Readonly<Record<string, string>> = {
  toLower: 'lower',
  toUpper: 'upper',
  trim: 'trimspace',
  startsWith: 'startswith',
  endsWith: 'endswith',
  shallowMerge: 'merge',
  objectKeys: 'keys',
  json: 'jsondecode',
};

/** A function of Bicep and ARM templates, by name in any case. */
function call(word: string, given: readonly HclExpression[]): HclExpression {
  const [first = opaque('an argument that is missing'), second, third] = given;
  const known = Object.keys(operators).find((operator) => operator.toLowerCase() === word.toLowerCase());
  if (known) return compare(operators[known] as string, ...given);
  const other = Object.keys(renamed).find((candidate) => candidate.toLowerCase() === word.toLowerCase());
  if (other) return called(renamed[other] as string, ...given);
  switch (word.toLowerCase()) {
    case 'if':
      return second && third ? { is: 'conditional', test: first, yes: second, no: third } : first;
    case 'any':
    case 'string':
    case 'int':
    case 'bool':
    case 'array':
    case 'tryget':
      return first;
    case 'true':
    case 'false':
      return { is: 'literal', value: word.toLowerCase() === 'true' };
    case 'null':
      return { is: 'literal', value: null };
    case 'createarray':
      return { is: 'list', items: given };
    case 'createobject':
      return {
        is: 'object',
        entries: given.flatMap((key, at) => (at % 2 === 0 && given[at + 1] ? [{ key, value: given[at + 1] as HclExpression }] : [])),
      };
    case 'format':
      return first.is === 'literal' ? formatted(String(first.value), given.slice(1)) : called('azure_concat', ...given);
    case 'concat':
      return called('azure_concat', ...given);
    case 'union':
      return called('azure_union', ...given);
    case 'contains':
      return called('azure_contains', ...given);
    case 'range':
    case 'take':
      return called(`azure_${word.toLowerCase()}`, ...given);
    case 'empty':
      return called('azure_empty', first);
    case 'items':
      return {
        is: 'for',
        names: ['key', 'value'],
        in: first,
        value: {
          is: 'object',
          entries: ['key', 'value'].map((part) => ({ key: text(part), value: name(part) })),
        },
      };
    case 'map':
      return second?.is === 'for' ? { ...second, in: first } : first;
    case 'filter':
      return second?.is === 'for'
        ? { is: 'for', names: second.names, in: first, value: name(second.names[0] ?? ''), if: second.value }
        : first;
    case 'toobject':
      return second?.is === 'for'
        ? {
            is: 'for',
            names: second.names,
            in: first,
            key: second.value,
            value: third?.is === 'for' ? third.value : name(second.names[0] ?? ''),
          }
        : first;
    case 'first':
      return { is: 'access', of: first, steps: [get('0')] };
    case 'resourceid':
    case 'subscriptionresourceid':
    case 'tenantresourceid':
    case 'extensionresourceid':
    case 'managementgroupresourceid':
      return called('azure_resource_id', ...given);
    default:
      return called(word, ...given);
  }
}

/** `{0}` and the like in a text. */
function formatted(pattern: string, given: readonly HclExpression[]): HclExpression {
  const parts: HclExpression[] = pattern.split(/(\{\d+(?:[:,][^}]{0,40})?\})/).flatMap((piece, at): HclExpression[] => {
    if (at % 2 === 0) return piece === '' ? [] : [text(piece)];
    return [given[Number.parseInt(piece.slice(1), 10)] ?? text(piece)];
  });
  return { is: 'template', parts };
}
