import type { ResourceForm } from '../../catalogue/cloudformation/forms.js';
import { formsOf } from '../../catalogue/cloudformation/forms.js';
import type { Resource } from '../resources/resource.js';
import { known, listOf, mapOf, settle, textOf, type Value } from '../resources/value.js';
import { shaped } from './shape.js';
import type { Stack } from './stack.js';
import type { TemplateResource } from './template.js';
import { TemplateInstance } from './template-resource.js';

type What = Omit<ConstructorParameters<typeof TemplateInstance>[0], 'type'>;
type Attributes = ReadonlyMap<string, Value>;

/** What the serverless types stand for when they are deployed. */
const plain: Readonly<Record<string, ResourceForm>> = {
  'AWS::Serverless::Api': { as: 'aws_api_gateway_rest_api', rename: { definition_body: 'body' } },
  'AWS::Serverless::HttpApi': { as: 'aws_apigatewayv2_api', rename: { definition_body: 'body' } },
  'AWS::Serverless::SimpleTable': { as: 'aws_dynamodb_table', rename: { table_name: 'name' } },
  'AWS::Serverless::StateMachine': { as: 'aws_sfn_state_machine', rename: { role: 'role_arn' } },
  'AWS::Serverless::Function': formsOf('AWS::Lambda::Function')[0] as ResourceForm,
};

/** A serverless resource with what it makes beside itself: a role, a URL, a way in for each of its events. */
export function serverless(stack: Stack, declared: TemplateResource, what: What, properties: () => Value): Resource[] {
  const form = plain[declared.type];
  if (!form) return [];
  const short = declared.type.split('::')[2] ?? '';
  const written = () => withGlobals(properties(), stack, short);
  const runs = short === 'Function' || short === 'StateMachine';
  const role: TemplateInstance | undefined =
    runs && textKey(declared, 'Role') === undefined
      ? new TemplateInstance({ ...what, address: `${what.address}Role`, label: `${what.label}Role`, type: 'awscc_iam_role' }, () =>
          roleOf(get(written(), 'Policies')),
        )
      : undefined;
  const main: TemplateInstance = new TemplateInstance({ ...what, type: form.as }, () => {
    const attributes = new Map(shaped(declared.type, written(), form));
    if (role) attributes.set(short === 'Function' ? 'role' : 'role_arn', { is: 'reference', to: role, path: [] });
    if (short === 'Function') imageOf(written(), attributes);
    if (short === 'StateMachine') attributes.set('name', get(written(), 'Name') ?? known(what.label));
    return attributes;
  });
  const made: Resource[] = [main, ...(role ? [role] : [])];
  if (short !== 'Function') return made;
  const self: Value = { is: 'reference', to: main, path: [] };
  const add = (type: string, suffix: string, attributes: Attributes) =>
    made.push(new TemplateInstance({ ...what, address: `${what.address}${suffix}`, type }, () => attributes));
  const url = part(stack, declared, short, 'FunctionUrlConfig');
  if (url) add('aws_lambda_function_url', 'Url', new Map([['function_name', self], ...pick('authorization_type', get(url, 'AuthType'))]));
  const events = settle(part(stack, declared, short, 'Events') ?? mapOf(new Map()));
  if (events.is === 'map')
    for (const [name, event] of [...events.entries].slice(0, 100)) made.push(...wayIn(stack, what, name, event, self));
  return made;
}

const pick = (name: string, value: Value | undefined): [string, Value][] => (value ? [[name, value]] : []);

function get(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  let at = value && settle(value);
  for (const name of path) at = at?.is === 'map' ? at.entries.get(name) && settle(at.entries.get(name) as Value) : undefined;
  return at;
}

function textKey(declared: TemplateResource, name: string): string | undefined {
  const { properties } = declared;
  return typeof properties === 'object' && properties !== null && Object.keys(properties).includes(name) ? name : undefined;
}

/** One property by itself: the others may speak of what is only being made. */
function part(stack: Stack, declared: TemplateResource, short: string, name: string): Value | undefined {
  const { properties } = declared;
  const own = typeof properties === 'object' && properties !== null && !Array.isArray(properties) ? Object.entries(properties) : [];
  const shared = stack.template.globals[short];
  const below = typeof shared === 'object' && shared !== null && !Array.isArray(shared) ? Object.entries(shared) : [];
  const [above, under] = [own, below].map((entries) => entries.find(([key]) => key === name)?.[1]);
  const value = above === undefined ? undefined : stack.evaluate(above);
  if (under === undefined) return value;
  return value ? merged(stack.evaluate(under), value, 0) : stack.evaluate(under);
}

