import type { HclAttribute, HclBlock, HclExpression, HclFile } from '../hcl.js';
import { withoutSecret } from '../hcl-secret.js';
import { type Declaration, readStatements } from './bicep-statements.js';
import { type Meaning, type Names, resolved } from './names.js';
import { resourceAttributes } from './resource-attributes.js';

const literal = (value: string): HclExpression => ({ is: 'literal', value });
const typeOf = (of: string) => of.split('@')[0] ?? of;

/** Modules of the public registry that make one resource, with its settings as parameters. */
export function registryModule(source: string): string | undefined {
  return /^(?:br\/public:|br:mcr\.microsoft\.com\/bicep\/)(avm\/(?:res|ptn)\/[a-z0-9/-]+)/i.exec(source)?.[1]?.toLowerCase();
}

/**
 * A Bicep file as a module in the form of Terraform: parameters are variables, variables locals, resources and modules what they are.
 * Its evaluation is then the same.
 */
export function readBicep(source: string): HclFile {
  const { declarations, brokenAt } = readStatements(source);
  const types = new Map<string, string>();
  const fullType = (declaration: Declaration): string => {
    const own = typeOf(declaration.of ?? '');
    const of = declaration.parent === undefined ? undefined : types.get(declaration.parent);
    return of === undefined || own.includes('.') ? own : `${of}/${own}`;
  };
  const declared = new Map<string, Meaning>();
  for (const declaration of declarations) {
    const { is, name } = declaration;
    if (is === 'param' || is === 'var') declared.set(name, is);
    else if (is === 'module') {
      const made = registryModule(declaration.of ?? '');
      declared.set(name, made === undefined ? 'module' : { type: made, existing: false });
    } else if (is === 'resource') {
      const type = fullType(declaration);
      types.set(name, type);
      declared.set(name, { type, existing: declaration.existing === true });
    }
  }
  const names: Names = { declared, bound: new Set() };
  const blocks: HclBlock[] = [];
  const locals: HclAttribute[] = [];
  const attributes: HclAttribute[] = [];
  const parameters = declarations.some(({ is }) => is === 'using');
  for (const declaration of declarations) {
    const { is, name, line, value } = declaration;
    if (is === 'var' && value) locals.push({ name, line, value: withoutSecret(name, resolved(value, names)) });
    else if (is === 'param') {
      const given = value && withoutSecret(declaration.secure ? 'secret' : name, resolved(value, names));
      if (parameters) given && attributes.push({ name, line, value: given });
      else blocks.push(block('variable', [name], given ? [{ name: 'default', line, value: given }] : [], declaration));
    } else if (is === 'output' && value)
      blocks.push(block('output', [name], [{ name: 'value', line, value: resolved(value, names) }], declaration));
    else if (is === 'resource' || is === 'module') blocks.push(madeOf(declaration, is === 'resource' ? fullType(declaration) : '', names));
  }
  if (locals.length > 0)
    blocks.push({ type: 'locals', labels: [], attributes: locals, blocks: [], line: locals[0]?.line ?? 1, endLine: locals[0]?.line ?? 1 });
  return { blocks, attributes, ...(brokenAt === undefined ? {} : { brokenAt }) };
}

/** The template that a file of parameters is for; undefined for others. */
export function bicepParametersOf(source: string): string | undefined {
  return readStatements(source.slice(0, 20_000)).declarations.find(({ is }) => is === 'using')?.name;
}

const block = (
  type: string,
  labels: readonly string[],
  attributes: readonly HclAttribute[],
  at: { line: number; endLine: number },
): HclBlock => ({
  type,
  labels,
  attributes,
  blocks: [],
  line: at.line,
  endLine: at.endLine,
});

function madeOf(declaration: Declaration, type: string, outside: Names): HclBlock {
  const { name, line, loop, when, value, of = '', existing, parent } = declaration;
  const bound = loop ? [loop.item, ...(loop.index === undefined ? [] : [loop.index])] : [];
  const names: Names = { ...outside, bound: new Set(bound) };
  const body = value && resolved(value, names);
  const entries = body?.is === 'object' ? body.entries : [];
  const rolled = {
    ...(when ? { when: resolved(when, names) } : {}),
    ...(loop
      ? { loop: { in: resolved(loop.in, outside), item: loop.item, ...(loop.index === undefined ? {} : { index: loop.index }) } }
      : {}),
  };
  if (type !== '') {
    const within =
      parent === undefined ? undefined : resolved({ is: 'access', of: { is: 'name', name: parent }, steps: [{ get: 'id' }] }, names);
    return { ...block(existing ? 'data' : 'resource', [type, name], resourceAttributes(entries, line, within), declaration), ...rolled };
  }
  const params = entries.find(({ key }) => key.is === 'literal' && key.value === 'params')?.value;
  const passed = (params?.is === 'object' ? params.entries : []).flatMap(({ key, value: given }): HclAttribute[] =>
    key.is === 'literal' ? [{ name: String(key.value), line, value: given }] : [],
  );
  const registry = registryModule(of);
  if (registry !== undefined) return { ...block('resource', [registry, name], passed, declaration), ...rolled };
  return { ...block('module', [name], [{ name: 'source', line, value: literal(of) }, ...passed], declaration), ...rolled };
}
