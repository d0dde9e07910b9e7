import { type DataNode, get, scalarText } from '../data.js';
import { readTemplate, type Template, type TemplateResource, type TemplateValue } from './template.js';
import { templateValue } from './template-value.js';

type Members = Readonly<Record<string, TemplateValue>>;

const maxFunctions = 500;

/**
 * A configuration of the Serverless Framework as the template that it is deployed by: functions with their events and environment, the
 * role that they share, and what it lists of its own. Undefined for other providers than AWS, and for other documents.
 */
export function readServerlessFramework(root: DataNode): Template | undefined {
  const functions = get(root, 'functions');
  const provider = get(root, 'provider');
  const name = scalarText(get(provider, 'name')) ?? scalarText(provider);
  if (name !== 'aws' || get(root, 'service') === undefined) return undefined;
  const own = get(root, 'resources');
  const listed = own && readTemplate(own);
  const read = (node: DataNode | undefined): TemplateValue | undefined => (node ? filled(templateValue(node), root, 0) : undefined);
  const shared = read(get(provider, 'environment'));
  const statements = read(get(provider, 'iam', 'role', 'statements')) ?? read(get(provider, 'iamRoleStatements'));
  const managed = read(get(provider, 'iam', 'role', 'managedPolicies')) ?? read(get(provider, 'iamManagedPolicies'));
  const given =
    read(get(provider, 'role')) ?? (get(provider, 'iam', 'role')?.type === 'scalar' ? read(get(provider, 'iam', 'role')) : undefined);
  const made: TemplateResource[] = (functions?.entries ?? []).slice(0, maxFunctions).map(([id, node]) => {
    const role = read(get(node, 'role')) ?? given ?? { 'Fn::GetAtt': ['IamRoleLambdaExecution', 'Arn'] };
    const functionName = read(get(node, 'name'));
    const image = read(get(node, 'image', 'uri')) ?? read(get(node, 'image'));
    const url = urlOf(get(node, 'url'));
    return {
      id: `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', 'Dash').replaceAll('_', 'Underscore')}LambdaFunction`,
      type: 'AWS::Serverless::Function',
      path: `functions/${id}`,
      line: node.line,
      endLine: node.endLine,
      properties: {
        Role: typeof role === 'string' && !role.includes(':') ? { 'Fn::GetAtt': [role, 'Arn'] } : role,
        Environment: { Variables: { ...membersOf(shared), ...membersOf(read(get(node, 'environment'))) } },
        Events: eventsOf(get(node, 'events')),
        ...(functionName === undefined ? {} : { FunctionName: functionName }),
        ...(typeof image === 'string' ? { ImageUri: image } : {}),
        ...(url === undefined ? {} : { FunctionUrlConfig: url }),
      },
    };
  });
  if (made.length === 0 && !listed) return undefined;
  if (made.length > 0 && given === undefined)
    made.push({
      id: 'IamRoleLambdaExecution',
      type: 'AWS::IAM::Role',
      line: provider?.line ?? 1,
      endLine: provider?.endLine ?? 1,
      properties: {
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        ...(managed === undefined ? {} : { ManagedPolicyArns: managed }),
        ...(statements === undefined ? {} : { Policies: [{ PolicyName: 'lambda', PolicyDocument: { Statement: statements } }] }),
      },
    });
  return {
    transforms: [],
    parameters: listed?.parameters ?? {},
    mappings: listed?.mappings ?? {},
    conditions: listed?.conditions ?? {},
    globals: {},
    resources: [
      ...made,
      ...(listed?.resources ?? []).map((resource) => ({ ...resource, properties: filled(resource.properties, root, 0) })),
    ],
    outputs: {},
  };
}

const membersOf = (value: TemplateValue | undefined): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};

function urlOf(node: DataNode | undefined): Members | undefined {
  if (!node || node.value === false) return undefined;
  return { AuthType: scalarText(get(node, 'authorizer')) === 'aws_iam' ? 'AWS_IAM' : 'NONE' };
}

function eventsOf(node: DataNode | undefined): Members {
  const events: [string, TemplateValue][] = [];
  for (const [at, event] of (node?.items ?? []).slice(0, 100).entries())
    for (const [kind, value] of event.entries) {
      if (kind !== 'http' && kind !== 'httpApi') continue;
      const authorizer = get(value, 'authorizer');
      const named = scalarText(authorizer) ?? scalarText(get(authorizer, 'type')) ?? scalarText(get(authorizer, 'name'));
      const auth: Record<string, TemplateValue> = {
        ...(authorizer ? { Authorizer: /^aws_iam$/i.test(named ?? '') ? 'AWS_IAM' : (named ?? 'custom') } : {}),
        ...(get(value, 'private')?.value === true ? { ApiKeyRequired: true } : {}),
      };
      const method = scalarText(get(value, 'method')) ?? scalarText(value)?.split(' ')[0] ?? 'ANY';
      events.push([`Event${at}`, { Type: kind === 'http' ? 'Api' : 'HttpApi', Properties: { Method: method.toUpperCase(), Auth: auth } }]);
    }
  return Object.fromEntries(events);
}

const variable = /\$\{([^${}]{1,300})\}/g;

/** `${self:custom.model}`, `${env:MODEL, 'default'}`, `${opt:stage, 'dev'}`: what stands in the same file, else the default beside it. */
function filled(value: TemplateValue, root: DataNode, depth: number): TemplateValue {
  if (depth > 60) return null;
  if (Array.isArray(value)) return value.map((item) => filled(item as TemplateValue, root, depth + 1));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value as Members).map(([key, item]) => [key, filled(item, root, depth + 1)]));
  if (typeof value !== 'string' || !value.includes('${')) return value;
  const whole = /^\$\{self:([\w.-]{1,200})\}$/.exec(value)?.[1];
  if (whole !== undefined) {
    const node = get(root, ...whole.split('.'));
    if (node) return filled(templateValue(node), root, depth + 8);
  }
  let missing = false;
  const text = value.replace(variable, (written: string, inner: string) => {
    // Pseudo parameters are for the deployment.
    if (/^AWS::|^[A-Z]\w*(\.\w+)?$/.test(inner)) return written;
    const found = inner.split(/,\s{0,5}/).flatMap((part) => lookedUp(part.trim(), root) ?? [])[0];
    if (found === undefined) missing = true;
    return found ?? written;
  });
  if (missing)
    return {
      'Fn::Sub': text.replace(variable, (written: string, inner: string) => (/^AWS::/.test(inner) ? written : '${AWS::StackName}')),
    };
  return /\$\{AWS::/.test(text) ? { 'Fn::Sub': text } : text;
}

function lookedUp(part: string, root: DataNode): string | undefined {
  const quoted = /^'([^']*)'$|^"([^"]*)"$/.exec(part);
  if (quoted) return quoted[1] ?? quoted[2];
  const path = /^self:([\w.-]+)$/.exec(part)?.[1];
  if (path === undefined) return undefined;
  const text = scalarText(get(root, ...path.split('.')));
  return text === undefined || text.includes('${') ? undefined : text;
}
