/** Whether a version as written names exactly one thing. `unknown`: a variable decides. */
export type Pinned = boolean | 'unknown';

const variable = /\$|\{\{|%\w+%|^<.*>$/;

/** npm, NuGet, JSR and Go: three numbers, no range. */
export function exactVersion(version: string | undefined): Pinned {
  if (version === undefined || version === '') return false;
  if (variable.test(version)) return 'unknown';
  return /^[v=]?\d+\.\d+\.\d+(\.\d+)?([-+][\w.+-]+)?$/.test(version);
}

/** Python: `==` and `@` take any depth of number; a wildcard or another operator is a range. */
export function exactPythonVersion(version: string | undefined): Pinned {
  if (version === undefined || version === '') return false;
  if (variable.test(version)) return 'unknown';
  return /^v?\d+(\.\d+)*((a|b|rc|\.post|\.dev)\d+)?(\+[\w.]+)?$/i.test(version);
}

/** A git reference: only a whole commit stays what it is. */
export function exactCommit(reference: string | undefined): Pinned {
  if (reference !== undefined && variable.test(reference)) return 'unknown';
  return reference !== undefined && /^[0-9a-f]{40}$/.test(reference);
}
