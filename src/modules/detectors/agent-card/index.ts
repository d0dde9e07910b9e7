import { defineDetector, type PropertyInput, type Recorder, unknownValue, unset } from '../../../contracts/index.js';
import { isLoopbackUrl, isPublicUrl, normaliseUrl, splitId } from '../../../core/ids.js';
import { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { type DataNode, get, parseData, textOf } from '../../../parsing/data.js';

export default defineDetector({
  id: 'agent-card',
  version: 1,
  title: 'Agent card (A2A)',
  docs: {
    summary:
      'Finds agents that offer themselves to other agents by a card: where they answer, what they can do, what callers must present.',
    reads: '.well-known/agent-card.json, .well-known/agent.json, agent-card.json',
    limits: 'Cards that code builds at run time are not seen. What an offered skill does is not in the card.',
  },
  files: ['**/.well-known/agent{,-card}.json', '**/agent-card.json'],
  claims: false,
  prefilter: /"skills"\s*:/,
  emits: ['agent', 'network-endpoint', 'tool'],
  relates: ['defined-in', 'exposed-to', 'exposes-tool'],
  covers: { relations: [{ kind: 'agent', relation: 'exposes-tool' }] },
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    const card = parsed.documents[0];
    if (!parsed.readable) return see.notice('partly-readable', `${document.path} is not valid JSON.`, parsed.errors[0]?.line);
    if (card && isCard(card)) recordCard(see, new FlowRecorder(see, document, 'a2a'), card);
  },
});

function isCard(card: DataNode): boolean {
  const skills = get(card, 'skills');
  const addressed = textOf(get(card, 'url')) !== undefined || get(card, 'supportedInterfaces')?.type === 'list';
  const spoken = ['protocolVersion', 'capabilities', 'defaultInputModes'].some((name) => get(card, name) !== undefined);
  return textOf(get(card, 'name')) !== undefined && skills?.type === 'list' && addressed && spoken;
}

function recordCard(see: Recorder, record: FlowRecorder, card: DataNode): void {
  const name = textOf(get(card, 'name')) as string;
  const id = record.agent(name, name, card.line, {}, undefined);
  const urls = [
    get(card, 'url'),
    ...['supportedInterfaces', 'additionalInterfaces'].flatMap((list) => get(card, list)?.items.map((item) => get(item, 'url')) ?? []),
  ];
  for (const node of urls) {
    const url = normaliseUrl(textOf(node) ?? '');
    if (!node || !url || !/^(https?|wss?|grpcs?):/.test(url)) continue;
    const endpoint = see.asset('network-endpoint', {
      key: isLoopbackUrl(url) ? see.local('.', url) : url,
      name: url.replace(/^\w+:\/\//, ''),
      at: node.line,
      properties: { public: isPublicUrl(url), encrypted: /^(https|wss|grpcs):/.test(url), authentication: authenticationOf(card) },
    });
    record.relate([id], 'exposed-to', endpoint, node.line);
  }
  for (const skill of get(card, 'skills')?.items ?? []) {
    const skillName = textOf(get(skill, 'id')) ?? textOf(get(skill, 'name'));
    if (!skillName) continue;
    const tool = record.tool(splitId(id).key, skillName, {}, skill.line, [], 'the card does not say');
    record.relate([id], 'exposes-tool', tool, skill.line);
  }
}

const strengths = { apiKey: 'api-key', http: 'basic', oauth2: 'oauth', openIdConnect: 'oauth', mutualTLS: 'identity' } as const;
type Strength = 'none' | (typeof strengths)[keyof typeof strengths];

/** The weakest scheme among those that are asked for. Schemes that are described and not asked for decide nothing. */
function authenticationOf(card: DataNode): PropertyInput<Strength> {
  const required = get(card, 'security') ?? get(card, 'securityRequirements');
  const schemes = get(card, 'securitySchemes');
  if (required === undefined) return schemes && schemes.entries.length > 0 ? unknownValue('it describes schemes and asks for none') : unset;
  if (required.items.length === 0 || required.items.some((item) => item.type === 'map' && item.entries.length === 0)) return 'none';
  const names = required.items.flatMap((item) => (get(item, 'schemes') ?? item).entries.map(([name]) => name));
  const found = names.map((name) => strengthOf(get(schemes, name)));
  const order: readonly Strength[] = ['none', 'api-key', 'basic', 'oauth', 'identity'];
  return order.find((level) => found.includes(level)) ?? unknownValue('the scheme that it asks for is not described');
}

function strengthOf(scheme: DataNode | undefined): Strength | undefined {
  const type = textOf(get(scheme, 'type')) ?? '';
  if (type === 'http' && textOf(get(scheme, 'scheme'))?.toLowerCase() === 'bearer') return 'api-key';
  return Object.hasOwn(strengths, type) ? strengths[type as keyof typeof strengths] : undefined;
}
