import { summaryKind } from '../contracts/summary.js';

/**
 * What container and cluster files say, in words that are the same for all of them. No value of a secret is ever in here: of an
 * environment variable only its name, and an address or model where the value is one.
 */
export interface EnvironmentFact {
  readonly name: string;
  readonly line: number;
  /** The value stands here, or comes from elsewhere: the surroundings, or a secret of the platform. */
  readonly from: 'literal' | 'surroundings' | 'secret';
  /** An address without credentials and query, when the value is one. */
  readonly url?: string;
  /** The value of a variable that chooses a model. */
  readonly model?: string;
  /** A key itself stands here. */
  readonly literalKey?: boolean;
  /** The map of the cluster, and the member of it, that holds the value. */
  readonly map?: readonly [name: string, member: string];
  /** File that it stands in, when that is not the file of the workload. */
  readonly path?: string;
}

export interface PortFact {
  readonly port: number;
  /** Port on the host; absent when chosen at start. */
  readonly published?: number;
  readonly bind: 'all' | 'private' | 'loopback';
  readonly line: number;
}

export interface BuildFact {
  /** Folder in the source. */
  readonly context: string;
  /** Path of the Dockerfile in the source. */
  readonly dockerfile: string;
}

export interface ContainerFact {
  readonly name: string;
  readonly line: number;
  /** As written, with defaults of variables put in. */
  readonly image?: string;
  readonly build?: BuildFact;
  readonly command: readonly string[];
  readonly environment: readonly EnvironmentFact[];
  /** More variables come from files or maps that are not read here. */
  readonly environmentOpen: boolean;
  /** Maps and secrets of the cluster whose members all become variables. */
  readonly sources?: readonly { readonly kind: 'ConfigMap' | 'Secret'; readonly name: string; readonly prefix: string }[];
  readonly privileged: boolean;
  /** Undefined: the image decides. */
  readonly runsAsRoot?: boolean;
  readonly limits: boolean;
  readonly accelerator: boolean;
}

/** Anything that runs containers. */
export interface WorkloadFact {
  readonly platform: 'compose' | 'kubernetes' | 'helm';
  readonly path: string;
  readonly line: number;
  readonly name: string;
  /** Key inside its home: path and name. */
  readonly key: readonly [path: string, name?: string];
  readonly namespace?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly containers: readonly ContainerFact[];
  /** Shares the network of its host. */
  readonly hostNetwork: boolean;
  readonly hostMounts: readonly string[];
  readonly published: readonly PortFact[];
  /** Names under which others in the same file or namespace reach it. */
  readonly hosts: readonly string[];
  /** Models that the platform attaches to it. */
  readonly models?: readonly string[];
  /** Its definition says by itself that it is AI software. */
  readonly declaredAi?: boolean;
  /** Image of the product that its chart brings, when none is written. */
  readonly brings?: string;
  /** Other places that had a part in its definition. */
  readonly via?: readonly { readonly path: string; readonly line: number }[];
  /** Models that it fetches at start. */
  readonly fetches?: readonly { readonly name: string; readonly path: string; readonly line: number }[];
}

export interface ComposeFile {
  readonly services: readonly WorkloadFact[];
}

/** Key: path of the compose file. */
export const composeSummary = summaryKind<ComposeFile>('compose', 1);

export interface DockerfileFact {
  /** Base of the last stage, followed through its own stages. */
  readonly base?: string;
  /** Line of the last stage. */
  readonly line: number;
  /** Every image that a stage starts from. */
  readonly images: readonly { readonly image: string; readonly line: number }[];
  /** Last user; absent when none is set. `?` when a variable decides. */
  readonly user?: string;
  readonly command: readonly string[];
  /** Paths copied out of the build context. */
  readonly copies: readonly string[];
  readonly environment: readonly EnvironmentFact[];
  /** Names of packages that its commands install. */
  readonly installs: readonly { readonly ecosystem: 'npm' | 'pypi'; readonly name: string }[];
}

/** Key: path of the Dockerfile. */
export const dockerfileSummary = summaryKind<DockerfileFact>('dockerfile', 1);

