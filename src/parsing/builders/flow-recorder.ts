import { mcpIdentity, mcpServerKey } from '../../catalogue/mcp-launch.js';
import { canonicalModel } from '../../catalogue/models.js';
import { providerById, providerOfUrl } from '../../catalogue/providers.js';
import { type AssetDraft, type Document, type PropertyInput, type Recorder, unknownValue, unset } from '../../contracts/index.js';
import { type AssetId, digestOf, isLoopbackUrl, normaliseUrl } from '../../core/ids.js';
import { hasHiddenUnicode } from '../instructions/hidden.js';
import { hasConcealment, runsRemoteScript } from '../instructions/wording.js';
import { formatOf, literalSecret } from '../secrets/find.js';
import { recordSecret } from '../secrets/record.js';

/** A flow of a builder has no token of a build and uses no action of others: what does not exist there is not configured. */
export const buildOnly = { writeAccess: unset, stepsPinned: unset } as const;

/** What a tool can do; absent parts are not known. */
export interface ToolFlags {
  readonly readsPrivateData?: boolean | undefined;
  readonly takesUntrustedContent?: boolean | undefined;
  readonly actsOutside?: boolean | undefined;
  readonly executesCode?: boolean | undefined;
  readonly destructive?: boolean | undefined;
  readonly sandboxed?: boolean | undefined;
}

type Draft<K extends 'workflow' | 'agent' | 'guardrail'> = NonNullable<AssetDraft<K>['properties']>;
type WorkflowStated = Omit<Draft<'workflow'>, 'platform'>;
type AgentStated = Draft<'agent'>;
type GuardrailStated = Draft<'guardrail'>;

/** A model as a builder names it: a text, or why there is none. */
export type NamedModel = { readonly text: string } | { readonly reason: string };

/** Records the parts of a builder's flow under the keys that all builders share. */
export class FlowRecorder {
  readonly #see: Recorder;
  readonly #document: Document;
  readonly #platform: string;

  constructor(see: Recorder, document: Document, platform: string) {
    this.#see = see;
    this.#document = document;
    this.#platform = platform;
  }

  get path(): string {
    return this.#document.path;
  }

  /** Key of something that belongs to this file. */
  local(name?: string): string {
    return this.#see.local(this.#document.path, name);
  }

