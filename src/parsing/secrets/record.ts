import type { Document, Recorder } from '../../contracts/index.js';
import type { AssetId } from '../../core/ids.js';
import type { FoundSecret } from './find.js';
import { referenceOf } from './values.js';

const browserVariable = /^(NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|PUBLIC)_/;
const browserFile = /\.(html?|vue|svelte|astro)$|(^|\/)(public|static|www)\/[^\n]*\.[cm]?js$/i;

/** Where a literal secret of this document lies. */
export function placementOf(document: Document, variable: string | undefined): 'device-config' | 'browser-code' | 'repository' {
  if (document.home.startsWith('device:')) return 'device-config';
  const browser =
    (variable !== undefined && browserVariable.test(variable)) ||
    browserFile.test(document.path) ||
    /^\s*['"]use client['"]/.test(document.text.slice(0, 400)) ||
    document.text.includes('dangerouslyAllowBrowser: true');
  return browser ? 'browser-code' : 'repository';
}

/** Records a secret that stands in the document as a literal. Its key is its place, never its value. */
export function recordSecret(see: Recorder, document: Document, found: FoundSecret, more: readonly number[] = []): AssetId {
  return see.asset('credential', {
    key: see.local(document.path, found.name),
    name: found.name,
    at: [found.line, ...more],
    confidence: found.confidence,
    properties: {
      format: found.format === 'named' ? undefined : found.format,
      provider: found.provider,
      publicPrefix: found.publicPrefix,
      fingerprint: found.fingerprint,
      placement: placementOf(document, found.variable),
      literal: true,
      variable: found.variable,
      longLived: found.longLived,
      administrative: found.administrative,
      filePermissions: document.filePermissions,
    },
  });
}

/** Records that a setting takes its secret from elsewhere; undefined when the value is no plain reference. */
export function recordReference(see: Recorder, document: Document, value: string, line: number): AssetId | undefined {
  const reference = referenceOf(value);
  if (!reference) return undefined;
  if (reference.kind === 'environment') return recordVariable(see, reference.name, line);
  const name = reference.kind === 'input' ? reference.name : `${reference.name} reference`;
  return see.asset('credential', {
    key: see.local(document.path, `${reference.kind}/${reference.name}`),
    name,
    at: line,
    properties: { placement: 'secret-manager', literal: false },
  });
}

/** A secret known by its environment variable. */
export function recordVariable(see: Recorder, variable: string, line: number): AssetId {
  return see.asset('credential', {
    key: see.local('env', variable),
    name: variable,
    at: line,
    properties: { placement: 'environment', literal: false, variable },
  });
}