/** One object of a cluster. */
export interface KubernetesObject {
  readonly apiGroup: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly line: number;
  readonly labels: Readonly<Record<string, string>>;
  /** Objects that run pods. */
  readonly pod?: PodFact;
  readonly service?: {
    readonly selector: Readonly<Record<string, string>>;
    readonly type: string;
    /** The type is written, not the default. */
    readonly chosen?: true;
    readonly internal: boolean;
    readonly ports: readonly { readonly port: number; readonly line: number }[];
  };
  /** Ingress, HTTPRoute: what it sends where. */
  readonly route?: {
    readonly hosts: readonly string[];
    readonly services: readonly string[];
    readonly encrypted: boolean;
    readonly authentication?: 'basic' | 'oauth';
    readonly internal: boolean;
  };
  readonly serviceAccount?: { readonly automount?: boolean; readonly cloudIdentity?: string };
  readonly binding?: { readonly role: string; readonly accounts: readonly { readonly name: string; readonly namespace: string }[] };
  /** Custom resources of AI: what they name. */
  readonly custom?: CustomFact;
  /** ConfigMap, Secret and what makes one: its members that mean AI or an address. `open`: there may be more. */
  readonly settings?: { readonly environment: readonly EnvironmentFact[]; readonly open: boolean };
  /** A chart that is installed by an object of the cluster. */
  readonly release?: ReleaseFact;
}

export interface CustomFact {
  readonly model?: string;
  readonly image?: string;
  readonly url?: string;
  /** Provider that the resource itself names, as it spells it. */
  readonly provider?: string;
  /** Settings of models that it refers to by name. */
  readonly settings?: string;
  /** Servers of tools and other agents that it refers to by name. */
  readonly tools?: readonly { readonly name: string; readonly agent: boolean }[];
  /** A secret that holds its key. */
  readonly secret?: { readonly name: string; readonly member?: string };
}

/** A chart with the values that it is given. */
export interface ReleaseFact {
  readonly chart: string;
  readonly values: HelmValues;
}

export interface PodFact {
  readonly labels: Readonly<Record<string, string>>;
  readonly containers: readonly ContainerFact[];
  readonly serviceAccount: string;
  readonly automount?: boolean;
  readonly hostNetwork: boolean;
  readonly hostMounts: readonly string[];
}

/** Key: path of the file. */
export const kubernetesSummary = summaryKind<{ readonly objects: readonly KubernetesObject[] }>('kubernetes', 2);

/** One step of a JSON patch, its value as far as it matters here. */
export interface PatchStep {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly line: number;
  readonly text?: string;
  readonly words?: readonly string[];
  readonly variable?: EnvironmentFact;
}

export interface KustomizePatch {
  readonly target: { readonly kind?: string; readonly name?: string };
  /** A file beside the kustomization. */
  readonly path?: string;
  /** Objects with the members that change. */
  readonly merge?: readonly KubernetesObject[];
  readonly steps?: readonly PatchStep[];
}

/** A `kustomization.yaml`. Key: its path. */
export interface Kustomization {
  readonly line: number;
  readonly component: boolean;
  /** Paths as written: files, folders, addresses. */
  readonly resources: readonly string[];
  readonly components: readonly string[];
  readonly namespace?: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly images: readonly { readonly name: string; readonly newName?: string; readonly newTag?: string; readonly digest?: string }[];
  readonly patches: readonly KustomizePatch[];
  /** Maps that it makes. */
  readonly made: readonly KubernetesObject[];
  readonly releases: readonly KubernetesObject[];
  /** Things in it that are not worked out. */
  readonly unread: readonly string[];
}

export const kustomizeSummary = summaryKind<Kustomization>('kustomize', 1);
/** Steps of JSON patches that stand in a file of their own. Key: its path. */
export const patchSummary = summaryKind<{ readonly steps: readonly PatchStep[] }>('json-patch', 1);

/** What a chart says of itself. Key: path of its Chart.yaml. */
export interface HelmChart {
  readonly name: string;
  readonly appVersion?: string;
  readonly line: number;
  /** Its own name, category or keywords say that it is AI. */
  readonly ai: boolean;
  /** Charts of AI that it brings along. */
  readonly dependencies: readonly { readonly name: string; readonly line: number; readonly conditional?: true }[];
}

/** The default values of a chart. Key: path of the file. */
export interface HelmValues {
  readonly images: readonly { readonly repository: string; readonly tag?: string; readonly line: number }[];
  readonly environment: readonly EnvironmentFact[];
  /** Type of its service, where the values choose one. */
  readonly service?: { readonly type: string; readonly line: number };
  /** An ingress or route that is switched on. */
  readonly ingress?: { readonly hosts: readonly string[]; readonly encrypted: boolean; readonly line: number };
  readonly runsAsRoot?: boolean;
  readonly privileged: boolean;
  readonly limits: boolean;
  readonly accelerator: boolean;
  readonly automount?: boolean;
  /** Models that are fetched at start. */
  readonly models: readonly { readonly name: string; readonly line: number }[];
}

export const helmChartSummary = summaryKind<HelmChart>('helm-chart', 1);
export const helmValuesSummary = summaryKind<HelmValues>('helm-values', 1);
