import { aiVariable } from '../../../catalogue/ai-variables.js';
import { type AiImage, aiImage, imageKey } from '../../../catalogue/images.js';
import type { ContainerFact, WorkloadFact } from '../../../parsing/runtime.js';
import type { BuiltImage } from './built.js';

/** A workload that has to do with AI, and how we know. */
export interface Relevant<W extends WorkloadFact = WorkloadFact> {
  readonly workload: W;
  /** The AI product that one of its containers is. */
  readonly product: { readonly image: AiImage; readonly container: ContainerFact } | undefined;
  readonly confidence: 'certain' | 'likely' | 'possible';
}

/** The AI product that a container runs: its image, or what the image was built on. */
export function productOf(container: ContainerFact, built: ReadonlyMap<string, BuiltImage>): AiImage | undefined {
  const reference = container.build ? built.get(container.build.dockerfile)?.fact?.base : container.image;
  const image = reference === undefined ? undefined : imageKey(reference);
  return image && aiImage(image.key);
}

/**
 * Workloads that are AI by themselves, and those that are configured to call one of them. Everything else stays unsaid: a source
 * without AI yields nothing.
 */
export function relevantWorkloads<W extends WorkloadFact>(workloads: readonly W[], built: ReadonlyMap<string, BuiltImage>): Relevant<W>[] {
  const found = new Map<W, Relevant<W>>();
  for (const workload of workloads) {
    const judged = judge(workload, built);
    if (judged) found.set(workload, judged);
  }
  for (let grew = true; grew; ) {
    grew = false;
    for (const workload of workloads) {
      if (found.has(workload)) continue;
      const called = [...found.values()].some(
        (other) =>
          other.product !== undefined &&
          other.product.image.role !== 'base' &&
          neighbours(workload, other.workload) &&
          calls(workload, other.workload),
      );
      if (!called) continue;
      found.set(workload, { workload, product: undefined, confidence: 'likely' });
      grew = true;
    }
  }
  return workloads.flatMap((workload) => found.get(workload) ?? []);
}

function judge<W extends WorkloadFact>(workload: W, built: ReadonlyMap<string, BuiltImage>): Relevant<W> | undefined {
  const products = workload.containers.flatMap((container) => {
    const image = productOf(container, built);
    return image ? [{ image, container }] : [];
  });
  const brought = workload.brings === undefined || products.length > 0 ? undefined : aiImage(workload.brings);
  if (brought) products.push({ image: brought, container: broughtBy(workload) });
  const product = products.find(({ image }) => !image.weak && image.role !== 'base') ?? products[0];
  const strong = product !== undefined && !product.image.weak;
  if (strong && product.image.role !== 'base') return { workload, product, confidence: brought ? 'likely' : 'certain' };
  const variables = workload.containers.flatMap(({ environment }) => environment.flatMap(({ name }) => aiVariable(name) ?? []));
  const named = variables.some(({ weak }) => !weak);
  const builtHere = workload.containers.some(({ build }) => build && built.get(build.dockerfile)?.ai);
  if (named || builtHere || strong || workload.models || workload.declaredAi)
    return { workload, product: strong ? product : undefined, confidence: builtHere || workload.models ? 'certain' : 'likely' };
  if (product || workload.containers.some(({ accelerator }) => accelerator))
    return { workload, product: undefined, confidence: 'possible' };
  return undefined;
}

/** What a chart runs when nothing else is written: its settings are mostly those of the chart. */
function broughtBy({ line, containers }: WorkloadFact): ContainerFact {
  const [first] = containers;
  return (
    first ?? { name: '', line, command: [], environment: [], environmentOpen: true, privileged: false, limits: false, accelerator: false }
  );
}

/** Names of services only mean something to those in the same file, folder or namespace. */
export function neighbours(a: WorkloadFact, b: WorkloadFact): boolean {
  if (a === b || a.platform !== b.platform || a.platform === 'helm') return false;
  return a.platform === 'compose' ? folderOf(a.path) === folderOf(b.path) : a.namespace === b.namespace;
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The line on which a workload is told the address of another. */
export function calls(
  from: WorkloadFact,
  to: WorkloadFact,
): { readonly line: number; readonly variable: string; readonly path: string } | undefined {
  for (const { environment } of from.containers) {
    for (const { url, line, name, path } of environment) {
      const host = url === undefined ? undefined : hostOf(url);
      if (host !== undefined && to.hosts.includes(host)) return { line, variable: name, path: path ?? from.path };
    }
  }
  return undefined;
}

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname;
  } catch {
    return undefined;
  }
}
