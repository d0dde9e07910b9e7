import { registryType, terraformEntry } from '../../../catalogue/terraform/index.js';
import { defineResolver } from '../../../contracts/index.js';
import { hclSummary } from '../../../parsing/hcl.js';
import { evaluateFolders } from '../../../parsing/modules/roots.js';
import { emitWorld, judgeResources, resourceCovers, resourceKinds, resourceRelations } from '../../../parsing/resources/index.js';
import { localModule, readFolders } from './folders.js';
import { sayWhatIsMissing } from './notices.js';

export default defineResolver({
  id: 'terraform',
  version: 1,
  title: 'Terraform and OpenTofu modules',
  docs: {
    summary:
      'Works out each root module with its local modules, variables, locals and conditions, and names the AI resources with what hangs together with them over at most three relations.',
    limits:
      'Modules from a registry or another repository are not followed; values given at run time are unknown. A resource whose condition cannot be told is likely, with the label `conditional`.',
  },
  reads: [hclSummary],
  emits: resourceKinds,
  relates: resourceRelations,
  covers: resourceCovers,
  resolve(source, see) {
    const evaluated = evaluateFolders(
      readFolders(source),
      ({ folder }, written) => localModule(folder, written),
      undefined,
      (from) => (terraformEntry(registryType(from)) ? registryType(from) : undefined),
    );
    const worlds = judgeResources(
      evaluated.roots.map((root) => ({ resources: root.all(), open: root.open })),
      evaluated.remote.map(({ source: from }) => from),
    );
    worlds.forEach((world, at) => {
      emitWorld(world, evaluated.roots[at]?.folder.folder ?? '.', see);
    });
    sayWhatIsMissing(
      evaluated,
      worlds.flatMap((world) => world.resources),
      see,
    );
  },
});
