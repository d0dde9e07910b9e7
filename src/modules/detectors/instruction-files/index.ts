import { instructionFiles } from '../../../catalogue/instruction-files.js';
import { defineDetector } from '../../../contracts/index.js';
import { digestOf } from '../../../core/ids.js';
import { hasHiddenUnicode } from '../../../parsing/instructions/hidden.js';
import { instructionFileOf, instructionSummary } from '../../../parsing/instructions/match.js';
import { hasConcealment, runsRemoteScript } from '../../../parsing/instructions/wording.js';

export default defineDetector({
  id: 'instruction-files',
  version: 1,
  title: 'Instruction files of coding tools',
  docs: {
    summary: 'Finds the files whose text coding tools take as orders, with hidden characters and orders to run scripts unseen.',
    reads:
      'AGENTS.md, CLAUDE.md, GEMINI.md, .cursor/rules, .github/copilot-instructions.md, .windsurf/rules and the like, commands included',
    limits: 'Wording is only read for two narrow patterns; an attack in ordinary words is not recognised.',
  },
  files: instructionFiles.flatMap((file) => file.globs),
  claims: false,
  emits: ['prompt'],
  relates: ['defined-in'],
  summaries: [instructionSummary],
  covers: { kinds: ['prompt'] },
  detect(document, see) {
    const file = instructionFileOf(document.path);
    if (!file || document.text.trim() === '') return;
    const prompt = see.asset('prompt', {
      key: see.local(document.path),
      name: document.path,
      properties: {
        role: file.role,
        digest: digestOf(document.text.replaceAll('\r\n', '\n')),
        hiddenUnicode: hasHiddenUnicode(document.text),
        concealment: hasConcealment(document.text),
        runsRemoteScript: runsRemoteScript(document.text),
        readBy: file.readBy,
      },
    });
    see.relate(prompt, 'defined-in', see.home);
    see.summary(instructionSummary, { readBy: file.readBy });
  },
});
