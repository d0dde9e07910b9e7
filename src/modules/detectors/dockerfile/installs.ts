import { programOf, shellCommands } from '../../../parsing/shell-words.js';

/** Packages that the commands of a build step install by name. */
export function installsOf(script: string): { ecosystem: 'npm' | 'pypi'; name: string }[] {
  return shellCommands(script).flatMap(({ words }): { ecosystem: 'npm' | 'pypi'; name: string }[] => {
    const bare = words.filter((word) => !word.startsWith('--mount='));
    const at = bare.findIndex((word) => word === 'install' || word === 'add' || word === 'i');
    const before = bare.slice(0, at).join(' ');
    if (at === -1) return [];
    const names = bare.slice(at + 1).filter((word) => !word.startsWith('-') && !/[/\\$]|\.txt$/.test(word.replace(/^@[\w.-]+\//, '')));
    if (/(^| )(pip3?|uv|poetry|pipx|python3? -m pip)$/.test(before) || programOf(bare)?.program === 'uv')
      return names
        .map((name) => ({ ecosystem: 'pypi' as const, name: name.split(/[=<>~![;]/)[0] ?? '' }))
        .filter(({ name }) => name !== '' && name !== '.');
    if (/(^| )(npm|pnpm|yarn|bun)( global)?$/.test(before))
      return names
        .map((name) => ({ ecosystem: 'npm' as const, name: name.replace(/(.)@[^/]*$/, '$1') }))
        .filter(({ name }) => name !== '.');
    return [];
  });
}