/** Globals go below what the resource says: maps are merged, lists are put together. */
function withGlobals(own: Value, stack: Stack, short: string): Value {
  const shared = Object.hasOwn(stack.template.globals, short) ? stack.evaluate(stack.template.globals[short] ?? null) : undefined;
  return shared ? merged(shared, own, 0) : own;
}

function merged(below: Value, above: Value, depth: number): Value {
  if (depth > 20) return above;
  if (below.is === 'map' && above.is === 'map') {
    const entries = new Map(below.entries);
    for (const [key, value] of above.entries) {
      const before = entries.get(key);
      entries.set(key, before ? merged(before, value, depth + 1) : value);
    }
    return mapOf(entries, below.open ?? above.open);
  }
  return below.is === 'list' && above.is === 'list' ? listOf([...below.items, ...above.items], below.open ?? above.open) : above;
}

/** The role that is made for one that names none: managed policies by name, statements, and templates of policies. */
function roleOf(policies: Value | undefined): Attributes {
  const managed: Value[] = [];
  const statements: Value[] = [];
  for (const item of !policies ? [] : policies.is === 'list' ? policies.items : [policies]) {
    const settled = settle(item);
    const text = textOf(settled);
    if (text !== undefined) managed.push(known(text.includes(':') || text.includes('/') ? text : `arn:aws:iam::aws:policy/${text}`));
    else if (settled.is !== 'map') managed.push(item);
    else if (settled.entries.has('Statement')) statements.push(settled);
    else statements.push(...[...settled.entries].flatMap(([name, values]) => fromPolicyTemplate(name, values)));
  }
  return new Map<string, Value>([
    ['managed_policy_arns', listOf(managed)],
    ['policies', listOf(statements.map((document) => mapOf(new Map([['policy_document', document]]))))],
    [
      'assume_role_policy_document',
      fromEntries({
        Statement: listOf([
          fromEntries({
            Effect: known('Allow'),
            Principal: fromEntries({ Service: known('lambda.amazonaws.com') }),
            Action: known('sts:AssumeRole'),
          }),
        ]),
      }),
    ],
  ]);
}

const fromEntries = (entries: Readonly<Record<string, Value>>): Value => mapOf(new Map(Object.entries(entries)));

/** What the policy templates of the serverless transform grant, as far as it touches data or models. */
const policyTemplates: Readonly<Record<string, readonly [actions: readonly string[], resource: string]>> = {
  S3ReadPolicy: [['s3:GetObject', 's3:ListBucket'], 'BucketName'],
  S3WritePolicy: [['s3:PutObject'], 'BucketName'],
  S3CrudPolicy: [['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket'], 'BucketName'],
  S3FullAccessPolicy: [['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket'], 'BucketName'],
  DynamoDBReadPolicy: [['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan'], 'TableName'],
  DynamoDBWritePolicy: [['dynamodb:PutItem', 'dynamodb:UpdateItem'], 'TableName'],
  DynamoDBCrudPolicy: [['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:DeleteItem'], 'TableName'],
  LambdaInvokePolicy: [['lambda:InvokeFunction'], 'FunctionName'],
  AWSSecretsManagerGetSecretValuePolicy: [['secretsmanager:GetSecretValue'], 'SecretArn'],
  ComprehendBasicAccessPolicy: [['comprehend:DetectSentiment', 'comprehend:DetectEntities'], ''],
  RekognitionDetectOnlyPolicy: [['rekognition:DetectFaces', 'rekognition:DetectLabels', 'rekognition:DetectText'], ''],
  RekognitionReadPolicy: [['rekognition:ListFaces', 'rekognition:SearchFaces'], 'CollectionId'],
  PollyFullAccessPolicy: [['polly:SynthesizeSpeech'], ''],
  TextractPolicy: [['textract:DetectDocumentText', 'textract:AnalyzeDocument'], ''],
};

function fromPolicyTemplate(name: string, values: Value): Value[] {
  const entry = Object.hasOwn(policyTemplates, name) ? policyTemplates[name] : undefined;
  if (!entry) return [];
  const [actions, at] = entry;
  const resource = at === '' ? undefined : get(values, at);
  return [
    fromEntries({
      Statement: listOf([
        fromEntries({
          Effect: known('Allow'),
          Action: listOf(actions.map((action) => known(action))),
          // Templates of services without resources allow all of them, as they cannot but.
          Resource: resource ? { is: 'text', parts: [resource] } : known('arn:aws:::all'),
        }),
      ]),
    }),
  ];
}

