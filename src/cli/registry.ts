import type { Modules } from '../engine/modules.js';
import { analyses } from '../modules/analyses/index.generated.js';
import { attackPaths } from '../modules/attack-paths/index.generated.js';
import { checks } from '../modules/checks/index.generated.js';
import { collectors } from '../modules/collectors/index.generated.js';
import { detectors } from '../modules/detectors/index.generated.js';
import { linkers } from '../modules/linkers/index.generated.js';
import { outputs } from '../modules/outputs/index.generated.js';
import { owners } from '../modules/owners/index.generated.js';
import { resolvers } from '../modules/resolvers/index.generated.js';

/** Everything that ships. */
export const modules: Modules = { collectors, detectors, resolvers, linkers, owners, analyses, checks, attackPaths, outputs };
