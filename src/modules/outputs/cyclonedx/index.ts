import { defineOutput } from '../../../contracts/index.js';
import { placeOf } from '../../../core/evidence.js';
import { sha256 } from '../../../core/ids.js';
import type { Report, ReportAsset } from '../../../core/report.js';
import type { KindId, RelationId } from '../../../core/schema/index.js';
import { jsonText, plainText } from '../../../core/text.js';

/** What has a type of its own in CycloneDX; everything else is an application or data with our own property for its kind. */
const componentTypes: Partial<Record<KindId, string>> = {
  model: 'machine-learning-model',
  'model-artifact': 'machine-learning-model',
  dataset: 'data',
  prompt: 'data',
  'vector-store': 'data',
  'knowledge-base': 'data',
  'agent-memory': 'data',
  package: 'library',
  'container-image': 'container',
  agent: 'application',
  tool: 'application',
  skill: 'application',
  plugin: 'application',
  'coding-tool': 'application',
  workflow: 'application',
  guardrail: 'application',
  service: 'application',
  workload: 'platform',
};
const serviceKinds: readonly KindId[] = ['model-endpoint', 'ai-service', 'mcp-server', 'ai-gateway', 'ai-application'];
const dependencyRelations: readonly RelationId[] = [
  'invokes',
  'uses-tool',
  'uses-prompt',
  'connects-to',
  'depends-on',
  'retrieves-from',
  'remembers-in',
  'delegates-to',
  'embeds-with',
  'exposes-tool',
  'protected-by',
  'based-on',
  'trained-on',
  'built-from',
  'contains',
  'serves',
];
const dataTypes: Partial<Record<KindId, string>> = {
  dataset: 'dataset',
  prompt: 'definition',
  'vector-store': 'dataset',
  'knowledge-base': 'dataset',
  'agent-memory': 'dataset',
};

/** @see https://cyclonedx.org/docs/1.7/json/ */
export default defineOutput({
  id: 'cyclonedx',
  title: 'CycloneDX 1.7 (AI bill of materials)',
  docs: { summary: 'Models, data, prompts, agents, tools and AI services with what each depends on.' },
  extension: 'cdx.json',
  *render(report) {
    const components = report.assets.filter((asset) => componentTypes[asset.kind]);
    const services = report.assets.filter((asset) => serviceKinds.includes(asset.kind));
    const listed = new Set([...components, ...services].map((asset) => asset.id));
    yield `{\n"$schema":"http://cyclonedx.org/schema/bom-1.7.schema.json","bomFormat":"CycloneDX","specVersion":"1.7","serialNumber":"${serialNumber(report)}","version":1,\n"metadata":${jsonText(metadata(report))}`;
    yield ',\n"components":[';
    for (const [at, asset] of components.entries()) yield `${at ? ',\n' : '\n'}${jsonText(componentOf(asset, report))}`;
    yield '\n],\n"services":[';
    for (const [at, asset] of services.entries()) yield `${at ? ',\n' : '\n'}${jsonText(serviceOf(asset))}`;
    yield '\n],\n"dependencies":[';
    let first = true;
    for (const id of listed) {
      const dependsOn = [
        ...new Set(
          report.relations
            .filter((relation) => relation.from === id && dependencyRelations.includes(relation.kind) && listed.has(relation.to))
            .map((relation) => relation.to),
        ),
      ];
      if (dependsOn.length === 0) continue;
      yield `${first ? '\n' : ',\n'}${jsonText({ ref: id, dependsOn })}`;
      first = false;
    }
    // What was not read whole may hold more: the bill says so itself.
    const whole = report.coverage.every((scope) => scope.status === 'complete');
    yield `\n],\n"compositions":[{"aggregate":"${whole ? 'incomplete_first_party_only' : 'incomplete'}"}]\n}\n`;
  },
});

/** The same content has the same serial number, so that a bill can be compared with itself. */
function serialNumber(report: Report): string {
  const hex = sha256(
    JSON.stringify([
      report.assets.map((asset) => asset.id),
      report.relations.map((relation) => [relation.from, relation.kind, relation.to]),
    ]),
  );
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function metadata(report: Report) {
  return {
    timestamp: report.generatedAt,
    tools: { components: [{ type: 'application', name: 'sightline', version: report.tool.version }] },
    component: {
      type: 'application',
      'bom-ref': 'estate',
      name: report.sources.map((source) => plainText(source.name)).join(', ') || 'estate',
    },
  };
}

function properties(asset: ReportAsset) {
  const values = Object.entries(asset.properties).map(([name, value]) => ({
    name: `sightline:property:${name}`,
    value: Array.isArray(value) ? value.join(', ') : String(value),
  }));
  return [
    { name: 'sightline:asset:kind', value: asset.kind },
    { name: 'sightline:asset:confidence', value: asset.confidence },
    { name: 'sightline:asset:provenance', value: asset.provenance.join(', ') },
    ...(asset.owner ? [{ name: 'sightline:asset:owner', value: asset.owner.name }] : []),
    ...values,
    ...asset.evidence.slice(0, 20).map((evidence) => ({ name: 'sightline:evidence', value: placeOf(evidence.locator) })),
  ].map(({ name, value }) => ({ name, value: plainText(value) }));
}

function componentOf(asset: ReportAsset, report: Report) {
  const version = asset.properties.installedVersion ?? asset.properties.tag;
  const purl = typeof asset.properties.purl === 'string' ? asset.properties.purl : undefined;
  const digest =
    typeof asset.properties.digest === 'string' && asset.properties.digest.startsWith('sha256:')
      ? asset.properties.digest.slice(7)
      : undefined;
  const dataType = dataTypes[asset.kind];
  return {
    type: componentTypes[asset.kind],
    'bom-ref': asset.id,
    name: plainText(asset.name),
    ...(typeof version === 'string' ? { version: plainText(version) } : {}),
    ...(asset.provider ? { supplier: { name: plainText(asset.provider) } } : {}),
    ...(purl ? { purl: typeof version === 'string' ? `${purl}@${encodeURIComponent(version)}` : purl } : {}),
    ...(digest ? { hashes: [{ alg: 'SHA-256', content: digest }] } : {}),
    ...(asset.kind === 'model' ? { modelCard: modelCard(asset, report) } : {}),
    ...(dataType
      ? {
          data: [
            {
              type: dataType,
              name: plainText(asset.name),
              ...(typeof asset.properties.sensitivity === 'string' ? { classification: asset.properties.sensitivity } : {}),
            },
          ],
        }
      : {}),
    properties: properties(asset),
  };
}

/** Only what we know: training data that relations name. Nothing of a vendor's card is guessed. */
function modelCard(asset: ReportAsset, report: Report) {
  const datasets = report.relations
    .filter((relation) => relation.from === asset.id && relation.kind === 'trained-on')
    .map((relation) => ({ ref: relation.to }));
  return { modelParameters: datasets.length > 0 ? { datasets } : {} };
}

function serviceOf(asset: ReportAsset) {
  const { authentication, url } = asset.properties;
  return {
    'bom-ref': asset.id,
    name: plainText(asset.name),
    ...(asset.provider ? { provider: { name: plainText(asset.provider) } } : {}),
    ...(typeof url === 'string' ? { endpoints: [url] } : {}),
    ...(typeof authentication === 'string' ? { authenticated: authentication !== 'none' } : {}),
    'x-trust-boundary': typeof url === 'string',
    properties: properties(asset),
  };
}
