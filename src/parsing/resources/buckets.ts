import { unknownValue } from '../../contracts/index.js';
import type { Stated } from '../../core/record.js';
import { find, sourceOf } from './find.js';
import { anybody } from './identities.js';
import { readPolicy } from './policy.js';
import type { Resource } from './resource.js';
import { readRule } from './rules.js';
import { textOf, whyUnknown } from './value.js';
import type { Node, World } from './world.js';

/** Whether anybody may read a bucket: its access lists and policy, less what its public access block undoes. */
export function judgeBuckets(world: World): void {
  for (const node of world.nodes) {
    if (node.kind !== 'data-store') continue;
    if (node.resource.type === 'aws_s3_bucket' || node.resource.type === 'awscc_s3_bucket')
      node.properties.set('public', awsPublic(world, node));
    if (node.resource.type === 'google_storage_bucket') node.properties.set('public', googlePublic(world, node));
  }
}

/** Resources of this type that set something of a bucket. */
export const about = (world: World, node: Node, type: RegExp) =>
  world.resources.filter(
    (resource) =>
      type.test(resource.type) &&
      !resource.data &&
      find(sourceOf(resource), 'bucket').values.some((value) => world.nodesIn(value, ['data-store']).some((end) => end.node === node)),
  );

function awsPublic(world: World, node: Node): Stated {
  const blocks = about(world, node, /^aws_s3_bucket_public_access_block$/);
  const flag = (...names: readonly string[]): Stated['state'] | boolean => {
    let doubt: Stated['state'] | undefined;
    const inline = 'public_access_block_configuration';
    const places = [
      ...blocks.map((block) => ({ block, at: names })),
      { block: node.resource, at: names.map((name) => `${inline}.${name}`) },
    ];
    for (const { block, at } of places)
      for (const place of at) {
        const state = readRule({ read: 'flag', at: place, default: false }, sourceOf(block));
        if (state?.state === 'known' && state.value === true) {
          if (block.conditional === undefined || block === node.resource) return true;
          doubt = 'unknown';
        } else if (state?.state === 'unknown') doubt = 'unknown';
      }
    return doubt ?? false;
  };
  let maybe: string | undefined;
  for (const { resource, open, why } of [...byList(world, node), ...byPolicy(world, node)]) {
    const undone =
      open === 'list'
        ? flag('ignore_public_acls', 'block_public_acls')
        : open === 'policy'
          ? flag('restrict_public_buckets', 'block_public_policy')
          : undefined;
    if (undone === true) continue;
    const unsure = why ?? (undone === 'unknown' ? 'its public access block is not known' : resource.conditional);
    if (unsure === undefined) return { state: 'known', value: true };
    const allBlocked = flag('restrict_public_buckets') === true && flag('ignore_public_acls') === true;
    if (!allBlocked) maybe ??= unsure;
  }
  return maybe === undefined ? { state: 'known', value: false } : unknownValue(maybe);
}

interface Opening {
  readonly resource: Resource;
  readonly open?: 'list' | 'policy';
  /** Why it cannot be told. */
  readonly why?: string;
}

function byList(world: World, node: Node): Opening[] {
  return [node.resource, ...about(world, node, /^aws_s3_bucket_acl$/)].flatMap((resource): Opening[] => {
    const found = find(sourceOf(resource), ['acl', 'access_control']);
    if (found.unclear !== undefined) return [{ resource, why: found.unclear }];
    const [value] = found.values;
    if (!value) return [];
    const text = textOf(value);
    if (text === undefined) return [{ resource, why: whyUnknown(value) }];
    return /^(public-?read(-?write)?|authenticated-?read)$/i.test(text) ? [{ resource, open: 'list' }] : [];
  });
}

function byPolicy(world: World, node: Node): Opening[] {
  return [node.resource, ...about(world, node, /^aws_s3_bucket_policy$/)].flatMap((resource): Opening[] => {
    const written = resource.attribute('policy');
    if (!written) return [];
    const document = readPolicy(written);
    if (
      document.statements.some(
        (statement) => anybody(statement) && statement.actions.some((action) => /^(\*|s3:(\*|get|list))/i.test(action)),
      )
    )
      return [{ resource, open: 'policy' }];
    return document.unclear === undefined ? [] : [{ resource, why: document.unclear }];
  });
}

function googlePublic(world: World, node: Node): Stated {
  const prevention = textOf(node.resource.attribute('public_access_prevention'));
  if (prevention === 'enforced') return { state: 'known', value: false };
  for (const resource of about(
    world,
    node,
    /^google_storage_(bucket_(iam_(member|binding)|access_control)|default_object_access_control)$/,
  )) {
    const found = find(sourceOf(resource), ['member', 'members', 'entity']);
    const people = found.values.map((value) => textOf(value));
    if (people.some((text) => text === 'allUsers' || text === 'allAuthenticatedUsers'))
      return resource.conditional === undefined
        ? { state: 'known', value: true }
        : unknownValue(`it hangs on ${resource.address}: ${resource.conditional}`);
  }
  return { state: 'known', value: false };
}
