import { azureRole } from '../../catalogue/terraform/azure-roles.js';
import { unknownValue } from '../../contracts/index.js';
import type { Stated } from '../../core/record.js';
import { find, findText, sourceOf, sourceOfValue } from './find.js';
import { confidenceOf } from './link.js';
import type { Resource } from './resource.js';
import { referencesOf, textOf, textWithHoles, type Value } from './value.js';
import type { Node, World } from './world.js';

/** Rights that Google and Azure give by role: to service accounts and managed identities that are made here. */
export function judgeCloudRights(world: World): void {
  const google = world.nodes.filter((node) => node.resource.type === 'google_service_account');
  if (google.length > 0) judgeGoogle(world, google);
  for (const node of world.nodes) if (node.resource.type.startsWith('avm/')) assignInside(world, node);
  for (const resource of world.resources) if (isAssignment(resource)) assignAzure(world, resource);
}

const isAssignment = ({ type, data }: Resource) =>
  !data && (type === 'azurerm_role_assignment' || type.toLowerCase() === 'microsoft.authorization/roleassignments');

const googleAi = /^roles\/(aiplatform|discoveryengine|dialogflow|notebooks|ml|modelarmor|cloudaicompanion)\./;

function judgeGoogle(world: World, accounts: readonly Node[]): void {
  const given = new Map<Node, { role: string | undefined; resource: Resource }[]>(accounts.map((node) => [node, []]));
  for (const resource of world.resources) {
    if (!/^google_(project|folder|organization)_iam_(member|binding)$/.test(resource.type)) continue;
    const source = sourceOf(resource);
    for (const value of find(source, ['member', 'members']).values)
      for (const { node } of world.nodesIn(value, ['service-identity']))
        given.get(node)?.push({ role: findText(source, 'role'), resource });
  }
  for (const [node, roles] of given) {
    const judge = (test: RegExp): Stated => {
      const hit = roles.filter(({ role }) => role !== undefined && test.test(role));
      if (hit.some(({ resource }) => resource.conditional === undefined)) return { state: 'known', value: true };
      if (hit[0]) return unknownValue(`it hangs on ${hit[0].resource.address}, which may not be created: ${hit[0].resource.conditional}`);
      return roles.some(({ role }) => role === undefined)
        ? unknownValue('one of its roles is not written here')
        : { state: 'known', value: false };
    };
    node.properties.set('administrator', judge(/^roles\/(owner|editor)$/));
    node.properties.set('wildcardAiActions', judge(/^roles\/(owner|editor|(aiplatform|discoveryengine|dialogflow|notebooks|ml)\.admin)$/));
    if (roles.some(({ role }) => role !== undefined && googleAi.test(role))) node.ai = true;
  }
}

/** The name behind the id of a built-in role, written out or looked up. */
function azureRoleOf(values: readonly Value[]): string | undefined {
  for (const value of values) {
    const text = textOf(value) ?? textWithHoles(value);
    const named = text === undefined ? undefined : azureRole(text);
    if (named !== undefined) return named;
    for (const { to } of referencesOf(value)) if (to.type === 'azurerm_role_definition') return findText(sourceOf(to), 'name');
  }
  return undefined;
}

/** Rights on a resource that stand in the parameters of the module that makes it. */
function assignInside(world: World, node: Node): void {
  if (!('local' in node.key)) return;
  for (const item of find(sourceOf(node.resource), 'roleAssignments').values) {
    const inner = sourceOfValue(item);
    const written = find(inner, 'roleDefinitionIdOrName').values[0];
    const text = written && (textOf(written) ?? textWithHoles(written));
    const role = text === undefined ? undefined : (azureRole(text) ?? (text.includes('/') ? undefined : text));
    for (const value of find(inner, 'principalId').values)
      for (const { node: from, maybe } of world.nodesIn(value, ['service-identity', 'workload', 'ai-service', 'vector-store']))
        world.relate({
          from,
          relation: 'can-access',
          to: node,
          resource: node.resource,
          confidence: confidenceOf(node.resource, maybe),
          properties: { ...(role === undefined ? {} : { actions: [role] }), decision: 'allowed' },
        });
  }
}

function assignAzure(world: World, resource: Resource): void {
  const source = sourceOf(resource);
  const role =
    findText(source, 'role_definition_name') ?? azureRoleOf(find(source, ['role_definition_id', 'properties.roleDefinitionId']).values);
  const holders = find(source, ['principal_id', 'properties.principalId']).values.flatMap((value) =>
    world.nodesIn(value, ['service-identity', 'workload', 'ai-service', 'vector-store']),
  );
  const scopes = find(source, 'scope').values.flatMap((value) =>
    world.nodesIn(value, ['ai-service', 'vector-store', 'data-store', 'model-endpoint', 'log-sink']),
  );
  for (const { node: from, maybe } of holders) {
    for (const scope of scopes)
      world.relate({
        from,
        relation: 'can-access',
        to: scope.node,
        resource,
        confidence: confidenceOf(resource, maybe || scope.maybe),
        properties: { ...(role === undefined ? {} : { actions: [role] }), decision: 'allowed' },
      });
    if (from.kind === 'service-identity' && scopes.length === 0 && role === 'Owner' && resource.conditional === undefined)
      from.properties.set('administrator', { state: 'known', value: true });
  }
}
