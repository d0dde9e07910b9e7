import type { ArgumentFact, Expression } from '../module-summary.js';
import { joined } from './text.js';

const listMakers =
  /(^|\.)(List\.of|Set\.of|Arrays\.asList|Collections\.singletonList|ImmutableList\.of|Stream\.of|listOf|setOf|arrayOf|mutableListOf|listOfNotNull)$/;
const mapMakers = /(^|\.)(Map\.of|ImmutableMap\.of)$/;
const pairMakers = /(^|\.)(mapOf|mutableMapOf|hashMapOf|Map\.ofEntries)$/;
const environment = /(^|\.)(System\.getenv|Environment\.GetEnvironmentVariable)$/;
const transparent =
  /(^|\.)(Optional\.ofNullable|Optional\.of|Objects\.requireNonNull|requireNotNull|checkNotNull|Objects\.toString|String\.valueOf|Task\.FromResult)$/;
const settings = /(^|[._])(env|environment|config|configuration)(\(\))?\.(getProperty|getRequiredProperty|GetValue|GetRequiredValue)$/i;

/**
 * What a call of the language's own library comes to, without recording it as one; undefined when it is an ordinary call.
 * @param name what is called, as it is written: `System.getenv`, `List.of`
 */
export function knownCall(name: string, given: readonly ArgumentFact[], line: number): Expression | undefined {
  const values = given.map(({ value }) => value);
  const [first, second] = values;
  if (environment.test(name)) {
    return first?.is === 'literal' && typeof first.value === 'string' ? { is: 'environment', name: first.value, line } : undefined;
  }
  if (transparent.test(name)) {
    if (name.endsWith('requireNonNullElse') && first && second) return { is: 'either', options: [first, second], line };
    return first;
  }
  if (/(^|\.)Objects\.requireNonNullElse$/.test(name) && first && second) return withDefault(first, second, line);
  if (listMakers.test(name)) return { is: 'list', items: values, spreads: [], line };
  if (/(^|\.)(emptyList|List\.copyOf)$/.test(name) && values.length === 0) return { is: 'list', items: [], spreads: [], line };
  if (mapMakers.test(name)) return pairs(values, line);
  if (pairMakers.test(name)) return entries(values, line);
  if (/(^|\.)(String\.format|string\.Format|String\.Format)$/.test(name)) return format(values, line);
  if (/(^|\.)(string|String)\.(Concat)$/.test(name)) return joined(values, line);
  if (settings.test(name) && first?.is === 'literal' && typeof first.value === 'string')
    return { is: 'setting', name: first.value, ...(second ? { default: second } : {}), line };
  return undefined;
}

/** A method whose receiver decides what it comes to: `x.orElse("d")`, `text.trimIndent()`, `"…%s".formatted(x)`. */
export function knownMethod(object: Expression, method: string, given: readonly ArgumentFact[], line: number): Expression | undefined {
  const [first] = given.map(({ value }) => value);
  switch (method) {
    case 'orElse':
    case 'orElseGet':
    case 'ifBlank':
    case 'ifEmpty':
      return first && isOptional(object) ? withDefault(object, first, line) : undefined;
    case 'orElseThrow':
    case 'trimIndent':
    case 'trimMargin':
    case 'stripIndent':
    case 'strip':
    case 'intern':
    case 'AsTask':
    case 'ConfigureAwait':
    case 'block':
    case 'stream':
    case 'toList':
      return isOptional(object) || object.is === 'literal' || object.is === 'join' || object.is === 'list' || method === 'ConfigureAwait'
        ? object
        : undefined;
    case 'formatted':
      return object.is === 'literal' || object.is === 'join' ? format([object, ...given.map(({ value }) => value)], line) : undefined;
    case 'getOrDefault':
      return object.is === 'environment' ? object : undefined;
    default:
      return undefined;
  }
}

const isOptional = (value: Expression) => value.is === 'environment' || value.is === 'setting' || value.is === 'either';

/** A value with another one for the case that it is not there. */
export function withDefault(value: Expression, fallback: Expression, line: number): Expression {
  if ((value.is === 'environment' || value.is === 'setting') && value.default === undefined) return { ...value, default: fallback };
  return { is: 'either', options: [value, fallback], line };
}

function pairs(values: readonly Expression[], line: number): Expression {
  const known: { key: string; value: Expression }[] = [];
  let open = values.length % 2 === 1;
  for (let at = 0; at + 1 < values.length; at += 2) {
    const key = values[at];
    const value = values[at + 1];
    if (key?.is === 'literal' && value) known.push({ key: String(key.value), value });
    else open = true;
  }
  return { is: 'object', entries: known, spreads: open ? [{ is: 'opaque', why: 'computed key' }] : [], line };
}

/** `"a" to "b"` and the like are read as objects of one entry. */
function entries(values: readonly Expression[], line: number): Expression {
  const known = values.flatMap((value) => (value.is === 'object' ? value.entries : []));
  const open = values.some((value) => value.is !== 'object');
  return { is: 'object', entries: known, spreads: open ? [{ is: 'opaque', why: 'computed key' }] : [], line };
}

function format(values: readonly Expression[], line: number): Expression | undefined {
  const [template, ...rest] = values;
  if (template?.is !== 'literal' || typeof template.value !== 'string') return undefined;
  const parts: Expression[] = [];
  let from = 0;
  let next = 0;
  for (const match of template.value.matchAll(/%(?:%|n|[-+ #0-9.]{0,10}[sdif])|\{(\d)\}/g)) {
    parts.push({ is: 'literal', value: template.value.slice(from, match.index) });
    from = match.index + match[0].length;
    if (match[0] === '%%' || match[0] === '%n') parts.push({ is: 'literal', value: match[0] === '%%' ? '%' : '\n' });
    else parts.push(rest[match[1] === undefined ? next++ : Number(match[1])] ?? { is: 'opaque', why: 'format field' });
  }
  parts.push({ is: 'literal', value: template.value.slice(from) });
  return joined(parts, line);
}

/** A setting named in a placeholder: `${app.model:gpt}`, also with an environment variable's name. Several, or text around, make a join. */
export function placeholders(text: string, line: number): Expression {
  const parts: Expression[] = [];
  let from = 0;
  for (const match of text.matchAll(/[$]\{([^${}:]{1,200})(?::([^{}]{0,500}))?\}/g)) {
    parts.push({ is: 'literal', value: text.slice(from, match.index) });
    from = match.index + match[0].length;
    const [, name = '', fallback] = match;
    const given: Expression | undefined = fallback === undefined ? undefined : { is: 'literal', value: fallback };
    const is = /^[A-Z][A-Z0-9_]*$/.test(name) ? 'environment' : 'setting';
    parts.push({ is, name: name.trim(), ...(given ? { default: given } : {}), line });
  }
  parts.push({ is: 'literal', value: text.slice(from) });
  return joined(parts, line);
}
