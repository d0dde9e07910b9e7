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
  readonly custom?: { readonly model?: string; readonly image?: string; readonly url?: string };
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
export const kubernetesSummary = summaryKind<{ readonly objects: readonly KubernetesObject[] }>('kubernetes', 1);

/** What a chart says of itself. Key: path of its Chart.yaml. */
export interface HelmChart {
  readonly name: string;
  readonly appVersion?: string;
  readonly line: number;
  /** Its own name, category or keywords say that it is AI. */
  readonly ai: boolean;
  /** Charts of AI that it brings along. */
  readonly dependencies: readonly { readonly name: string; readonly line: number }[];
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
