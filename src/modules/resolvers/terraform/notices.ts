import { isAiModule, isUnknownAiArmType, isUnknownAiType, registryType, terraformEntry } from '../../../catalogue/terraform/index.js';
import type { Recorder } from '../../../contracts/index.js';
import type { HclBlock } from '../../../parsing/hcl.js';
import type { Evaluated } from '../../../parsing/modules/roots.js';
import { findText, sourceOf } from '../../../parsing/resources/find.js';
import type { Resource } from '../../../parsing/resources/resource.js';

const aiType =
  /^(aws|awscc)_(bedrock|sagemaker|kendra|lex|qbusiness)|^azurerm_(cognitive|ai_|machine_learning|search_service)|^google_(vertex|discovery|dialogflow|notebooks|workbench)/;

/** Says what was seen and is not in the inventory: unknown types, modules from elsewhere, what is switched off. */
export function sayWhatIsMissing(evaluated: Evaluated, resources: readonly Resource[], see: Recorder): void {
  const blocks = new Map<string, { block: HclBlock; path: string; type: string }>();
  for (const folder of evaluated.folders.values())
    for (const { block, path } of folder.resources)
      if (block.type === 'resource') blocks.set(`${path}:${block.line}`, { block, path, type: block.labels[0] ?? '' });
  sayUnknownTypes([...blocks.values()], resources, see);
  const said = new Set<string>();
  for (const { address, source, placed } of evaluated.remote) {
    const place = `${placed.path}:${placed.block.line}`;
    const read = terraformEntry(registryType(source));
    if (isAiModule(source) && !said.has(place))
      see.notice(
        'unresolved',
        `${address} comes from ${source}, which is not in this source: ${read ? 'its inputs were read, what else it makes is not listed' : 'what it makes is not listed'}.`,
        {
          path: placed.path,
          line: placed.block.line,
        },
      );
    said.add(place);
  }
  const made = new Set(resources.map((resource) => `${resource.path}:${resource.line}`));
  const off = [...blocks].filter(([place, { type }]) => aiType.test(type) && !made.has(place));
  const [first] = off;
  if (first)
    see.notice(
      'note',
      `${off.length} declared AI resources are not created with the values that stand here (count or for_each is empty), such as ${first[1].block.labels.join('.')}.`,
      {
        path: first[1].path,
        line: first[1].block.line,
      },
    );
  if (evaluated.budget.spent) see.notice('limit', 'Terraform in this source is too large to be worked out whole.');
}

function sayUnknownTypes(
  blocks: readonly { block: HclBlock; path: string; type: string }[],
  resources: readonly Resource[],
  see: Recorder,
): void {
  const arm = new Map(
    resources
      .filter((resource) => resource.type === 'azapi_resource')
      .map((resource) => [`${resource.path}:${resource.line}`, findText(sourceOf(resource), 'type') ?? '']),
  );
  const unknown = new Map<string, { count: number; path: string; line: number }>();
  let seen = 0;
  for (const { block, path, type } of blocks) {
    const armType = arm.get(`${path}:${block.line}`);
    const named = armType !== undefined && isUnknownAiArmType(armType) ? armType : isUnknownAiType(type) ? type : undefined;
    if (named !== undefined || aiType.test(type)) seen++;
    if (named === undefined) continue;
    const entry = unknown.get(named) ?? { count: 0, path, line: block.line };
    unknown.set(named, { ...entry, count: entry.count + 1 });
  }
  const missing = [...unknown.values()].reduce((sum, entry) => sum + entry.count, 0);
  for (const [type, { count, path, line }] of [...unknown].sort(([a], [b]) => (a < b ? -1 : 1)))
    see.notice(
      'unresolved',
      `${type}: an AI resource type that is not modelled (${count} of it; ${seen - missing} of ${seen} AI resource blocks have a type that is).`,
      { path, line },
    );
}
