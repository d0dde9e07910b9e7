import { aiVariable } from '../../catalogue/ai-variables.js';
import { aiImage, imageKey } from '../../catalogue/images.js';
import { canBeModelId, canonicalModel } from '../../catalogue/models.js';
import { providerOfKeyVariable } from '../../catalogue/providers.js';
import type { Stated } from '../../core/record.js';
import { includedIn } from './build.js';
import { find, sourceOf, sourceOfValue } from './find.js';
import { callFunction } from './functions.js';
import { modelIn, modelNode } from './models.js';
import type { Resource } from './resource.js';
import { invokedModels } from './state-machines.js';
import { referencesOf, settle, textOf, type Value } from './value.js';
import type { Node, World } from './world.js';

const known = (value: boolean | string | readonly string[]): Stated => ({ state: 'known', value });

interface Variable {
  readonly name: string;
  readonly value: Value;
}

/** What a workload is given by its environment: the names that mean AI, the keys, the models; and the image that it runs. */
export function judgeWorkloads(world: World): void {
  for (const node of [...world.nodes]) {
    if (node.kind === 'workload') readWorkload(world, node);
    if (node.resource.type.endsWith('bedrockagentcore_agent_runtime') || node.resource.type === 'awscc_bedrockagentcore_runtime') {
      const source = sourceOf(node.resource);
      for (const value of find(source, 'agent_runtime_artifact.container_configuration.container_uri').values)
        image(world, node, value, 'depends-on');
      environment(world, node, find(source, 'environment_variables').values.flatMap(mapped));
    }
    if (node.kind === 'model-endpoint' && node.resource.type.includes('_sagemaker_'))
      for (const resource of [node.resource, ...includedIn(world, node.resource)])
        for (const at of ['primary_container.image', 'container.image', 'containers.image'])
          for (const value of find(sourceOf(resource), at).values) image(world, node, value, 'depends-on');
  }
}

/** Where workloads of every language keep their images and variables. */
const imagePlaces = [
  'image_uri',
  'template.containers.image',
  'template.spec.containers.image',
  'template.container.image',
  'template.template.containers.image',
  'container.image',
  'spec.template.spec.container.image',
  'spec.container.image',
  'spec.job_template.spec.template.spec.container.image',
  'source_configuration.image_repository.image_identifier',
  'properties.template.containers.image',
  'properties.containers.properties.image',
  'containers.image',
];
const pairedPlaces = [
  'template.containers.env',
  'template.spec.containers.env',
  'template.container.env',
  'template.template.containers.env',
  'spec.template.spec.container.env',
  'spec.container.env',
  'properties.template.containers.env',
  'properties.containers.properties.environmentVariables',
  'properties.siteConfig.appSettings',
  'containers.env',
];
const mappedPlaces = [
  'environment.variables',
  'app_settings',
  'service_config.environment_variables',
  'environment_variables',
  'appSettingsKeyValuePairs',
  'configs.properties',
  'container.environment_variables',
  'container.secure_environment_variables',
  'source_configuration.image_repository.image_configuration.runtime_environment_variables',
  'source_configuration.code_repository.code_configuration.code_configuration_values.runtime_environment_variables',
];

function readWorkload(world: World, node: Node): void {
  const source = sourceOf(node.resource);
  const type = node.resource.type;
  const variables: Variable[] = mappedPlaces.flatMap((at) => find(source, at).values.flatMap(mapped));
  for (const at of pairedPlaces) variables.push(...find(source, at).values.flatMap(paired));
  for (const at of imagePlaces) for (const value of find(source, at).values) image(world, node, value, 'built-from');
  if (type === 'aws_ecs_task_definition') {
    const written = node.resource.attribute('container_definitions');
    const containers = written && settle(callFunction('jsondecode', [written]));
    for (const container of containers?.is === 'list' ? containers.items : []) {
      const inner = sourceOfValue(container);
      variables.push(...find(inner, 'environment').values.flatMap(paired), ...find(inner, 'secrets').values.flatMap(paired));
      for (const value of find(inner, 'image').values) image(world, node, value, 'built-from');
      if (textOf(inner('privileged')) === 'true') node.properties.set('privileged', known(true));
    }
  }
  for (const part of world.resources)
    if (/^microsoft\.web\/sites\/config$/i.test(part.type) && !part.data) {
      const own = sourceOf(part);
      if (!find(own, 'parent_id').values.some((value) => world.nodesIn(value, ['workload']).some((end) => end.node === node))) continue;
      variables.push(...find(own, 'properties').values.flatMap(mapped));
    }
  if (type === 'aws_sfn_state_machine')
    for (const value of invokedModels(node.resource)) {
      const model = modelIn('aws', value);
      if (!model) continue;
      node.ai = true;
      world.relate({
        from: node,
        relation: 'invokes',
        to: modelNode(world, model, node.resource),
        resource: node.resource,
        confidence: 'certain',
      });
    }
  environment(world, node, variables);
}

