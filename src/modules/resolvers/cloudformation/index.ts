import { cloudControlType } from '../../../catalogue/cloudformation/forms.js';
import { isUnknownAiType } from '../../../catalogue/terraform/index.js';
import { defineResolver, type Recorder } from '../../../contracts/index.js';
import { contextOfPath } from '../../../core/context.js';
import { emitWorld, judgeResources, resourceCovers, resourceKinds, resourceRelations } from '../../../parsing/resources/index.js';
import { makeStack } from '../../../parsing/templates/make.js';
import { type Template, templateSummary } from '../../../parsing/templates/template.js';

/** What is called a template here is what is deployed: its name and folder say so, and nothing of a template of code. */
const standing = (path: string) => contextOfPath(path.replace(/\.template(?=[./]|$)/g, '').replace(/(^|\/)templates?\//gi, '$1'));

const effort = 3_000_000;
const served = /^AWS::(Serverless|LanguageExtensions|SecretsManager|CodeDeployBlueGreen|ServiceCatalog)/;

export default defineResolver({
  id: 'cloudformation',
  version: 1,
  title: 'CloudFormation stacks',
  docs: {
    summary:
      'Works out each template with its parameters, conditions, mappings, functions and local nested stacks, and names the AI resources with what hangs together with them.',
    limits:
      'Macros are not run and values of other stacks are unknown. A resource whose condition whoever deploys it decides is likely, with the label `conditional`.',
  },
  reads: [templateSummary],
  emits: resourceKinds,
  relates: resourceRelations,
  covers: resourceCovers,
  resolve(source, see) {
    const all = source.all(templateSummary);
    const left = { left: effort };
    const templates = (path: string) => source.lookup(templateSummary, path);
    const made = all.map(({ key: path, data }) => ({ path, ...makeStack(data, path, templates, left) }));
    const nested = new Set(made.flatMap(({ path, paths }) => paths.filter((inner) => inner !== path)));
    const roots = made.filter(({ path }) => !nested.has(path));
    // Templates that only nest each other have no root: the first one stands for them.
    const reached = new Set(roots.flatMap(({ path, paths }) => [path, ...paths]));
    for (const stack of made) {
      if (reached.has(stack.path)) continue;
      roots.push(stack);
      for (const path of [stack.path, ...stack.paths]) reached.add(path);
    }
    const worlds = judgeResources(roots.map(({ resources }) => ({ resources })));
    worlds.forEach((world, at) => {
      emitWorld(world, roots[at]?.path ?? '.', see, standing);
    });
    for (const { key: path, data } of all) sayWhatIsMissing(path, data, see);
    if (left.left <= 0) see.notice('limit', 'The templates in this source are too large to be worked out whole.');
  },
});

function sayWhatIsMissing(path: string, template: Template, see: Recorder): void {
  const unknown = new Map<string, number>();
  let ai = false;
  for (const { type, line } of template.resources) {
    if (/^AWS::(Bedrock|SageMaker|Kendra|QBusiness)/.test(type)) ai = true;
    if (isUnknownAiType(cloudControlType(type)) && !unknown.has(type)) unknown.set(type, line);
  }
  for (const [type, line] of unknown) see.notice('unresolved', `${type}: an AI resource type that is not modelled.`, { path, line });
  const macros = template.transforms.filter((name) => !served.test(name));
  if (ai && macros[0] !== undefined)
    see.notice('unresolved', `${path} is rewritten by ${macros[0]} at deployment; it is read as it stands.`, { path, line: 1 });
}
