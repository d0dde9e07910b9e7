import { expect, it } from 'vitest';
import { admits } from './condition.js';

it.each([
  ["contains(github.event.comment.body, '@claude')", 'issue_comment', 'admitted'],
  ["github.event_name == 'push'", 'issue_comment', 'never'],
  ["github.event_name != 'push'", 'issue_comment', 'admitted'],
  ["github.actor == 'jane'", 'issue_comment', 'refused'],
  ["github.actor != 'dependabot[bot]'", 'issue_comment', 'admitted'],
  ["${{ github.event.comment.author_association == 'MEMBER' && contains(github.event.comment.body, 'x') }}", 'issue_comment', 'refused'],
  ["github.event.comment.author_association == 'MEMBER' || contains(github.event.comment.body, 'x')", 'issue_comment', 'admitted'],
  [
    "(github.event_name == 'issues' && contains(github.event.issue.body, 'x')) || (github.event_name == 'issue_comment' && contains(fromJSON('[\"OWNER\"]'), github.event.comment.author_association))",
    'issue_comment',
    'refused',
  ],
  [
    "(github.event_name == 'issues' && contains(github.event.issue.body, 'x')) || github.event_name == 'issue_comment'",
    'issues',
    'admitted',
  ],
  ['github.event.pull_request.head.repo.full_name == github.repository', 'pull_request_target', 'refused'],
  ['!github.event.pull_request.head.repo.fork', 'pull_request_target', 'refused'],
  ['github.event.pull_request.head.repo.fork == false', 'pull_request_target', 'refused'],
  ["needs.check.outputs.allowed == 'true'", 'issues', 'undecided'],
  ['!cancelled()', 'issues', 'admitted'],
  ["!(github.event_name == 'issues')", 'issues', 'never'],
  ['', 'issues', 'admitted'],
  ['((((', 'issues', 'admitted'],
  ['!'.repeat(900), 'issues', 'admitted'],
  ["github.event.issue.author_association == 'NONE'", 'issues', 'admitted'],
])('%s on %s: %s', (condition, event, expected) => {
  expect(admits(condition, event)).toBe(expected);
});
