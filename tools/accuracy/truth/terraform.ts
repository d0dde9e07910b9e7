import { evidencePaths, folderOf, localPart } from '../tree.js';
import type { ReportedAsset, Tree, Truth } from '../types.js';

const aiTypes = [
  'aws_bedrock',
  'awscc_bedrock',
  'aws_kendra_',
  'awscc_kendra_',
  'aws_sagemaker_',
  'awscc_sagemaker_',
  'aws_opensearchserverless_collection',
  'aws_s3vectors_',
  'azurerm_cognitive_',
  'azurerm_ai_',
  'azurerm_machine_learning_',
  'azurerm_search_service',
  'google_vertex_ai_',
  'google_discovery_engine_',
  'openai_',
  'pinecone_',
];
/** A version, an alias, a rule or a membership of a thing is no thing of its own. */
const partOfAnother = /_(alias|version|policy|collaborator|lifecycle_configuration|association)$/;

interface Header {
  readonly path: string;
  readonly type: string;
  readonly name: string;
}

/** Block headers of resources, read by line. A text block in between can hold no header at the start of a line that ends in `{`. */
export function resourceHeaders(tree: Tree): Header[] {
  return tree.paths
    .filter((path) => path.endsWith('.tf') || path.endsWith('.tofu'))
    .flatMap((path) =>
      tree
        .read(path)
        .split('\n')
        .flatMap((line) => {
          const found = /^resource\s+"([A-Za-z0-9_-]+)"\s+"([A-Za-z0-9_-]+)"\s*\{/.exec(line);
          return found?.[1] !== undefined && found[2] !== undefined ? [{ path, type: found[1], name: found[2] }] : [];
        }),
    );
}

/** `type.name` of a resource's key, without the modules around it and the index behind it. */
function addressOf(asset: ReportedAsset): string | undefined {
  const local = localPart(asset);
  const tail = local?.slice(local.indexOf('#') + 1);
  if (local === undefined || tail === undefined || !local.includes('#')) return undefined;
  return /(?:^|\.)([a-z0-9]+_[a-z0-9_]+\.[A-Za-z0-9_-]+)(?:\[[^\]]*\])?(?:#.*)?$/.exec(tail)?.[1];
}

/** AI resources by the type in their block header. What a module makes elsewhere counts as the resource that is written down. */
export function terraformTruth(tree: Tree): Truth {
  const headers = resourceHeaders(tree);
  const inTerraform = (asset: ReportedAsset) =>
    evidencePaths(asset).some((path) => path.endsWith('.tf') || path.endsWith('.tofu')) && addressOf(asset) !== undefined;
  const units = headers.map(({ path, type, name }) => ({
    row: 'Terraform resource',
    identity: `${folderOf(path)} ${type}.${name}`,
    required: aiTypes.some((beginning) => type.startsWith(beginning)) && !partOfAnother.test(type),
    matches: (asset: ReportedAsset) =>
      addressOf(asset) === `${type}.${name}` && evidencePaths(asset).some((place) => folderOf(place) === folderOf(path)),
  }));
  return { units, reaches: [{ row: 'Terraform resource', covers: inTerraform }] };
}
