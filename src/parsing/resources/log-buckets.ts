import { unknownValue, unset } from '../../contracts/index.js';
import type { Stated } from '../../core/record.js';
import { about } from './buckets.js';
import { addRegion } from './build.js';
import { find, findText, type Source, sourceOf, sourceOfValue } from './find.js';
import { readRule } from './rules.js';
import type { Node, World } from './world.js';

const sinks = new WeakMap<Node, Node>();

/** The log that a bucket is for those who deliver calls to it, beside whatever else it is used for. */
export function sinkOf(world: World, store: Node): Node {
  const known = sinks.get(store);
  if (known) return known;
  const properties = new Map<string, Stated>([['engine', store.properties.get('engine') ?? { state: 'known', value: 's3' }]]);
  addRegion('log-sink', store.resource, properties);
  const sink = world.add({
    ...store,
    kind: 'log-sink',
    properties,
    open: [],
    aliases: [],
    ai: false,
    follows: true,
  });
  sinks.set(store, sink);
  return sink;
}

/** What the bucket says of the log in it: who may read it, how long it stays, under whose key. After the buckets were judged. */
export function judgeLogBuckets(world: World): void {
  for (const store of world.nodes) {
    const sink = sinks.get(store);
    if (!sink) continue;
    const open = store.properties.get('public');
    if (open) sink.properties.set('public', open);
    if (store.resource.type !== 'aws_s3_bucket') continue;
    sink.properties.set('retentionDays', retention(world, store));
    sink.properties.set('encryptedWithOwnKey', ownKey(world, store));
  }
}

function ownKey(world: World, store: Node): Stated {
  const inner = 'rule.apply_server_side_encryption_by_default.kms_master_key_id';
  const settings = about(world, store, /^aws_s3_bucket_server_side_encryption_configuration$/);
  const states = [
    ...settings.map((resource) => ({ resource, at: inner })),
    { resource: store.resource, at: `server_side_encryption_configuration.${inner}` },
  ].map(({ resource, at }) => {
    const state = readRule({ read: 'present', at, there: true, otherwise: false }, sourceOf(resource));
    const maybe = state?.state === 'known' && state.value === true && resource !== store.resource ? resource.conditional : undefined;
    return maybe === undefined ? state : unknownValue(maybe);
  });
  return (
    states.find((state) => state?.state === 'known' && state.value === true) ??
    states.find((state) => state?.state === 'unknown') ?? { state: 'known', value: false }
  );
}

/** Days after which everything in the bucket goes. Rules for a part of it say nothing of the log as a whole. */
function retention(world: World, store: Node): Stated {
  const days: number[] = [];
  let doubt: string | undefined;
  const read = (rule: Source, maybe: string | undefined): void => {
    const state = readRule({ read: 'number', at: 'expiration.days', zeroIsUnset: true }, rule);
    if (state?.state === 'unknown') doubt ??= state.reason;
    if (state?.state !== 'known') return;
    const on = readRule({ read: 'flag', at: ['status', 'enabled'] }, rule);
    if (on?.state === 'known' && on.value === false) return;
    if (on?.state !== 'known') doubt ??= 'whether its rule of expiry is switched on cannot be told';
    else if (maybe !== undefined) doubt ??= maybe;
    else if (isPartial(rule)) doubt ??= 'its rule of expiry is for a part of the bucket';
    else days.push(state.value as number);
  };
  const places = about(world, store, /^aws_s3_bucket_lifecycle_configuration$/).map((resource) => ({ resource, at: 'rule' }));
  for (const { resource, at } of [...places, { resource: store.resource, at: 'lifecycle_rule' }]) {
    const found = find(sourceOf(resource), at);
    doubt ??= found.unclear;
    for (const item of found.values) read(sourceOfValue(item), resource === store.resource ? undefined : resource.conditional);
  }
  if (days.length > 0) return { state: 'known', value: Math.min(...days) };
  return doubt === undefined ? unset : unknownValue(doubt);
}

function isPartial(rule: Source): boolean {
  const written = (at: string) => {
    const found = find(rule, at);
    return found.unclear !== undefined || found.values.length > 0;
  };
  return (
    ['prefix', 'filter.prefix'].some((at) => written(at) && findText(rule, at) !== '') ||
    ['tags', 'filter.tag', 'filter.and', 'filter.object_size_greater_than', 'filter.object_size_less_than'].some(written)
  );
}
