import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';

/**
 * The layering law of the house, as data. A file belongs to the first layer whose prefix fits; it may import from the layers named,
 * from Node's own modules named, and from the packages named. Type-only imports count: a wall that types can cross is no wall.
 */
interface Layer {
  readonly prefix: string;
  readonly may: readonly string[];
  /** `node:` modules; `*` for all. */
  readonly node: readonly string[];
  /** npm packages; `*` for all. */
  readonly packages: readonly string[];
}

const sorts = ['collectors', 'detectors', 'resolvers', 'linkers', 'owners', 'analyses', 'checks', 'attack-paths', 'outputs'];
/** Modules of Node that compute and touch nothing. */
const pureNode = ['node:path', 'node:zlib'];
const floor = ['core', 'contracts', 'parsing', 'catalogue'];

export const layers: readonly Layer[] = [
  { prefix: 'core', may: [], node: ['node:crypto'], packages: [] },
  { prefix: 'contracts', may: ['core'], node: [], packages: ['zod'] },
  { prefix: 'parsing', may: ['core', 'contracts', 'catalogue'], node: pureNode, packages: ['*'] },
  { prefix: 'catalogue', may: ['core', 'contracts', 'parsing'], node: pureNode, packages: ['packageurl-js'] },
  // Collectors are the only modules that reach outside; of the others none may import another sort, nor a sibling.
  ...sorts.map((sort) => ({ prefix: `modules/${sort}`, may: floor, node: sort === 'collectors' ? ['*'] : pureNode, packages: ['*'] })),
  { prefix: 'engine', may: floor, node: [], packages: ['picomatch'] },
  { prefix: 'platform', may: [...floor, 'engine', 'modules/detectors/index.generated'], node: ['*'], packages: ['*'] },
  { prefix: 'testing', may: [...floor, 'engine', 'platform', ...sorts.map((sort) => `modules/${sort}`)], node: ['*'], packages: ['*'] },
  {
    prefix: 'cli',
    may: [...floor, 'engine', 'platform', ...sorts.map((sort) => `modules/${sort}/index.generated`)],
    node: ['*'],
    packages: ['*'],
  },
];

export interface Breach {
  readonly file: string;
  readonly imports: string;
  readonly because: string;
}

const isTest = (file: string) => /\.test\.ts$|\/examples(-[\w-]+)?(\/|\.ts$)|\/fixtures?\//.test(file);

/** Every import below `root` that the law forbids. Tests and examples ship nothing and may reach everywhere. */
export function breaches(root: string): Breach[] {
  return sourceFiles(root).flatMap((file) => {
    const path = relative(root, file).replaceAll('\\', '/');
    if (isTest(path)) return [];
    const specifiers = importsOf(readFileSync(file, 'utf8'), path);
    return specifiers.flatMap((specifier) => {
      const because = judge(path, specifier);
      return because ? [{ file: path, imports: specifier, because }] : [];
    });
  });
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : /\.ts$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(text: string, path: string): string[] {
  const { module } = parseSync(path, text);
  const dynamic = module.dynamicImports.flatMap(
    ({ moduleRequest }) => /^(['"])(.*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[2] ?? [],
  );
  const exported = module.staticExports.flatMap((statement) => statement.entries.flatMap((entry) => entry.moduleRequest?.value ?? []));
  return [...new Set([...module.staticImports.map((statement) => statement.moduleRequest.value), ...exported, ...dynamic])];
}

function judge(file: string, specifier: string): string | undefined {
  const layer = layers.find((candidate) => file.startsWith(`${candidate.prefix}/`));
  if (!layer) return `${file} belongs to no layer`;
  if (specifier.startsWith('node:')) return allows(layer.node, specifier) ? undefined : `${layer.prefix} does no I/O`;
  if (!specifier.startsWith('.')) {
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    return allows(layer.packages, name) ? undefined : `${layer.prefix} may not use the package ${name}`;
  }
  const target = join(dirname(file), specifier).replaceAll('\\', '/').replace(/\.js$/, '');
  const sameModule = layer.prefix.startsWith('modules/') ? moduleOf(file) === moduleOf(target) : target.startsWith(`${layer.prefix}/`);
  if (sameModule || /\/index\.generated$/.test(file.replace(/\.ts$/, ''))) return undefined;
  return layer.may.some((prefix) => target === prefix || target.startsWith(`${prefix}/`))
    ? undefined
    : `${layer.prefix} may import ${layer.may.join(', ') || 'nothing'}`;
}

const allows = (list: readonly string[], name: string) => list.includes('*') || list.includes(name);

/** The folder of one module: two levels below `modules/`, three for checks. */
function moduleOf(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, parts[1] === 'checks' ? 4 : 3).join('/');
}
