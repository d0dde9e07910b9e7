import type { CallFact } from '../../../../parsing/module-summary.js';
import type { Evaluator } from '../evaluate.js';
import type { External, Value, Where } from '../values.js';

/** Functions whose one argument is their value: optional values, pointers, named texts. */
const identities: Readonly<Partial<Record<External['ecosystem'], RegExp>>> = {
  golang:
    /(^|\.)(F|String|Ptr|NewOpt|Opt|To|ToPtr|Pointer|StringPtr|Int64?|Float|ChatModel|Model|ResponsesModel|EmbeddingModel|ModelName|NewTextRef|NewKeyCredential|Text|NewUserContent|Some|TrimSpace|ToLower)$/,
  cargo: /(^|\.)(Some|String\.from|Blob\.new|Cow\.from|ModelId\.from|Secret\.new|SecretString\.(from|new))$/,
  composer: /(^|\.)(Str\.of|SecretString)$/,
};

const environments: Readonly<Partial<Record<External['ecosystem'], RegExp>>> = {
  golang: /^os\.(Getenv|LookupEnv)$/,
  cargo: /(^|\.|::)env(\.|::)var$|^dotenvy?\.var$/,
  composer: /^builtins\.(getenv|env)$/,
};

/** What calling something outside comes to where it only hands its argument on, or asks for an environment variable by a computed name. */
export function openIdiom(evaluator: Evaluator, callee: Value, call: CallFact, at: Where): Value[] | undefined {
  // An attribute of Ruby is read by calling it.
  if (callee.is !== 'external')
    return call.arguments.length === 0 && callee.is !== 'function' && callee.is !== 'class' && isRuby(at) ? [callee] : undefined;
  const whole = `${callee.root}.${callee.path}`;
  const [first, second] = call.arguments;
  if (!first) return undefined;
  if (environments[callee.ecosystem]?.test(whole)) {
    const names = evaluator
      .evaluate(first.value, at)
      .flatMap((value) => (value.is === 'constant' && typeof value.value === 'string' ? [value.value] : []));
    if (names.length === 0) return undefined;
    const fallback = second ? evaluator.evaluate(second.value, at) : [];
    return [...names.map((name): Value => ({ is: 'environment', name })), ...fallback];
  }
  const identity = call.arguments.length === 1 && callee.sites.length === 0 && identities[callee.ecosystem]?.test(callee.path);
  if (callee.ecosystem === 'golang' && /^(net\/)?url$/.test(callee.root) && /^(Parse|ParseRequestURI)$/.test(callee.path))
    return [...evaluator.evaluate(first.value, at)];
  const conversion = callee.ecosystem === 'golang' && callee.root === 'builtins' && callee.path === 'string';
  return identity || conversion ? [...evaluator.evaluate(first.value, at)] : undefined;
}

const isRuby = (at: Where) => at.module.endsWith('.rb') || at.module.endsWith('.rake');
