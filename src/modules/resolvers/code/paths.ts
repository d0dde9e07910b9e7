import { pypiPackageOfImport } from '../../../catalogue/packages.js';

/** Members behind the import name of a distribution: `google.genai.types` of `google-genai` is `types`. */
export function insideOf(specifier: string, distribution: string): string {
  const parts = specifier.split('.');
  for (let length = 1; length <= parts.length; length++) {
    if (pypiPackageOfImport(parts.slice(0, length).join('.'))?.name === distribution) return parts.slice(length).join('.');
  }
  return '';
}

/** Joins a folder and a relative path; undefined when it leads out of the source. */
export function joinPath(folder: readonly string[], relative: string): string | undefined {
  const path: string[] = folder.filter((part) => part !== '.' && part !== '');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (path.length === 0) return undefined;
      path.pop();
    } else path.push(part);
  }
  return path.join('/');
}
