import { unknownValue } from '../../contracts/index.js';
import { matchesWildcard } from '../../core/policy.js';
import type { Stated } from '../../core/record.js';
import { find, sourceOf } from './find.js';
import { confidenceOf } from './link.js';
import { type PolicyDocument, readPolicy, type Statement } from './policy.js';
import type { Resource } from './resource.js';
import { referencesOf, textOf, type Value, whyUnknown } from './value.js';
import type { Node, World } from './world.js';

interface Granted {
  readonly statement: Statement;
  readonly from: Resource;
}

interface Rights {
  readonly granted: Granted[];
  /** ARNs of policies that AWS keeps. */
  readonly managed: { readonly arn: string; readonly from: Resource }[];
  readonly unclear: string[];
}

const aiServices = [
  'bedrock',
  'bedrock-agentcore',
  'bedrock-mantle',
  'sagemaker',
  'kendra',
  'qbusiness',
  'aoss',
  's3vectors',
  'comprehend',
  'rekognition',
  'textract',
  'transcribe',
  'polly',
  'lex',
  'personalize',
];
const dataServices = [...aiServices, 's3', 'dynamodb', 'rds-data', 'secretsmanager', 'athena', 'redshift-data'];
const aiManaged =
  /\/(AmazonBedrock\w*|BedrockAgentCore\w*|AmazonSageMaker\w*|AmazonKendra\w*|AmazonQ\w*|AmazonLex\w*|AmazonRekognition\w*|AmazonTextract\w*|ComprehendFullAccess|AmazonTranscribe\w*)$/;
/** Principals of services that call for an agent, a knowledge base or a job: their trust can be bound to one account. */
const guardedServices = /^(bedrock|bedrock-agentcore|sagemaker|kendra|qbusiness|lexv2|comprehend)\.amazonaws\.com$/;

/** Reads the policies of every role and user: what they may do, on what, and who may become them. */
export function judgeIdentities(world: World): void {
  const rights = new Map<Node, Rights>();
  const of = (node: Node): Rights => {
    const known = rights.get(node) ?? { granted: [], managed: [], unclear: [] };
    rights.set(node, known);
    return known;
  };
  const take = (node: Node, document: PolicyDocument, from: Resource) => {
    for (const statement of document.statements) of(node).granted.push({ statement, from });
    if (document.unclear !== undefined) of(node).unclear.push(document.unclear);
  };
  const takeArn = (node: Node, value: Value, from: Resource) => {
    const arn = textOf(value);
    if (arn !== undefined) of(node).managed.push({ arn, from });
    else {
      const policies = referencesOf(value).filter((reference) =>
        ['aws_iam_policy', 'awscc_iam_managed_policy'].includes(reference.to.type),
      );
      for (const { to } of policies) {
        const name = to.data ? textOf(to.attribute('name') ?? to.attribute('arn')) : undefined;
        if (name !== undefined) of(node).managed.push({ arn: name.includes('/') ? name : `/${name}`, from });
        else take(node, readPolicy(to.attribute('policy') ?? to.attribute('policy_document')), from);
      }
      if (policies.length === 0) of(node).unclear.push(whyUnknown(value));
    }
  };
  const identities = world.nodes.filter(
    (node) => node.kind === 'service-identity' && /^aws(cc)?_iam_(role|user)$/.test(node.resource.type),
  );
  for (const node of identities) {
    const source = sourceOf(node.resource);
    for (const at of ['inline_policy.policy', 'policies.policy_document'])
      for (const value of find(source, at).values) take(node, readPolicy(value), node.resource);
    for (const value of find(source, 'managed_policy_arns').values) takeArn(node, value, node.resource);
  }
  for (const resource of world.resources) {
    const attachment = /^aws_iam_(role|user|group)?_?(policy|policy_attachment)$/.exec(resource.type);
    if (!attachment || resource.data || resource.type === 'aws_iam_policy') continue;
    const source = sourceOf(resource);
    const holders = find(source, ['role', 'user', 'roles', 'users']).values.flatMap((value) => world.nodesIn(value, ['service-identity']));
    for (const { node } of holders) {
      if (attachment[2] === 'policy') take(node, readPolicy(resource.attribute('policy')), resource);
      else for (const value of find(source, 'policy_arn').values) takeArn(node, value, resource);
    }
  }
  for (const node of identities) {
    const known = of(node);
    state(node, known);
    trust(node);
    reaches(world, node, known);
  }
}

const whole = (statement: Statement) => statement.resources.some((value) => textOf(value) === '*');
const serviceOf = (action: string) => action.split(':')[0]?.toLowerCase() ?? '';
const open = (statement: Statement) => statement.allow && statement.conditions.length === 0;

