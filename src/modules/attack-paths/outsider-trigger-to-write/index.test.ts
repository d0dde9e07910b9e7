import { describe, expect, it } from 'vitest';
import type { AssetDraft, Recorder } from '../../../contracts/index.js';
import { findPaths } from '../../../testing/test-graph-modules.js';
import pattern from './index.js';

const triage = (see: Recorder, properties: AssetDraft<'workflow'>['properties']) =>
  see.asset('workflow', { key: see.local('.github/workflows/triage.yml'), name: 'triage', ...(properties ? { properties } : {}) });
const paths = (properties: AssetDraft<'workflow'>['properties']) => findPaths(pattern, (see) => void triage(see, properties));

describe('outsider trigger to write', () => {
  it('leads from the workflow to the repository that it may write to', () => {
    const [path, ...others] = paths({ outsiderTrigger: 'yes', writeAccess: true, holdsSecrets: true });
    expect(others).toEqual([]);
    expect(path).toMatchObject({
      target: 'repository:github.com/acme/shop',
      message: expect.stringContaining('may write to acme/shop and holds secrets'),
    });
    expect(path?.severity).toBeUndefined();
  });

  it('is critical where outsiders write the prompt and any command may run', () => {
    const [path] = paths({ outsiderTrigger: 'yes', holdsSecrets: true, untrustedTextInPrompt: true, unrestrictedTools: true });
    expect(path).toMatchObject({ severity: 'critical', message: expect.stringContaining('their words into its prompt') });
  });

  it('follows the cloud identity that the workflow can become', () => {
    const found = findPaths(pattern, (see) => {
      const workflow = triage(see, { outsiderTrigger: 'yes', writeAccess: true });
      see.relate(workflow, 'can-assume', see.asset('service-identity', { key: 'arn:aws:iam::111122223333:role/deploy', name: 'deploy' }));
    });
    expect(found.map((path) => path.target)).toContain('service-identity:arn:aws:iam::111122223333:role/deploy');
  });

  it.each([
    { outsiderTrigger: 'gated', writeAccess: true },
    { outsiderTrigger: 'no', writeAccess: true },
    { outsiderTrigger: 'yes', writeAccess: false, holdsSecrets: false },
  ] as const)('finds nothing for %j', (properties) => {
    expect(paths(properties)).toEqual([]);
  });
});