function mapped(value: Value): Variable[] {
  const settled = settle(value);
  return settled.is === 'map' ? [...settled.entries].map(([name, item]) => ({ name, value: item })) : [];
}

/** `{name, value}`, `{name, valueFrom}` and the like. */
function paired(value: Value): Variable[] {
  const inner = sourceOfValue(value);
  const name = textOf(inner('name'));
  const given =
    inner('value') ??
    inner('valueFrom') ??
    inner('value_from') ??
    inner('value_source') ??
    inner('secret_name') ??
    inner('secretRef') ??
    inner('secureValue');
  return name === undefined ? [] : [{ name, value: given ?? { is: 'unknown', why: 'its value is not written here' } }];
}

/** `anthropic.claude-…`, `us.amazon.nova-…`, or an ARN of one. Any other text with a dot in it is somebody's own name. */
const bedrockId =
  /^(?:arn:[a-z-]+:bedrock:|(?:(?:us|eu|apac|jp|au|ca|us-gov|global)\.)?(?:ai21|amazon|anthropic|cohere|deepseek|google|luma|meta|minimax|mistral|moonshot|nvidia|openai|qwen|stability|twelvelabs|writer)\.[a-z0-9])/;

function environment(world: World, node: Node, variables: readonly Variable[]): void {
  const ours = variables.filter(
    ({ name }) => aiVariable(name) !== undefined || /(^|_)(MODEL|GUARDRAIL|KNOWLEDGE_BASE|AGENT)_(ID|ARN|NAME)$/.test(name),
  );
  const strong = ours.filter(({ name }) => aiVariable(name)?.weak === false);
  if (ours.length > 0 && node.kind === 'workload')
    node.properties.set('environmentVariables', known([...new Set(ours.map(({ name }) => name))].sort()));
  if (strong.length > 0) node.ai = true;
  for (const { name, value } of variables) {
    const provider = providerOfKeyVariable(name);
    if (provider) credential(world, node, name, provider.id, value);
    const text = textOf(value);
    if (!/(^|_)MODEL(_ID|_ARN|_NAME)?$/.test(name) || text === undefined || !canBeModelId(text)) continue;
    const model = bedrockId.test(text) ? modelIn('aws', value) : canonicalModel(undefined, text);
    if (!model) continue;
    node.ai = true;
    world.relate({
      from: node,
      relation: 'invokes',
      to: modelNode(world, model, node.resource),
      resource: node.resource,
      confidence: 'likely',
    });
  }
}

const secretStore = /secret|ssm_parameter|key_vault|_parameter$/;

function credential(world: World, node: Node, name: string, provider: string, value: Value): void {
  const settled = settle(value);
  const kept = settled.is === 'unknown' && settled.secret === true;
  const text = textOf(settled);
  const stored =
    referencesOf(value).some(({ to }) => secretStore.test(to.type)) ||
    (text !== undefined && /^arn:[^:]*:(secretsmanager|ssm):|\{\{resolve:(secretsmanager|ssm-secure):|^@Microsoft\.KeyVault\(/.test(text));
  const found = world.model(`credential ${name}`, () => ({
    kind: 'credential',
    key: { owner: node, part: name },
    name,
    provider,
    properties: new Map<string, Stated>([['variable', known(name)]]),
    labels: {},
    open: [],
    resource: node.resource,
    ai: false,
    follows: true,
    confidence: 'certain',
    aliases: [],
  }));
  const placement = kept ? 'repository' : stored ? 'secret-manager' : 'environment';
  if (!found.properties.has('placement') || kept) found.properties.set('placement', known(placement)).set('literal', known(kept));
  world.relate({ from: node, relation: 'uses-credential', to: found, resource: node.resource, confidence: 'certain' });
}

function image(world: World, node: Node, value: Value, relation: 'built-from' | 'depends-on'): void {
  const text = textOf(value);
  const reference = text === undefined ? undefined : imageKey(text);
  if (!reference) return;
  const found = world.model(`image ${reference.key}`, () => imageNode(reference, node.resource));
  if (node.kind === 'workload' && aiImage(reference.key)) node.ai = true;
  world.relate({ from: node, relation, to: found, resource: node.resource, confidence: 'certain' });
}

function imageNode(reference: NonNullable<ReturnType<typeof imageKey>>, resource: Resource): Node {
  const properties = new Map<string, Stated>([['pinned', known(reference.pinned)]]);
  if (reference.tag !== undefined) properties.set('tag', known(reference.tag));
  return {
    kind: 'container-image',
    key: { global: reference.key },
    name: reference.name,
    provider: '',
    properties,
    labels: {},
    open: [],
    resource,
    ai: false,
    follows: true,
    confidence: 'certain',
    aliases: [],
  };
}
