import { defineAttackPath, type Hop, type PathDraft } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { repositoryOf } from '../../../core/usage.js';
import type { AssetView, View } from '../../../core/view.js';

export default defineAttackPath({
  id: 'outsider-trigger-to-write',
  version: 1,
  title: 'Outsiders drive an AI step that can write or holds secrets',
  severity: 'high',
  docs: {
    summary:
      'An event that outsiders can cause starts a workflow whose AI step has a token that may write, or secrets beyond its own model key.',
    limits:
      'A check of who asks that is done inside a script is not seen. Rules of the organisation that limit the token are seen only where they were read.',
    remediation:
      'Check the author before the AI step, give the job read-only permissions, and write in a second job that takes no text from outside.',
  },
  controls: ['owasp-llm:LLM01:2025', 'owasp-asi:ASI01', 'owasp-asi:ASI03', 'atlas:AML.T0093', 'atlas:AML.T0051.001', 'atlas:AML.T0086'],
  find(view) {
    return view.all('workflow').flatMap((workflow) => pathsOf(workflow, view));
  },
});

function pathsOf(workflow: AssetView<'workflow'>, view: View): PathDraft[] {
  if (workflow.value('outsiderTrigger') !== 'yes') return [];
  const writes = workflow.value('writeAccess') === true;
  const secrets = workflow.value('holdsSecrets') === true;
  const steered = workflow.value('untrustedTextInPrompt') === true;
  const free = workflow.value('unrestrictedTools') === true;
  const severity = steered && free ? { severity: 'critical' as const } : {};
  const how = steered ? 'and put their words into its prompt' : 'with an event that they choose';
  const draft = (target: AssetId, hop: Hop, what: string): PathDraft => ({
    entry: workflow.id,
    target,
    hops: [hop],
    message: `Outsiders can start the AI step of ${workflow.name} ${how}, and it ${what}.`,
    ...severity,
    enabledBy: [
      'workflow-outsider-holds-power',
      'workflow-untrusted-text-in-prompt',
      'workflow-unrestricted-tools',
      'workflow-permissions-undeclared',
      'workflow-unpinned-ai-step',
    ],
  });
  const repository = repositoryOf(workflow, view);
  const paths: PathDraft[] = [];
  if (repository && (writes || secrets)) {
    const what = [writes ? `may write to ${repository.name}` : '', secrets ? `holds secrets of ${repository.name}` : '']
      .filter(Boolean)
      .join(' and ');
    paths.push(draft(repository.id, { from: workflow.id, relation: 'defined-in', to: repository.id, reversed: false }, what));
  }
  for (const { asset: identity } of view.out(workflow.id, 'can-assume').items)
    paths.push(
      draft(identity.id, { from: workflow.id, relation: 'can-assume', to: identity.id, reversed: false }, `can become ${identity.name}`),
    );
  return paths;
}