function allActionsOfAi(statement: Statement): boolean {
  if (!statement.allow) return false;
  if (statement.notActions) return !statement.actions.some((action) => matchesWildcard(action, 'bedrock:InvokeModel'));
  return statement.actions.some((action) => action === '*' || aiServices.some((service) => action.toLowerCase() === `${service}:*`));
}

function everything(statement: Statement): boolean {
  return (
    open(statement) && !statement.notActions && statement.actions.some((action) => action === '*' || action === '*:*') && whole(statement)
  );
}

/** Rights that say on nothing in particular; those that can only be given so do not count. */
function onEverything(statement: Statement): boolean {
  if (!open(statement) || !whole(statement)) return false;
  if (statement.notActions) return true;
  return statement.actions.some(
    (action) => action === '*' || (dataServices.includes(serviceOf(action)) && !/:(list|describe)/i.test(action)),
  );
}

function state(node: Node, { granted, managed, unclear }: Rights): void {
  const judge = (test: (statement: Statement) => boolean, arn: RegExp): Stated => {
    const reasons = [...granted.filter(({ statement }) => test(statement)), ...managed.filter((policy) => arn.test(policy.arn))];
    if (reasons.some(({ from }) => from === node.resource || from.conditional === undefined)) return { state: 'known', value: true };
    const maybe = reasons[0];
    if (maybe) return unknownValue(`it hangs on ${maybe.from.address}, which may not be created: ${maybe.from.conditional}`);
    return unclear[0] === undefined ? { state: 'known', value: false } : unknownValue(`a policy could not be read whole: ${unclear[0]}`);
  };
  node.properties.set('administrator', judge(everything, /\/AdministratorAccess$/));
  node.properties.set(
    'wildcardAiActions',
    judge(allActionsOfAi, /\/(AdministratorAccess|AmazonBedrockFullAccess|BedrockAgentCoreFullAccess|AmazonSageMakerFullAccess)$/),
  );
  node.properties.set(
    'wildcardResources',
    judge(
      onEverything,
      /\/(AdministratorAccess|AmazonBedrockFullAccess|BedrockAgentCoreFullAccess|AmazonS3FullAccess|AmazonDynamoDBFullAccess)$/,
    ),
  );
  const speaksOfAi = granted.some(
    ({ statement }) =>
      statement.allow && !statement.notActions && statement.actions.some((action) => aiServices.includes(serviceOf(action))),
  );
  if (speaksOfAi || managed.some((policy) => aiManaged.test(policy.arn))) node.ai = true;
}

function trust(node: Node): void {
  const written = node.resource.attribute('assume_role_policy') ?? node.resource.attribute('assume_role_policy_document');
  if (!written) return;
  const document = readPolicy(written);
  const allowed = document.statements.filter((statement) => statement.allow);
  const principals = allowed.flatMap((statement) => statement.principals.map(({ value }) => value));
  const hidden =
    document.unclear ??
    principals.map((value) => (textOf(value) === undefined ? whyUnknown(value) : undefined)).find((why) => why !== undefined);
  node.properties.set(
    'trustedBy',
    hidden === undefined
      ? { state: 'known', value: [...new Set(principals.map((value) => textOf(value) as string))].sort() }
      : unknownValue(hidden),
  );
  const guarded = allowed.filter((statement) =>
    statement.principals.some(({ type, value }) => type === 'Service' && guardedServices.test(textOf(value) ?? '')),
  );
  if (guarded.length === 0) return;
  const bound = (statement: Statement) =>
    statement.conditions.some((key) => /^aws:source(account|arn|orgid|orgpaths|owner)$/.test(key) || key === '?');
  node.properties.set(
    'confusedDeputyGuard',
    document.unclear !== undefined ? unknownValue(document.unclear) : { state: 'known', value: guarded.every(bound) },
  );
}

/** What a role is granted on what is made here. */
function reaches(world: World, node: Node, { granted }: Rights): void {
  for (const { statement, from } of granted) {
    if (!statement.allow || statement.notActions || statement.actions.length === 0) continue;
    for (const value of statement.resources)
      for (const end of world.nodesIn(value, [
        'data-store',
        'vector-store',
        'knowledge-base',
        'agent',
        'guardrail',
        'model-endpoint',
        'agent-memory',
        'mcp-server',
        'workload',
      ])) {
        world.relate({
          from: node,
          relation: 'can-access',
          to: end.node,
          resource: from,
          confidence: confidenceOf(from, end.maybe),
          properties: {
            actions: [...new Set(statement.actions)].sort(),
            decision: statement.conditions.length > 0 ? 'conditional' : 'allowed',
          },
        });
      }
  }
}

/** Who a policy lets in without asking. */
export function anybody(statement: Statement): boolean {
  return open(statement) && statement.principals.some(({ type, value }) => ['AWS', '*'].includes(type) && textOf(value) === '*');
}
