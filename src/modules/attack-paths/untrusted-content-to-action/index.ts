import { defineAttackPath, type Hop, type PathDraft, type PathSearch } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import type { RelationId, ToolCapability } from '../../../core/schema/index.js';
import type { AssetView, View } from '../../../core/view.js';

const actors = ['agent', 'coding-tool', 'workflow'] as const;
type Actor = AssetView<(typeof actors)[number]>;
const via: readonly RelationId[] = ['uses-tool', 'connects-to', 'exposes-tool', 'delegates-to', 'retrieves-from'];

export default defineAttackPath({
  id: 'untrusted-content-to-action',
  version: 2,
  title: 'Text of outsiders can send private data away',
  severity: 'high',
  docs: {
    summary:
      'One agent, coding tool or workflow takes in text that outsiders write, reads private data and can act outside: the text can tell it to send the data away.',
    limits: 'It says that the three come together, not that the model would obey. Tools that could not be listed or judged are left out.',
    remediation:
      'Take one of the three away from this agent: split it, drop the tool, or let a person confirm the action. Filters on the text do not replace that.',
  },
  controls: [
    'owasp-llm:LLM01:2025',
    'owasp-llm:LLM06:2025',
    'owasp-asi:ASI01',
    'owasp-asi:ASI02',
    'atlas:AML.T0051.001',
    'atlas:AML.T0086',
    'atlas:AML.T0057',
  ],
  find(view, search) {
    return actors.flatMap((kind) => view.all(kind) as readonly Actor[]).flatMap((actor) => pathOf(actor, view, search) ?? []);
  },
});

function pathOf(actor: Actor, view: View, search: PathSearch): PathDraft | undefined {
  const capability = view.fact(actor.id, 'tool-capability');
  if (!capability) return undefined;
  const [entry] = capability.takesUntrustedContent as readonly AssetId[];
  const [data] = capability.readsPrivateData as readonly AssetId[];
  const target = loosest(capability, view);
  if (!entry || !data || !target) return undefined;
  const reach = (id: AssetId): readonly Hop[] =>
    search.paths({ from: [actor.id], to: [id], maxHops: 6, via }).find((path) => path.target === id)?.hops ?? [];
  const hops = [...wayIn(actor, entry, view, reach), ...reach(data), ...backwards(reach(data)), ...reach(target)];
  // A workflow that has all three by itself is told of by the pattern on outsiders and build pipelines.
  if (hops.length === 0) return undefined;
  const name = (id: AssetId) => (id === actor.id ? 'what it is given' : wordsFor(view.asset(id), id));
  const confirmed = isConfirmed(actor, target, view);
  return {
    entry,
    target,
    hops,
    message: `${actor.name} takes in text of outsiders through ${name(entry)}, reads private data through ${name(data)} and can act outside through ${name(target)}${confirmed ? ', which a person confirms' : ''}.`,
    ...(confirmed ? { severity: 'medium' as const } : {}),
    enabledBy: [
      'agent-acts-with-shared-rights',
      'agent-destructive-tool-without-approval',
      'agent-without-guardrail',
      'coding-tool-never-asks',
      'coding-tool-unrestricted-commands',
      'mcp-server-runs-without-approval',
      'service-untrusted-text-in-instructions',
      'tool-argument-unchecked',
      'tool-runs-code-without-sandbox',
      'workflow-untrusted-text-in-prompt',
      'workflow-unrestricted-tools',
    ],
  };
}

/** From the tool that brings the text, or from the prompt that code puts it into, to the actor. */
function wayIn(actor: Actor, entry: AssetId, view: View, reach: (id: AssetId) => readonly Hop[]): Hop[] {
  if (view.asset(entry)?.kind !== 'data-flow') return backwards(reach(entry));
  const holders = view.in(entry, 'contains').items.filter(({ asset }) => asset.kind === 'agent');
  const holder = (holders.find(({ asset }) => asset.id === actor.id) ?? holders[0])?.asset.id;
  if (holder === undefined) return [];
  return [{ from: entry, relation: 'contains', to: holder, reversed: true }, ...(holder === actor.id ? [] : backwards(reach(holder)))];
}

/** What outsiders wrote and code puts into the prompt, is called by where it comes from. */
function wordsFor(asset: AssetView | undefined, id: AssetId): string {
  return (asset?.kind === 'data-flow' ? (asset as AssetView<'data-flow'>).value('from') : undefined) ?? asset?.name ?? id;
}

/** The outward action that is easiest to cause: one that waits for nobody comes first. */
function loosest(capability: ToolCapability, view: View): AssetId | undefined {
  const actions = [...capability.actsOutside, ...capability.executesCode] as AssetId[];
  return actions.find((id) => (view.asset(id) as AssetView<'tool'> | undefined)?.value('requiresApproval') !== true) ?? actions[0];
}

function isConfirmed(actor: Actor, target: AssetId, view: View): boolean {
  const tool = view.asset(target);
  if (tool?.kind === 'tool' && (tool as AssetView<'tool'>).value('requiresApproval')) return true;
  if (actor.kind === 'agent') return (actor as AssetView<'agent'>).value('approval') === 'all';
  return actor.kind === 'coding-tool' && (actor as AssetView<'coding-tool'>).value('approval') === 'ask';
}

function backwards(hops: readonly Hop[]): Hop[] {
  return [...hops].reverse().map((hop) => ({ from: hop.to, relation: hop.relation, to: hop.from, reversed: !hop.reversed }));
}
