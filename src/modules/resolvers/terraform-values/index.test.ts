import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveFiles, testResolver } from '../../../testing/index.js';
import hcl from '../../detectors/terraform/index.js';
import detector from '../../detectors/terraform-values/index.js';
import terraform from '../terraform/index.js';
import { examples } from './examples.js';
import resolver from './index.js';

testResolver(resolver, [detector], examples);

const estate = join(import.meta.dirname, '../../../../test/accuracy/terraform-plan/repository');
const read = (path: string) => readFileSync(join(estate, path), 'utf8');

describe('a plan that Terraform made', () => {
  const text = { 'main.tf': read('main.tf'), 'modules/notebooks/main.tf': read('modules/notebooks/main.tf') };

  it('names the same assets and relations as the text that it was made of', async () => {
    const files = { ...text, 'plan.json': read('plan.json') };
    const [planned, written] = [
      await resolveFiles(resolver, [hcl, detector], files),
      await resolveFiles(terraform, [hcl, detector], files),
    ];
    const ids = (seen: typeof planned) => [...new Set(seen.assets.map(({ id }) => id))].sort();
    expect(ids(planned)).toEqual(ids(written));
    const relations = (seen: typeof planned) => [...new Set(seen.relations.map(({ from, kind, to }) => `${from} ${kind} ${to}`))].sort();
    expect(relations(planned)).toEqual(relations(written));
  });

  it('keeps no value that is sensitive', async () => {
    const seen = await resolveFiles(resolver, [detector], { 'plan.json': read('plan.json') });
    expect(JSON.stringify(seen)).not.toContain('hunter2');
  });
});
