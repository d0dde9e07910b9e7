import { defineCheck } from '../../../../contracts/index.js';
import { judge, unlessStated } from '../../../../core/judge.js';
import { fail, notApplicable, pass } from '../../../../core/result.js';
import type { AssetView } from '../../../../core/view.js';

const everything =
  /^(\*|(bash|shell|powershell|terminal|execute|run_?shell_?command|run_?terminal_?cmd|run_?in_?terminal)(\((\*|:\*|\*:\*|\*\*)?\))?)$/i;

export default defineCheck({
  id: 'coding-tool-unrestricted-commands',
  version: 1,
  title: 'Commands that run without asking are named one by one',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['coding-tool', 'skill'],
  catalogue: ['trust-boundary.agent-action-boundary', 'trust-boundary.mcp-destructive-tool'],
  controls: ['owasp-llm:LLM06:2025', 'owasp-asi:ASI02', 'atlas:AML.T0050', 'atlas:AML.M0026'],
  docs: {
    risk: 'A blanket permission for the shell takes every command past the person who should see it.',
    pass: 'Only named commands and tools run without asking.',
    fail: 'The shell as a whole, or everything, runs without asking.',
    unknown: 'The list could not be read.',
    remediation: 'Replace the blanket entry by the commands that you need, each with its arguments as narrow as they can be.',
  },
  evaluate(asset) {
    if (asset.kind === 'coding-tool') {
      const tool = asset as AssetView<'coding-tool'>;
      if (tool.value('approval') === 'never') return notApplicable('It asks for nothing at all, which is a finding of its own.');
      return (
        unlessStated(tool.get('allowedCommands'), 'None of its settings that were read speaks of it.') ??
        judge(tool.get('allowedCommands'), {
          weak: (commands) => {
            const broad = commands.find((command) => everything.test(command.trim()));
            return broad === undefined ? undefined : fail(`${tool.name} runs any command without asking, by the permission ${broad}.`);
          },
          unset: pass(),
        })
      );
    }
    return judge((asset as AssetView<'skill'>).get('allowedTools'), {
      weak: (tools) => {
        const broad = tools.find((name) => everything.test(name.trim()));
        return broad === undefined
          ? undefined
          : fail(`The skill ${asset.name} may run any command without asking, by the permission ${broad}.`);
      },
      unset: pass(),
    });
  },
});
