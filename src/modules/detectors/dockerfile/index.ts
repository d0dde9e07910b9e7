import { posix } from 'node:path';
import { DockerfileParser, type From, type Instruction, type JSONInstruction } from 'dockerfile-ast';
import { aiVariable } from '../../../catalogue/ai-variables.js';
import { defineDetector } from '../../../contracts/index.js';
import { argumentsWithoutSecrets, environmentFact } from '../../../parsing/environment-facts.js';
import { type DockerfileFact, dockerfileSummary, type EnvironmentFact } from '../../../parsing/runtime.js';
import { installsOf } from './installs.js';

export default defineDetector({
  id: 'dockerfile',
  version: 1,
  title: 'Dockerfile',
  docs: {
    summary: 'Reads what an image is built from: its base, its user, what it copies, installs and runs.',
    reads: 'Dockerfile, Dockerfile.*, *.Dockerfile, Containerfile',
    limits: 'Build arguments without a default, and what a base image brings along, are not known.',
  },
  files: ['**/Dockerfile', '**/Dockerfile.*', '**/*.Dockerfile', '**/*.dockerfile', '**/Containerfile'],
  claims: false,
  maxBytes: 256 * 1024,
  emits: [],
  summaries: [dockerfileSummary],
  detect(document, see) {
    if (/\.dockerignore$/.test(document.path) || posix.basename(document.path).startsWith('.')) return;
    // The parser looks at every variable of a line for each line: a file of that size is no Dockerfile.
    if (document.text.split('\n').length > 3_000 || document.text.length > 100_000) return;
    const fact = read(document.text);
    if (fact) see.summary(dockerfileSummary, fact);
  },
});

interface Stage {
  readonly base: string | undefined;
  user: string | undefined;
  command: readonly string[];
}

function read(text: string): DockerfileFact | undefined {
  const stages = new Map<string, Stage>();
  const images: { image: string; line: number }[] = [];
  const copies: string[] = [];
  const environment: EnvironmentFact[] = [];
  const installs: { ecosystem: 'npm' | 'pypi'; name: string }[] = [];
  let stage: Stage | undefined;
  let line = 1;
  let count = 0;
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const keyword = instruction.getKeyword();
    const at = (instruction.getRange()?.start.line ?? 0) + 1;
    if (keyword === 'FROM') {
      const image = instruction.getExpandedArguments()[0]?.getValue() ?? '';
      const known = /[${]/.test(image) || image === '' ? undefined : image;
      const earlier = stages.get(image.toLowerCase());
      if (known && !earlier && known !== 'scratch') images.push({ image: known, line: at });
      stage = { base: earlier ? earlier.base : known, user: earlier?.user, command: earlier?.command ?? [] };
      stages.set(String(count++), stage);
      const name = (instruction as From).getBuildStage();
      if (name) stages.set(name.toLowerCase(), stage);
      line = at;
      continue;
    }
    if (!stage) continue;
    const words = wordsOf(instruction);
    if (keyword === 'USER') stage.user = words[0]?.includes('$') ? '?' : words[0]?.split(':')[0];
    else if (keyword === 'CMD' || keyword === 'ENTRYPOINT') stage.command = keyword === 'CMD' ? [...stage.command, ...words] : words;
    else if (keyword === 'COPY' || keyword === 'ADD') {
      const flags = (instruction as JSONInstruction).getFlags().map((flag) => flag.getName());
      if (!flags.includes('from')) copies.push(...words.slice(0, -1).filter((word) => !/[$*?]|:\/\//.test(word)));
    } else if (keyword === 'RUN') installs.push(...installsOf(instruction.getArgumentsContent() ?? ''));
    else if (keyword === 'ENV') environment.push(...variablesOf(instruction, at));
  }
  if (!stage) return undefined;
  return {
    ...(stage.base ? { base: stage.base } : {}),
    line,
    images,
    ...(stage.user ? { user: stage.user } : {}),
    command: argumentsWithoutSecrets(stage.command).slice(0, 50),
    copies: copies.slice(0, 200),
    environment,
    installs: installs.slice(0, 200),
  };
}

function wordsOf(instruction: Instruction): string[] {
  const strings = 'getJSONStrings' in instruction ? (instruction as JSONInstruction).getJSONStrings() : [];
  if (strings.length > 0) return strings.map((text) => text.getValue().replace(/^"|"$/g, ''));
  return instruction.getArguments().map((argument) => argument.getValue());
}

/** Only names that mean something to AI software. */
function variablesOf(instruction: Instruction, line: number): EnvironmentFact[] {
  const words = wordsOf(instruction);
  const first = words[0] ?? '';
  const pairs = first.includes('=')
    ? words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1).replace(/^["']|["']$/g, '')] as const)
    : [[first, words.slice(1).join(' ')] as const];
  return pairs.flatMap(([name, value]) => {
    const known = aiVariable(name);
    return known ? [environmentFact(name, value, line, known.role === 'key', known.role === 'model')] : [];
  });
}
