import { type DataNode, parseData } from '../data.js';
import type { HclAttribute, HclBlock, HclExpression, HclFile } from '../hcl.js';
import { withoutSecret } from '../hcl-secret.js';
import { armText } from './arm-expression.js';
import { labelOf, lastOf, type Placed, parentOf, resolvedIn } from './arm-names.js';
import { resourceAttributes } from './resource-attributes.js';

/** A template with those that stand inside it and have parameters of their own. */
export interface ArmTemplate {
  readonly file: HclFile;
  readonly nested: readonly { readonly name: string; readonly file: HclFile }[];
  /** It was made from Bicep. */
  readonly generated: boolean;
}

const deploymentSchema = /schemas\/[^/]*\/(subscription|tenant|managementGroup)?deploymentTemplate\.json/i;
const parametersSchema = /schemas\/[^/]*\/(subscription|tenant|managementGroup)?deploymentParameters\.json/i;
const deployments = 'microsoft.resources/deployments';
const maxDepth = 60;
/** The service itself takes 800 in one template. */
const maxResources = 1_000;

const member = (node: DataNode | undefined, name: string): DataNode | undefined =>
  node?.type === 'map' ? node.entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] : undefined;
const textIn = (node: DataNode | undefined): string | undefined => (typeof node?.value === 'string' ? node.value : undefined);

/** What a file of JSON is to Azure Resource Manager, by the schema that it names. */
export function readArm(text: string): ArmTemplate | { readonly parameters: readonly HclAttribute[] } | undefined {
  const parsed = parseData(text, 'json');
  const top = parsed.documents[0];
  const schema = textIn(member(top, '$schema')) ?? '';
  if (parametersSchema.test(schema)) return { parameters: parametersIn(member(top, 'parameters')) };
  if (!top || !deploymentSchema.test(schema)) return undefined;
  const nested: { name: string; file: HclFile }[] = [];
  const file = templateIn(top, nested, 0);
  const brokenAt = parsed.errors[0]?.line;
  return {
    file: brokenAt === undefined ? file : { ...file, brokenAt },
    nested,
    generated: textIn(member(member(member(top, 'metadata'), '_generator'), 'name'))?.toLowerCase() === 'bicep',
  };
}

