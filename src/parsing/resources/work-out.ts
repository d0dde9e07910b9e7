import { judgeBuckets } from './buckets.js';
import { buildWorld } from './build.js';
import { judgeCloudRights } from './cloud-rights.js';
import { judgeContentFilters } from './content-filters.js';
import { judgeExposure } from './exposure.js';
import { judgeIdentities } from './identities.js';
import { linkWorld } from './link.js';
import { judgeLogBuckets } from './log-buckets.js';
import type { Resource } from './resource.js';
import { judgeWorkloads } from './workloads.js';
import type { World } from './world.js';

/** What resources that are made together stand for, how they hang together, and what they say of each other. */
export function workOut(resources: readonly Resource[]): World {
  const world = buildWorld(resources);
  linkWorld(world);
  judgeIdentities(world);
  judgeCloudRights(world);
  judgeBuckets(world);
  judgeLogBuckets(world);
  judgeContentFilters(world);
  judgeExposure(world);
  judgeWorkloads(world);
  return world;
}