function imageOf(written: Value, attributes: Map<string, Value>): void {
  const image = get(written, 'ImageUri');
  if (image) attributes.set('image_uri', image);
}

/** An event of HTTP is a route of an interface: its own, or the one that the transform makes for all of them. */
function wayIn(stack: Stack, what: What, name: string, event: Value, self: Value): Resource[] {
  const type = textOf(get(event, 'Type'));
  if (type !== 'Api' && type !== 'HttpApi') return [];
  const rest = type === 'Api';
  const properties = get(event, 'Properties');
  const named = get(properties, rest ? 'RestApiId' : 'ApiId');
  const api = named ?? implicit(stack, what, rest);
  const declared = get(properties, 'Auth') ?? undefined;
  const authorizer = get(declared, 'Authorizer') ?? authorizerOf(stack, api, rest);
  const text = textOf(authorizer);
  const authorization = !authorizer ? known('NONE') : text === 'NONE' || text === 'AWS_IAM' ? known(text) : known('CUSTOM');
  const needsKey = get(declared, 'ApiKeyRequired') ?? get(sharedAuth(stack, api, rest), 'ApiKeyRequired');
  const make = (as: string, suffix: string, attributes: Readonly<Record<string, Value>>) =>
    new TemplateInstance({ ...what, address: `${what.address}${name}${suffix}`, type: as }, () => new Map(Object.entries(attributes)));
  const method = get(properties, 'Method') ?? known('ANY');
  const made: Resource[] = rest
    ? [
        make('aws_api_gateway_method', 'Method', {
          rest_api_id: api,
          authorization,
          http_method: method,
          ...(needsKey ? { api_key_required: needsKey } : {}),
        }),
        make('aws_api_gateway_integration', 'Integration', { rest_api_id: api, uri: self }),
      ]
    : [
        make('aws_apigatewayv2_route', 'Route', { api_id: api, authorization_type: authorization, route_key: method }),
        make('aws_apigatewayv2_integration', 'Integration', { api_id: api, integration_uri: self }),
      ];
  if (!named && api.is === 'reference' && implicitOwner.get(api.to) === what.address) made.unshift(api.to);
  return made;
}

const implicits = new WeakMap<Stack, Map<string, Resource>>();
/** The function for whose event it was first made: it hands it over, once. */
const implicitOwner = new WeakMap<Resource, string>();

function implicit(stack: Stack, what: What, rest: boolean): Value & { readonly is: 'reference' } {
  const entry = implicits.get(stack) ?? new Map<string, Resource>();
  implicits.set(stack, entry);
  const id = rest ? 'ServerlessRestApi' : 'ServerlessHttpApi';
  const type = rest ? 'aws_api_gateway_rest_api' : 'aws_apigatewayv2_api';
  let api = entry.get(id);
  if (!api) {
    api = new TemplateInstance({ ...what, address: `${stack.prefix}${id}`, label: id, type }, () => {
      const shared = globalsOf(stack, rest);
      return shared.is === 'map' ? shaped('AWS::Serverless::Api', shared, { as: type }) : new Map();
    });
    entry.set(id, api);
    implicitOwner.set(api, what.address);
  }
  return { is: 'reference', to: api, path: [] };
}

function globalsOf(stack: Stack, rest: boolean): Value {
  const short = rest ? 'Api' : 'HttpApi';
  return Object.hasOwn(stack.template.globals, short) ? stack.evaluate(stack.template.globals[short] ?? null) : mapOf(new Map());
}

/** The settings of authorisation that all routes of an interface share. */
function sharedAuth(stack: Stack, api: Value, rest: boolean): Value | undefined {
  const own = api.is === 'reference' ? stack.template.resources.find(({ id }) => `${stack.prefix}${id}` === api.to.address) : undefined;
  const written = own ? get(stack.evaluate(own.properties), 'Auth') : undefined;
  return written ?? get(globalsOf(stack, rest), 'Auth');
}

function authorizerOf(stack: Stack, api: Value, rest: boolean): Value | undefined {
  return get(sharedAuth(stack, api, rest), 'DefaultAuthorizer');
}