/** The values of a file of parameters; those that come from a vault or from the surroundings are not known. */
export function parametersIn(node: DataNode | undefined): HclAttribute[] {
  return (node?.entries ?? []).flatMap(([name, given]): HclAttribute[] => {
    const value = member(given, 'value');
    if (!value) return [];
    const plain = expressionOf(value, 0);
    const open = plain.is === 'literal' && typeof plain.value === 'string' && /\$\{|#\{/.test(plain.value);
    return [{ name, line: given.line, value: open ? { is: 'opaque', why: 'it is set by whoever deploys' } : withoutSecret(name, plain) }];
  });
}

function expressionOf(node: DataNode, depth: number): HclExpression {
  if (depth > maxDepth) return { is: 'opaque', why: 'nested too deeply' };
  if (node.type === 'list') return { is: 'list', items: node.items.map((item) => expressionOf(item, depth + 1)) };
  if (node.type !== 'map') return typeof node.value === 'string' ? armText(node.value) : { is: 'literal', value: node.value };
  const entries = node.entries
    .filter(([key]) => key !== 'copy')
    .map(([key, value]) => ({ key: armText(key), value: withoutSecret(key, expressionOf(value, depth + 1)) }));
  const copies = member(node, 'copy');
  for (const copy of copies?.type === 'list' ? copies.items : []) {
    const [name, count, input] = [textIn(member(copy, 'name')), member(copy, 'count'), member(copy, 'input')];
    if (name !== undefined && count && input)
      entries.push({ key: { is: 'literal', value: name }, value: repeated(count, input, depth + 1) });
  }
  return { is: 'object', entries };
}

const range = (count: DataNode): HclExpression => ({
  is: 'call',
  name: 'range',
  arguments: [{ is: 'literal', value: 0 }, expressionOf(count, 1)],
});

function repeated(count: DataNode, input: DataNode, depth: number): HclExpression {
  return { is: 'for', names: ['copyIndex'], in: range(count), value: expressionOf(input, depth) };
}

function templateIn(top: DataNode, nested: { name: string; file: HclFile }[], depth: number): HclFile {
  const placed: Placed[] = [];
  collect(member(top, 'resources'), undefined, placed, nested, depth);
  const names = resolvedIn(placed);
  const blocks: HclBlock[] = [];
  const make = (type: string, labels: readonly string[], attributes: readonly HclAttribute[], node: DataNode): HclBlock => ({
    type,
    labels,
    attributes,
    blocks: [],
    line: node.line,
    endLine: node.endLine,
  });
  for (const [name, node] of member(top, 'parameters')?.entries ?? []) {
    const secret = /^secure/i.test(textIn(member(node, 'type')) ?? '');
    const given = member(node, 'defaultValue');
    const value = given && withoutSecret(secret ? 'secret' : name, names(expressionOf(given, 0)));
    blocks.push(make('variable', [name], value ? [{ name: 'default', line: node.line, value }] : [], node));
  }
  const variables = member(top, 'variables');
  if (variables?.type === 'map') {
    const written = expressionOf(variables, 0);
    const locals = (written.is === 'object' ? written.entries : []).flatMap(({ key, value }): HclAttribute[] =>
      key.is === 'literal'
        ? [{ name: String(key.value), line: variables.line, value: withoutSecret(String(key.value), names(value)) }]
        : [],
    );
    blocks.push(make('locals', [], locals, variables));
  }
  for (const [name, node] of member(top, 'outputs')?.entries ?? []) {
    const value = member(node, 'value');
    if (value) blocks.push(make('output', [name], [{ name: 'value', line: node.line, value: names(expressionOf(value, 0)) }], node));
  }
  for (const { type, label, entries, node, when, count, parent, source, existing, on } of placed) {
    const parentName = parentOf({ type, label, entries, node, parent, ...(on === undefined ? {} : { on }) }, placed);
    const within: HclExpression | undefined = parentName && {
      is: 'access',
      of: { is: 'name', name: parentName.type },
      steps: [{ get: parentName.label }, { get: 'id' }],
    };
    const attributes =
      source === undefined
        ? resourceAttributes(
            entries.map(({ key, value }) => ({ key, value: names(key.is === 'literal' && key.value === 'name' ? lastOf(value) : value) })),
            node.line,
            within,
          )
        : [
            { name: 'source', line: node.line, value: source },
            ...entries.flatMap(({ key, value }) =>
              key.is === 'literal' ? [{ name: String(key.value), line: node.line, value: names(value) }] : [],
            ),
          ];
    blocks.push({
      ...make(
        source === undefined ? (existing ? 'data' : 'resource') : 'module',
        source === undefined ? [type, label] : [label],
        attributes,
        node,
      ),
      ...(when ? { when: names(when) } : {}),
      ...(count ? { loop: { in: names(range(count)), item: 'copyIndex' } } : {}),
    });
  }
  return { blocks, attributes: [] };
}

const extensions: Readonly<Record<string, string>> = {
  diagnosticsettings: 'Microsoft.Insights/diagnosticSettings',
  roleassignments: 'Microsoft.Authorization/roleAssignments',
};

/** The old way to write a resource that belongs to any other: `<type of the other>/providers/<kind>`. */
function extensionOf(type: string): string | undefined {
  const at = type.toLowerCase().indexOf('/providers/');
  return at === -1 ? undefined : extensions[type.slice(at).split('/').pop()?.toLowerCase() ?? ''];
}

/** Resources of a list, or of an object by their symbolic names; those inside others as well. */
function collect(
  node: DataNode | undefined,
  parent: Placed | undefined,
  into: Placed[],
  nested: { name: string; file: HclFile }[],
  depth: number,
): void {
  if (depth > 12) return;
  const items: readonly (readonly [string | undefined, DataNode])[] =
    node?.type === 'list' ? node.items.map((item) => [undefined, item] as const) : (node?.entries ?? []);
  for (const [symbol, item] of items) {
    const own = textIn(member(item, 'type'));
    if (item.type !== 'map' || own === undefined || into.length >= maxResources) continue;
    const extension = extensionOf(own);
    const type = extension ?? (parent && !own.includes('.') ? `${parent.type}/${own}` : own);
    const condition = member(item, 'condition');
    const copy = member(item, 'copy');
    const count = copy?.type === 'map' ? member(copy, 'count') : undefined;
    const whole = expressionOf({ ...item, entries: item.entries.filter(([key]) => key !== 'resources' && key !== 'copy') }, 0);
    const entries = whole.is === 'object' ? whole.entries : [];
    const draft: Placed = {
      type,
      label: '',
      entries,
      node: item,
      ...(condition ? { when: expressionOf(condition, 0) } : {}),
      ...(count ? { count } : {}),
      ...(parent ? { parent } : {}),
      ...(extension === undefined ? {} : { on: own.slice(0, own.toLowerCase().indexOf('/providers/')) }),
      ...(member(item, 'existing')?.value === true ? { existing: true } : {}),
    };
    const label = symbol ?? labelOf(draft, into);
    if (type.toLowerCase() === deployments) deployment(item, { ...draft, label }, into, nested, depth);
    else {
      const made = { ...draft, label };
      into.push(made);
      collect(member(item, 'resources'), made, into, nested, depth + 1);
    }
  }
}

/** A deployment inside a template: a module when it has parameters of its own, else a part of the template around it. */
function deployment(item: DataNode, draft: Placed, into: Placed[], nested: { name: string; file: HclFile }[], depth: number): void {
  const properties = member(item, 'properties');
  const template = member(properties, 'template');
  const inner = /inner/i.test(textIn(member(member(properties, 'expressionEvaluationOptions'), 'scope')) ?? '');
  const passed = (member(properties, 'parameters')?.entries ?? []).flatMap(([name, given]) => {
    const value = member(given, 'value');
    return value ? [{ key: { is: 'literal', value: name } as HclExpression, value: expressionOf(value, 0) }] : [];
  });
  if (template && !inner) {
    collect(member(template, 'resources'), undefined, into, nested, depth + 1);
    return;
  }
  const link = member(properties, 'templateLink');
  const path = textIn(member(link, 'relativePath')) ?? lastText(textIn(member(link, 'uri')));
  if (template) nested.push({ name: draft.label, file: templateIn(template, nested, depth + 1) });
  const source: HclExpression = template
    ? { is: 'literal', value: `#${draft.label}` }
    : path === undefined
      ? { is: 'opaque', why: 'a template that is named at run time' }
      : { is: 'literal', value: /^\.{0,2}\//.test(path) ? path : `./${path}` };
  into.push({ ...draft, entries: passed, source });
}

/** The last text in an expression that builds an address. */
function lastText(uri: string | undefined): string | undefined {
  const texts = [...(uri ?? '').matchAll(/'([^']{1,300}\.json)'/g)].map(([, text]) => text);
  return texts[texts.length - 1];
}
