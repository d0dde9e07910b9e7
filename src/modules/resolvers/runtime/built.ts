import { posix } from 'node:path';
import { aiVariable } from '../../../catalogue/ai-variables.js';
import { aiImage, imageKey } from '../../../catalogue/images.js';
import { aiPackage } from '../../../catalogue/packages.js';
import { serviceFolder } from '../../../catalogue/services.js';
import type { SourceView } from '../../../contracts/index.js';
import { type DockerfileFact, dockerfileSummary, type WorkloadFact } from '../../../parsing/runtime.js';

/** An image that a Dockerfile of this source builds. */
export interface BuiltImage {
  readonly dockerfile: string;
  readonly fact: DockerfileFact | undefined;
  /** Its name where something names it. */
  readonly reference: string | undefined;
  /** Folders of the services that go into it. */
  readonly services: readonly string[];
  readonly ai: boolean;
}

/** Every image that is built here, by the path of its Dockerfile. */
export function builtImages(source: SourceView, workloads: readonly WorkloadFact[], ai: ReadonlySet<string>): Map<string, BuiltImage> {
  const contexts = new Map<string, string>();
  const names = new Map<string, Set<string>>();
  for (const workload of workloads) {
    for (const { build, image } of workload.containers) {
      if (!build) continue;
      contexts.set(build.dockerfile, build.context);
      const key = image === undefined ? undefined : imageKey(image)?.key;
      if (key) names.set(build.dockerfile, (names.get(build.dockerfile) ?? new Set()).add(key));
    }
  }
  const facts = new Map(source.all(dockerfileSummary).map(({ key, data }) => [key, data] as const));
  const built = new Map<string, BuiltImage>();
  for (const dockerfile of [...new Set([...facts.keys(), ...contexts.keys()])].sort()) {
    const fact = facts.get(dockerfile);
    const context = contexts.get(dockerfile) ?? posix.dirname(dockerfile);
    const services = servicesIn(source, dockerfile, context, fact);
    const named = [...(names.get(dockerfile) ?? [])];
    built.set(dockerfile, {
      dockerfile,
      fact,
      // Two names for one Dockerfile are two images of it: neither is its own.
      reference: named.length === 1 ? named[0] : undefined,
      services,
      ai: services.some((folder) => ai.has(folder)) || (fact !== undefined && usesAi(fact)),
    });
  }
  return built;
}

/** The service that the Dockerfile stands in, and others of which it copies the whole folder. */
function servicesIn(source: SourceView, dockerfile: string, context: string, fact: DockerfileFact | undefined): string[] {
  const own = serviceFolder(source, dockerfile);
  const folder = posix.dirname(dockerfile);
  const inside = context === '.' || folder === context || folder.startsWith(`${context}/`);
  const first = inside && own !== '.' ? own : serviceFolder(source, `${context}/x`);
  const found = new Set([first]);
  for (const copy of fact?.copies ?? []) {
    const path = posix.normalize(posix.join(context, copy)).replace(/\/$/, '');
    // Where the Dockerfile stands apart from its context, a root that is copied whole is that root's service.
    if (path !== '.' && !path.startsWith('..') && serviceFolder(source, `${path}/x`) === path) found.add(path);
  }
  return [...found];
}

function usesAi(fact: DockerfileFact): boolean {
  return (
    fact.images.some(({ image }) => isAiImage(image)) ||
    fact.environment.some(({ name }) => aiVariable(name)?.weak === false) ||
    fact.installs.some(({ ecosystem, name }) => {
      const entry = aiPackage(ecosystem, name);
      return entry !== undefined && !entry.ambiguous && !entry.dualUse && entry.role !== 'coding-agent';
    })
  );
}

export function isAiImage(reference: string): boolean {
  const image = imageKey(reference);
  const known = image && aiImage(image.key);
  return known !== undefined && !known.weak;
}

const rootByDefault =
  /^docker\.io\/(library\/(alpine|debian|ubuntu|python|node|golang|rust|ruby|php|openjdk|eclipse-temurin|amazonlinux|fedora|busybox|buildpack-deps)|nvidia\/cuda|pytorch\/pytorch|ollama\/ollama|vllm\/vllm-openai)$|^ghcr\.io\/astral-sh\/uv$/;

/** Whether the image's user is root; undefined where its base decides and is not known for it. */
export function builtAsRoot(fact: DockerfileFact | undefined): boolean | undefined {
  if (!fact || fact.user === '?') return undefined;
  if (fact.user !== undefined) return fact.user === 'root' || fact.user === '0';
  return imageAsRoot(fact.base);
}

/** Images whose default user is known to be root; undefined for every other. */
export function imageAsRoot(reference: string | undefined): true | undefined {
  const key = reference === undefined ? undefined : imageKey(reference)?.key;
  return key !== undefined && rootByDefault.test(key) ? true : undefined;
}
