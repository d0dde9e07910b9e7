import { formsOf, snake } from '../../catalogue/cloudformation/forms.js';
import type { Resource } from '../resources/resource.js';
import { mapOf, settle, textOf, type Value } from '../resources/value.js';
import { serverless } from './serverless.js';
import { shaped } from './shape.js';
import { type Effort, Stack } from './stack.js';
import type { Template, TemplateResource } from './template.js';
import { TemplateInstance } from './template-resource.js';

/** Templates of the source by path. */
export type Templates = (path: string) => Template | undefined;

const maxNesting = 6;

/** The stacks below one template, worked out with it. */
export interface Made {
  readonly resources: readonly Resource[];
  /** Local templates that are part of it. */
  readonly paths: readonly string[];
}

/** Every resource of a template and of the local ones that it nests. */
export function makeStack(template: Template, path: string, templates: Templates, effort: Effort): Made {
  const paths: string[] = [];
  const nested: Stack[] = [];
  const begin = (
    of: Template,
    at: string,
    prefix: string,
    given: ReadonlyMap<string, Value> | undefined,
    calls: Resource['calls'],
    depth: number,
  ): Stack =>
    new Stack(of, at, prefix, given, effort, (stack, declared, conditional) => {
      const child = childOf(declared, stack, templates);
      // A template that nests itself ends there.
      const above = [stack.path, ...calls.map((call) => call.path)];
      if (!child || depth >= maxNesting || above.includes(child.path)) return instances(stack, declared, conditional, calls);
      paths.push(child.path);
      const inner = begin(
        child.template,
        child.path,
        `${stack.prefix}${declared.id}/`,
        child.given,
        [{ path: stack.path, line: declared.line }, ...calls],
        depth + 1,
      );
      stack.nested.set(declared.id, inner);
      nested.push(inner);
      return instances(stack, declared, conditional, calls);
    });
  const root = begin(template, path, '', undefined, [], 0);
  const resources = [...root.all()];
  // Making one may find further ones.
  for (let at = 0; at < nested.length && at < 200; at++) resources.push(...(nested[at] as Stack).all());
  return { resources, paths };
}

function instances(stack: Stack, declared: TemplateResource, conditional: string | undefined, calls: Resource['calls']): Resource[] {
  const what = {
    address: `${stack.prefix}${declared.id}`,
    label: labelOf(declared),
    path: stack.path,
    line: declared.line,
    endLine: declared.endLine,
    calls,
    conditional,
  };
  let evaluated: Value | undefined;
  const properties = (): Value => {
    evaluated ??= stack.evaluate(declared.properties);
    return evaluated;
  };
  if (declared.type.startsWith('AWS::Serverless::')) return serverless(stack, declared, what, properties);
  const made: TemplateInstance[] = [];
  for (const form of formsOf(declared.type)) {
    if (form.when !== undefined && !writes(declared, form.when)) continue;
    const [first] = made;
    made.push(
      new TemplateInstance({ ...what, type: form.as, address: first ? `${what.address}#${made.length}` : what.address }, () => {
        const attributes = shaped(declared.type, properties(), form);
        return first && form.refersBy !== undefined
          ? new Map([...attributes, [form.refersBy, { is: 'reference', to: first, path: [] }]])
          : attributes;
      }),
    );
  }
  return made;
}

function writes(declared: TemplateResource, name: string): boolean {
  const { properties } = declared;
  return typeof properties === 'object' && properties !== null && Object.keys(properties).some((key) => snake(key) === name);
}

/** Synthesised templates put a hash behind the name that stands in the code, and keep the latter beside it. */
function labelOf(declared: TemplateResource): string {
  const parts = declared.path?.split('/') ?? [];
  const own = parts.findLast((part) => part !== 'Resource' && part !== 'Default');
  return own === undefined || parts.length < 2 ? declared.id : own;
}

interface Child {
  readonly template: Template;
  readonly path: string;
  readonly given: ReadonlyMap<string, Value>;
}

function childOf(declared: TemplateResource, stack: Stack, templates: Templates): Child | undefined {
  if (!['AWS::CloudFormation::Stack', 'AWS::Serverless::Application'].includes(declared.type)) return undefined;
  const properties = settle(stack.evaluate(declared.properties));
  if (properties.is !== 'map') return undefined;
  const written = properties.entries.get('TemplateURL') ?? properties.entries.get('Location');
  const location = written && textOf(written);
  const path = location === undefined ? undefined : localPath(stack.path, location);
  const template = path === undefined || path === stack.path ? undefined : templates(path);
  if (path === undefined || !template) return undefined;
  const passed = settle(properties.entries.get('Parameters') ?? mapOf(new Map()));
  return { template, path, given: passed.is === 'map' ? passed.entries : new Map() };
}

/** A path beside the template; undefined for an address, or a path that leaves the source. */
export function localPath(from: string, location: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(location) || location.startsWith('/') || location.includes('\\')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const step of location.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') parts.push(step);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
