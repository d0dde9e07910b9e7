import { dotnetExtensions } from '../../../../catalogue/constructs/dotnet.js';
import { knownSymbol } from '../../../../catalogue/constructs/index.js';
import { type Namespace, namespaceOf, type TypedEcosystem } from '../../../../catalogue/namespaces.js';
import { dotnetTypes } from '../../../../catalogue/packages/dotnet-namespaces.js';
import { jvmTypes } from '../../../../catalogue/packages/jvm-imports.js';
import type { Expression, ImportFact, ModuleSummary } from '../../../../parsing/module-summary.js';
import type { Evaluator } from '../evaluate.js';
import { memberOf } from '../members.js';
import { lookUp } from '../names.js';
import type { Frame, Value, Where } from '../values.js';
import { ecosystemOf } from './languages.js';

/** What an import of one name stands for: `import a.b.C`, `import static a.b.C.X`, `using X = A.B.C`. */
export function typedImport(evaluator: Evaluator, path: string, module: ModuleSummary, fact: ImportFact): Value[] {
  return dotted(evaluator, path, module, fact.from, fact.name);
}

/** What a bare name means that neither its scopes nor an import of one name explain. */
export function typedName(evaluator: Evaluator, path: string, module: ModuleSummary, name: string): Value[] {
  const own = module.package ?? '';
  // C# sees the namespaces around its own.
  const around = module.language === 'csharp' ? enclosing(own) : [own];
  for (const namespace of around) {
    const found = declared(evaluator, path, module, namespace, name);
    if (found.length > 0) return found;
  }
  const opened = module.imports.filter((fact) => fact.local === '*').map((fact) => fact.from);
  if (module.language === 'csharp') opened.push(...evaluator.graph.types.opened(path));
  for (const namespace of opened) {
    const found = inOpened(evaluator, path, module, namespace, name);
    if (found.length > 0) return found;
  }
  const ecosystem = ecosystemOf(module.language) as TypedEcosystem;
  const hits = [...new Set(opened)].flatMap((namespace) => {
    const found = libraryOf(evaluator, ecosystem, namespace);
    if (!found || !(knownSymbol(found.root, name) || dotnetTypes.get(found.root)?.has(name) || jvmTypes.get(found.root)?.has(name)))
      return [];
    const value: Value = { is: 'external', ecosystem, root: found.root, path: [found.inside, name].filter(Boolean).join('.'), sites: [] };
    return [value];
  });
  return hits.slice(0, 1);
}

function enclosing(namespace: string): string[] {
  const parts = namespace.split('.').filter(Boolean);
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('.')), ''];
}

/** A name of an opened package, or a static member of an opened type. */
function inOpened(evaluator: Evaluator, path: string, module: ModuleSummary, from: string, name: string): Value[] {
  if (libraryOf(evaluator, ecosystemOf(module.language) as TypedEcosystem, from)) return [];
  const direct = declared(evaluator, path, module, from, name);
  if (direct.length > 0) return direct;
  const dot = from.lastIndexOf('.');
  if (dot < 0 || !/^[A-Z]/.test(from.slice(dot + 1))) return [];
  return declared(evaluator, path, module, from.slice(0, dot), from.slice(dot + 1))
    .flatMap((type) => (type.is === 'class' ? memberOf(evaluator, type, name) : []))
    .filter((value) => value.is !== 'unknown' && value.is !== 'external');
}

/** What a package of this source declares under a name. */
function declared(evaluator: Evaluator, path: string, module: ModuleSummary, namespace: string, name: string): Value[] {
  const home = evaluator.graph.types.locate(namespace, name, path, module.language);
  if (home === undefined || home === path) return [];
  const other = evaluator.graph.module(home);
  if (!other || !Object.hasOwn(other.scopes[0]?.bindings ?? {}, name)) return [];
  return lookUp(evaluator, name, { module: home, scope: 0 });
}

