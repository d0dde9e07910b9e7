import { summaryKind } from '../../contracts/summary.js';
import type { HclAttribute, HclFile } from '../hcl.js';
import { readArm } from './arm.js';
import { bicepParametersOf, readBicep } from './bicep.js';

/** A template of Azure or a file of parameters for one, in the form that modules of Terraform have. Key: the file's path. */
export interface AzureTemplate {
  readonly file: HclFile;
  /** Templates inside it that have parameters of their own. */
  readonly nested: readonly { readonly name: string; readonly file: HclFile }[];
  /** Made from Bicep: where that stands beside it, it says nothing new. */
  readonly generated?: true;
  /** Values of parameters: of the template that is named here, or of the one that the file's name speaks of. */
  readonly values?: { readonly of?: string; readonly given: readonly HclAttribute[] };
}

export const azureTemplateSummary = summaryKind<AzureTemplate>('azure-template', 1);

const nothing: HclFile = { blocks: [], attributes: [] };

/** Reads a `*.bicep`, a `*.bicepparam`, an ARM template or its parameters. Undefined for other files of JSON. */
export function parseAzureTemplate(path: string, text: string): AzureTemplate | undefined {
  if (path.endsWith('.bicepparam')) {
    const of = bicepParametersOf(text);
    const file = readBicep(text);
    return {
      file: { ...nothing, ...(file.brokenAt === undefined ? {} : { brokenAt: file.brokenAt }) },
      nested: [],
      values: { ...(of === undefined ? {} : { of }), given: file.attributes },
    };
  }
  if (path.endsWith('.bicep')) return { file: readBicep(text), nested: [] };
  const read = readArm(text);
  if (!read) return undefined;
  if ('parameters' in read) return { file: nothing, nested: [], values: { given: read.parameters } };
  return { file: read.file, nested: read.nested, ...(read.generated ? { generated: true as const } : {}) };
}
