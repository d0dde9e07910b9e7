import { lineAt, withoutComments } from '../../../parsing/apps/code-text.js';
import { agentCommands } from '../../../parsing/ci/agent-commands.js';
import type { Pipeline, PipelineStep, Variable } from './pipeline.js';

const scripts = /\b(?:sh|bat|powershell|pwsh)\b\s{0,10}\(?\s{0,10}(?:script\s{0,5}:\s{0,5})?('''|"""|'|")/g;

/** A Jenkinsfile as text: what its shell steps run. Groovy itself is not read. */
export function jenkinsPipeline(text: string, name: string): Pipeline | undefined {
  // Comments of the shell inside of texts stay; those of Groovy go.
  const code = withoutComments(text);
  if (!/\b(pipeline|node)\b\s{0,10}[({]/.test(code)) return undefined;
  const variables: Variable[] = [...code.matchAll(/\b([A-Z][A-Z0-9_]{2,80})\s{0,5}=\s{0,5}credentials\s{0,5}\(/g)].map((match) => ({
    name: match[1] as string,
    line: lineAt(code, match.index),
  }));
  for (const match of code.matchAll(/\bvariable\s{0,5}:\s{0,5}['"]([A-Z][A-Z0-9_]{2,80})['"]/g))
    variables.push({ name: match[1] as string, line: lineAt(code, match.index) });
  const steps: PipelineStep[] = [];
  for (const match of code.matchAll(scripts)) {
    const quote = match[1] as string;
    const from = match.index + match[0].length;
    const to = endOf(code, from, quote);
    const first = lineAt(code, from);
    for (const command of agentCommands(code.slice(from, to)))
      steps.push({
        command,
        line: first + command.line,
        variables,
        reach: { unknown: 'the job at the server decides what starts it' },
        identity: false,
      });
  }
  return {
    platform: 'jenkins',
    name,
    triggers: /\bcron\s{0,5}\(/.test(code) ? ['cron'] : [],
    steps,
    outsiderText:
      /\$\{?(?:env\.)?(CHANGE_(TITLE|BRANCH|AUTHOR|AUTHOR_DISPLAY_NAME)|ghprbPull(Title|LongDescription)|gitlabMergeRequest(Title|Description))\b/,
    secretsElsewhere: 'the server gives jobs credentials of its own',
    includes: /@Library\b|\blibrary\s{0,5}[('"]/.test(code),
  };
}

function endOf(code: string, from: number, quote: string): number {
  for (let at = from; at < code.length; at++) {
    if (code[at] === '\\') at++;
    else if (code.startsWith(quote, at)) return at;
    else if (code[at] === '\n' && quote.length === 1) return at;
  }
  return code.length;
}