/** `a.b` and a name in it, which may be a package's, or a nested type's. */
function dotted(evaluator: Evaluator, path: string, module: ModuleSummary, from: string, name: string): Value[] {
  const ecosystem = ecosystemOf(module.language) as TypedEcosystem;
  const library = libraryOf(evaluator, ecosystem, `${from}.${name}`);
  if (library) return [{ is: 'external', ecosystem, root: library.root, path: library.inside, sites: [] }];
  const direct = declared(evaluator, path, module, from, name);
  if (direct.length > 0) return direct;
  const dot = from.lastIndexOf('.');
  if (dot > 0 && /^[A-Z]/.test(from.slice(dot + 1))) {
    const outer = dotted(evaluator, path, module, from.slice(0, dot), from.slice(dot + 1));
    const inner = outer.flatMap((value) => memberOf(evaluator, value, name));
    if (inner.length > 0) return inner;
  }
  const parts = `${from}.${name}`.split('.');
  const root = parts.slice(0, Math.min(2, parts.length - 1)).join('.');
  return [{ is: 'external', ecosystem, root, path: parts.slice(root.split('.').length).join('.'), sites: [] }];
}

/** Fully qualified names in code: `dev.langchain4j.model.openai.OpenAiChatModel`. */
export function qualifiedName(evaluator: Evaluator, expression: Expression, where: Where): Value[] | undefined {
  const parts: string[] = [];
  let at: Expression = expression;
  for (let steps = 0; at.is === 'member' && steps < 12; steps++) {
    parts.unshift(at.property);
    at = at.object;
  }
  if (at.is !== 'name' || parts.length < 2) return undefined;
  const module = evaluator.graph.loaded(where.module);
  if (!module) return undefined;
  const whole = [at.name, ...parts].join('.');
  const library = libraryOf(evaluator, ecosystemOf(module.language) as TypedEcosystem, whole);
  if (!library || library.inside === '') return undefined;
  return [{ is: 'external', ecosystem: ecosystemOf(module.language), root: library.root, path: library.inside, sites: [] }];
}

/** The object on which the function around a place was called. */
export function selfOf(frame: Frame | undefined, module: string, scope: number): Value | undefined {
  for (let at = frame, steps = 0; at && steps < 20; at = at.outer, steps++) {
    if (at.self?.is === 'instance' && at.self.module === module && at.self.scope === scope) return at.self;
  }
  return undefined;
}

/** An extension method of an AI library, called on something that is none: `builder.Services.AddMcpServer()`. */
export function extensionMethod(
  evaluator: Evaluator,
  expression: Extract<Expression, { is: 'member' }>,
  where: Where,
): Value[] | undefined {
  const kotlin = importedExtension(evaluator, expression, where);
  if (kotlin) return kotlin;
  const root = dotnetExtensions.get(expression.property);
  const module = root === undefined ? undefined : evaluator.graph.loaded(where.module);
  if (root === undefined || module?.language !== 'csharp') return undefined;
  const receivers = evaluator.evaluate(expression.object, where);
  if (
    receivers.some(
      (value) => value.is !== 'unknown' && value.is !== 'parameter' && !(value.is === 'external' && !evaluator.graph.isAi(value)),
    )
  )
    return undefined;
  const opened = [...module.imports.map((fact) => fact.from), ...evaluator.graph.types.opened(where.module)];
  const open = opened.some((namespace) => namespaceOf('nuget', namespace)?.root === root);
  const declared = [...evaluator.graph.declaredIn(where.module, 'nuget')].some((name) => name === root || name.startsWith(`${root}.`));
  return open || declared ? [{ is: 'external', ecosystem: 'nuget', root, path: expression.property, sites: [] }] : undefined;
}

/** Kotlin imports extensions by name: `import com.google.firebase.ai.ai` is what `Firebase.ai()` calls. */
function importedExtension(evaluator: Evaluator, expression: Extract<Expression, { is: 'member' }>, where: Where): Value[] | undefined {
  const module = evaluator.graph.loaded(where.module);
  if (module?.language !== 'kotlin' || expression.object.is !== 'name') return undefined;
  const fact = module.imports.find(({ local, name }) => local === expression.property && /^[a-z]/.test(name));
  const library = fact && namespaceOf('maven', `${fact.from}.${fact.name}`);
  return library && [{ is: 'external', ecosystem: 'maven', root: library.root, path: library.inside, sites: [] }];
}

/** The library that a name is of; none where this source is that library, or calls a package of its own the same. */
function libraryOf(evaluator: Evaluator, ecosystem: TypedEcosystem, name: string): Namespace | undefined {
  const found = namespaceOf(ecosystem, name);
  return found && !evaluator.graph.types.declares(found.root) ? found : undefined;
}