  /** A flow with an AI step. What only the platform knows, such as who may open it, is left open by its reader. */
  workflow(name: string, part: string | undefined, line: number, stated: WorkflowStated): AssetId {
    const id = this.#see.asset('workflow', {
      key: this.local(part),
      name,
      at: line,
      properties: { platform: this.#platform, ...buildOnly, ...stated },
    });
    this.#see.relate(id, 'defined-in', this.#see.home, { at: line });
    return id;
  }

  /** An agent of a flow. */
  agent(
    name: string,
    symbol: string,
    line: number,
    stated: AgentStated,
    workflow: AssetId | undefined,
    hidden: readonly string[] = [],
  ): AssetId {
    const id = this.#see.asset('agent', {
      key: this.local(symbol),
      name,
      at: line,
      properties: { framework: this.#platform, ...stated },
      open: hidden.map((reason) => ({ relation: 'uses-tool' as const, reason })),
    });
    if (workflow) this.#see.relate(workflow, 'contains', id, { at: line });
    this.#see.relate(id, 'defined-in', this.#see.home, { at: line });
    return id;
  }

  memory(symbol: string, name: string, line: number, persistent: boolean | undefined, users: readonly AssetId[]): AssetId {
    const id = this.#see.asset('agent-memory', { key: this.local(symbol), name, at: line, properties: { persistent } });
    this.relate(users, 'remembers-in', id, line);
    return id;
  }

  guardrail(symbol: string, name: string, line: number, stated: GuardrailStated, users: readonly AssetId[]): void {
    const id = this.#see.asset('guardrail', { key: this.local(symbol), name, at: line, properties: stated });
    this.relate(users, 'protected-by', id, line);
  }

  /** A knowledge base that the platform keeps under an id of its own. */
  knowledge(identity: string, name: string, line: number, readers: readonly AssetId[]): void {
    const id = this.#see.asset('knowledge-base', { key: this.#see.local(this.#platform, identity), name, at: line });
    this.relate(readers, 'retrieves-from', id, line);
  }

  /** A secret that stands in a setting: as itself, or as the name of a variable of the platform. */
  setting(name: string, value: string, stored: boolean, provider: string | undefined, line: number, users: readonly AssetId[]): void {
    if (value.trim() === '') return;
    if (stored) {
      this.credential('variable', value, provider, line, users);
      return;
    }
    const secret = literalSecret(name, value, line);
    if (secret) this.relate(users, 'uses-credential', recordSecret(this.#see, this.#document, secret), line);
  }

  relate(from: readonly AssetId[], kind: Parameters<Recorder['relate']>[1], to: AssetId, line: number): void {
    for (const id of new Set(from)) if (id !== to) this.#see.relate(id, kind, to, { at: line });
  }

  /** @param relation `embeds-with` for stores */
  model(
    provider: string | undefined,
    named: NamedModel,
    line: number,
    callers: readonly AssetId[],
    relation: 'invokes' | 'embeds-with' = 'invokes',
  ): AssetId | undefined {
    const model = 'text' in named ? canonicalModel(provider, named.text) : undefined;
    if (!model) {
      const reason = 'reason' in named ? named.reason : 'its name says of which model it is a deployment nowhere in this file';
      const whose = provider === undefined ? '' : ` of ${providerById(provider)?.title ?? provider}`;
      this.#see.notice('unresolved', `A model${whose} is used, and which one is open: ${reason}.`, line);
      return undefined;
    }
    const id = this.#see.asset('model', {
      key: model.key,
      name: model.id,
      at: line,
      properties: {
        modelId: model.id,
        provider: model.provider,
        floating: model.floating,
        lifecycle: model.lifecycle?.state,
        retiresOn: model.lifecycle?.retiresOn,
        modality: model.modality ?? (relation === 'embeds-with' ? 'embedding' : undefined),
        openWeights: model.openWeights,
      },
    });
    this.relate(callers, relation, id, line);
    return id;
  }

  /** An address that replaces the provider's own. Undefined for an expression. */
  endpoint(url: string, line: number, callers: readonly AssetId[]): AssetId | undefined {
    const normal = /^https?:\/\//i.test(url) && !/[{}<>$]/.test(url) ? normaliseUrl(url) : undefined;
    if (normal === undefined) return undefined;
    const id = this.#see.asset('model-endpoint', {
      key: isLoopbackUrl(normal) ? this.#see.local('.', normal) : normal,
      name: normal.replace(/^https?:\/\//, ''),
      at: line,
      properties: { url: normal, encrypted: normal.startsWith('https:'), provider: providerOfUrl(normal)?.id },
    });
    this.relate(callers, 'invokes', id, line);
    return id;
  }

  /** A credential that rests in the platform's own store: its type and name, never its value. */
  credential(type: string, label: string | undefined, provider: string | undefined, line: number, users: readonly AssetId[]): AssetId {
    const name = label === undefined || label.trim() === '' || label.length > 120 || formatOf(label) ? type : label;
    const id = this.#see.asset('credential', {
      key: this.#see.local(this.#platform, name === type ? type : `${type}/${name}`),
      name,
      at: line,
      properties: { literal: false, placement: 'secret-manager', provider },
    });
    this.relate(users, 'uses-credential', id, line);
    return id;
  }

  /** @param owner key of the agent that may call it, or of the file */
  tool(owner: string, name: string, flags: ToolFlags, line: number, callers: readonly AssetId[], because: string): AssetId {
    const stated = (value: boolean | undefined): PropertyInput<boolean> => value ?? unknownValue(because);
    const id = this.#see.asset('tool', {
      key: `${owner}#${name}`,
      name,
      at: line,
      properties: {
        readsPrivateData: stated(flags.readsPrivateData),
        takesUntrustedContent: stated(flags.takesUntrustedContent),
        actsOutside: stated(flags.actsOutside),
        executesCode: stated(flags.executesCode),
        destructive: flags.destructive,
        sandboxed: flags.sandboxed,
      },
    });
    this.relate(callers, 'uses-tool', id, line);
    return id;
  }

  /** @param place collection, index or table; a store whose place is open is known by `fallback` in this file only */
  vectorStore(engine: string, place: string | undefined, fallback: string, line: number, url?: string): AssetId {
    const normal = url === undefined ? undefined : normaliseUrl(url);
    const named = place === undefined ? this.local(fallback) : this.#see.local(this.#platform, `${engine}/${place}`);
    return this.#see.asset('vector-store', {
      key: normal === undefined || isLoopbackUrl(normal) ? named : place === undefined ? normal : `${normal}/${place}`,
      name: place ?? fallback,
      at: line,
      properties: { engine },
    });
  }

  dataStore(engine: string, place: string, name: string, line: number): AssetId {
    return this.#see.asset('data-store', {
      key: this.#see.local(this.#platform, `${engine}/${place}`),
      name,
      at: line,
      properties: { engine },
    });
  }

  /** An MCP server by its address or launch; undefined where neither can be followed. */
  server(
    launch: { readonly url?: string; readonly command?: string; readonly args?: readonly string[] },
    name: string,
    authentication: PropertyInput<'none' | 'api-key' | 'basic' | 'oauth'>,
    line: number,
    clients: readonly AssetId[],
  ): AssetId | undefined {
    const identity = mcpIdentity(launch);
    if (!identity) return undefined;
    const { pinned } = identity;
    const id = this.#see.asset('mcp-server', {
      key: mcpServerKey(this.#see, identity),
      name,
      at: line,
      properties: {
        transport: identity.transport,
        url: identity.url,
        launcher: identity.launcher,
        source: identity.source,
        pinned: pinned === 'unknown' ? unknownValue('a variable decides its version') : pinned,
        installsOnDemand: identity.installsOnDemand,
        encrypted: identity.url === undefined ? undefined : /^(https|wss):/i.test(identity.url),
        authentication,
      },
    });
    this.relate(clients, 'connects-to', id, line);
    return id;
  }

  /** A system prompt: its place and digest. Expressions have no digest; short texts are no prompts. */
  prompt(symbol: string, text: string, fixed: boolean, line: number, users: readonly AssetId[]): void {
    if (text.trim().length < 20) return;
    const id = this.#see.asset('prompt', {
      key: this.local(symbol),
      name: symbol,
      at: line,
      properties: {
        role: 'system',
        digest: fixed ? digestOf(text) : undefined,
        hiddenUnicode: hasHiddenUnicode(text),
        concealment: hasConcealment(text),
        runsRemoteScript: runsRemoteScript(text),
      },
    });
    this.relate(users, 'uses-prompt', id, line);
  }
}
