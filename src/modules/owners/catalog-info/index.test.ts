import { expect, it } from 'vitest';
import { SourceSummaries } from '../../../engine/resolve.js';
import { type CatalogEntity, catalogInfoSummary } from '../../../parsing/catalog-info.js';
import signal from './index.js';

function ask(files: Readonly<Record<string, readonly CatalogEntity[]>>, path: string) {
  const source = new SourceSummaries(new Set(Object.keys(files)), new Set());
  source.add(Object.entries(files).map(([key, entities]) => ({ kind: catalogInfoSummary.id, key, data: { entities } })));
  return signal.prepare(source)({ path, labels: {} });
}
const component = (owner: string, more: Partial<CatalogEntity> = {}): CatalogEntity => ({
  kind: 'Component',
  name: 'x',
  owner,
  line: 7,
  ...more,
});

it('takes the nearest file upwards', () => {
  const files = { 'catalog-info.yaml': [component('team:root')], 'services/a/catalog-info.yaml': [component('team:a')] };
  expect(ask(files, 'services/a/src/main.py')).toEqual({
    name: 'team:a',
    confidence: 'certain',
    because: 'services/a/catalog-info.yaml:7',
  });
  expect(ask(files, 'services/b/main.py')).toMatchObject({ name: 'team:root' });
  expect(ask(files, 'main.py')).toMatchObject({ name: 'team:root' });
});
it('follows the place that an entity names', () => {
  const files = { 'catalog-info.yaml': [component('team:a', { folder: 'services/a' }), component('team:b', { folder: 'services/b' })] };
  expect(ask(files, 'services/b/main.py')).toMatchObject({ name: 'team:b' });
  expect(ask(files, 'main.py')).toBeUndefined();
});
it('does not choose between components that disagree, and lets a component speak before its system', () => {
  expect(ask({ 'catalog-info.yaml': [component('team:a'), component('team:b')] }, 'x')).toBeUndefined();
  expect(ask({ 'catalog-info.yaml': [component('team:s', { kind: 'System' }), component('team:b')] }, 'x')).toMatchObject({
    name: 'team:b',
  });
});
