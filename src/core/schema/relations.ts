import { list, ordered, type PropertySpecs, text } from './relation-properties.js';

/** Which way somebody who holds one end can move to the other. */
export type Traversable = 'forward' | 'backward' | 'both' | 'no';

export interface RelationSpec<P extends PropertySpecs = PropertySpecs> {
  readonly inverse: string;
  readonly describe: string;
  readonly traversable: Traversable;
  /** Whether content flows along it, and which way. */
  readonly carriesData: Traversable;
  readonly weakerWhen?: 'added' | 'removed';
  readonly properties: P;
}

const relation = <const P extends PropertySpecs = {}>(
  spec: Omit<RelationSpec<P>, 'properties' | 'traversable' | 'carriesData'> & {
    traversable?: Traversable;
    carriesData?: Traversable;
    properties?: P;
  },
): RelationSpec<P> => ({ traversable: 'no', carriesData: 'no', ...spec, properties: (spec.properties ?? {}) as P });

export const relationKinds = {
  contains: relation({ inverse: 'in', describe: 'Has as a part.' }),
  'owned-by': relation({ inverse: 'owns', describe: 'Belongs to a team or user.', weakerWhen: 'removed' }),
  'defined-in': relation({ inverse: 'defines', describe: 'Its definition stands in this repository, service or device.' }),
  'built-from': relation({ inverse: 'builds', describe: 'An image or package is built from this source.', traversable: 'backward' }),
  'deployed-as': relation({ inverse: 'deploys', describe: 'Code that runs as this workload.', traversable: 'backward' }),
  'runs-as': relation({ inverse: 'identity-of', describe: 'Acts as this identity.', traversable: 'forward' }),
  'uses-credential': relation({ inverse: 'credential-of', describe: 'Presents this credential.', traversable: 'forward' }),
  'authenticates-as': relation({
    inverse: 'authenticated-by',
    describe: 'The credential proves this identity or opens this service.',
    traversable: 'forward',
  }),
  'can-assume': relation({ inverse: 'assumable-by', describe: 'May take on this identity.', traversable: 'forward', weakerWhen: 'added' }),
  'member-of': relation({ inverse: 'has-member', describe: 'Is a member.', traversable: 'forward', weakerWhen: 'added' }),
  'can-access': relation({
    inverse: 'accessible-by',
    describe: 'Effective rights.',
    traversable: 'forward',
    carriesData: 'backward',
    weakerWhen: 'added',
    properties: {
      actions: list({ describe: 'Allowed actions.', weakerWhen: 'added' }),
      decision: ordered(['conditional', 'allowed'], { describe: 'Whether a condition limits it.' }),
    },
  }),
  granted: relation({ inverse: 'granted-to', describe: 'Was granted these rights by name.', weakerWhen: 'added' }),
  invokes: relation({
    inverse: 'invoked-by',
    describe: 'Calls this model, endpoint or agent.',
    traversable: 'forward',
    carriesData: 'both',
  }),
  serves: relation({ inverse: 'served-by', describe: 'Makes this model answer.', traversable: 'forward' }),
  'based-on': relation({ inverse: 'base-of', describe: 'Was tuned or derived from this model.' }),
  'trained-on': relation({ inverse: 'trains', describe: 'Learnt from this data.', carriesData: 'backward' }),
  'embeds-with': relation({ inverse: 'embeds-for', describe: 'Turns content into vectors with this model.', carriesData: 'forward' }),
  'uses-prompt': relation({ inverse: 'prompt-of', describe: 'Is instructed by this prompt.' }),
  'uses-tool': relation({
    inverse: 'tool-of',
    describe: 'May call this tool.',
    traversable: 'forward',
    carriesData: 'both',
    weakerWhen: 'added',
  }),
  'exposes-tool': relation({
    inverse: 'exposed-by',
    describe: 'Offers this tool.',
    traversable: 'forward',
    carriesData: 'both',
    weakerWhen: 'added',
  }),
  'connects-to': relation({
    inverse: 'connected-from',
    describe: 'Is configured to use this server or service.',
    traversable: 'forward',
    carriesData: 'both',
    weakerWhen: 'added',
  }),
  'delegates-to': relation({
    inverse: 'delegated-by',
    describe: 'Hands work to this agent.',
    traversable: 'forward',
    carriesData: 'both',
    weakerWhen: 'added',
  }),
  'retrieves-from': relation({
    inverse: 'retrieved-by',
    describe: 'Puts content of this store into prompts.',
    traversable: 'forward',
    carriesData: 'backward',
    properties: {
      isolation: ordered(['none', 'constant', 'caller-supplied', 'identity-derived'], {
        describe: 'What keeps tenants apart in the query.',
        weakerWhen: 'lower',
      }),
      filter: text({ describe: 'Name of the filter or namespace.' }),
    },
  }),
  'sourced-from': relation({ inverse: 'source-of', describe: 'Its content comes from here.', carriesData: 'backward' }),
  reads: relation({ inverse: 'read-by', describe: 'Reads content of it.', traversable: 'forward', carriesData: 'backward' }),
  writes: relation({ inverse: 'written-by', describe: 'Writes content into it.', traversable: 'forward', carriesData: 'forward' }),
  'remembers-in': relation({ inverse: 'memory-of', describe: 'Keeps its memory here.', traversable: 'forward', carriesData: 'both' }),
  'sends-data-to': relation({
    inverse: 'receives-data-from',
    describe: 'Sends content there.',
    carriesData: 'forward',
    weakerWhen: 'added',
  }),
  'logs-to': relation({ inverse: 'log-of', describe: 'Its prompts, outputs or events rest there.', carriesData: 'forward' }),
  'protected-by': relation({ inverse: 'protects', describe: 'This guardrail stands in its call path.', weakerWhen: 'removed' }),
  'exposed-to': relation({
    inverse: 'reaches',
    describe: 'Can be reached through this network endpoint.',
    traversable: 'backward',
    weakerWhen: 'added',
  }),
  'depends-on': relation({ inverse: 'dependency-of', describe: 'Needs this package, image or model to work.' }),
  'evaluated-by': relation({ inverse: 'evaluates', describe: 'Is tested by this evaluation.', weakerWhen: 'removed' }),
  'same-as': relation({ inverse: 'same-as', describe: 'Probably the same thing. No check treats it as equality.' }),
} as const;

export type RelationId = keyof typeof relationKinds;
