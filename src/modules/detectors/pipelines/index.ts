import { defineDetector } from '../../../contracts/index.js';
import { type DataNode, parseData } from '../../../parsing/data.js';
import { gitlabPipeline } from './gitlab.js';
import { jenkinsPipeline } from './jenkins.js';
import { azurePipeline, bitbucketPipeline, buildkitePipeline, circlePipeline, dronePipeline } from './others.js';
import type { Pipeline } from './pipeline.js';
import { recordPipeline } from './record.js';

export default defineDetector({
  id: 'pipelines',
  version: 1,
  title: 'Pipeline',
  docs: {
    summary: 'Finds pipelines with an AI step outside of GitHub: who can start it, what text reaches it, and what it may do.',
    reads: 'GitLab CI, Azure Pipelines, Bitbucket Pipelines, CircleCI, Buildkite, Drone, Woodpecker, Jenkinsfile',
    limits:
      'Files that a pipeline includes are read for themselves, not joined with it; variables, approvals and settings of a platform stand in no file; Groovy is not run.',
  },
  files: [
    '**/.gitlab-ci.{yml,yaml}',
    '**/*.gitlab-ci.{yml,yaml}',
    '**/.gitlab/ci/**/*.{yml,yaml}',
    '**/azure-pipelines*.{yml,yaml}',
    '**/.azure-pipelines/**/*.{yml,yaml}',
    '**/.azuredevops/**/*.{yml,yaml}',
    '**/bitbucket-pipelines.{yml,yaml}',
    '**/.circleci/config.{yml,yaml}',
    '**/.buildkite/*.{yml,yaml}',
    '**/.drone.{yml,yaml}',
    '**/.woodpecker.{yml,yaml}',
    '**/.woodpecker/*.{yml,yaml}',
    '**/{Jenkinsfile,Jenkinsfile.*}',
    '**/*.jenkinsfile',
  ],
  claims: false,
  prefilter:
    /\b(?:claude|codex|gemini|qwen|copilot|cursor-agent|opencode|goose|aider|amp|droid|auggie|ollama|promptfoo)\b|openai|anthropic|generativelanguage|bedrock|mistral|openrouter/i,
  emits: ['workflow', 'model', 'credential'],
  relates: ['defined-in', 'invokes', 'uses-credential'],
  covers: { relations: [{ kind: 'workflow', relation: 'uses-credential' }] },
  detect(document, see) {
    const { path, text } = document;
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (/jenkinsfile/i.test(name)) {
      const pipeline = jenkinsPipeline(text, name);
      if (pipeline) recordPipeline(document, see, pipeline);
      return;
    }
    const parsed = parseData(text, 'yaml');
    if (!parsed.readable) {
      see.notice('partly-readable', `${path} is not valid YAML.`, parsed.errors[0]?.line);
      return;
    }
    const pipeline = pipelineOf(path, name, parsed.documents);
    if (pipeline) recordPipeline(document, see, pipeline);
  },
});

function pipelineOf(path: string, name: string, documents: readonly DataNode[]): Pipeline | undefined {
  // A header of inputs stands in a document of its own.
  const root = documents.length > 1 && documents[0]?.entries.every(([key]) => key === 'spec') ? documents[1] : documents[0];
  if (root?.type === 'list' && path.includes('.buildkite/')) return buildkitePipeline(root, name);
  if (root?.type !== 'map') return undefined;
  if (/gitlab/.test(path)) return gitlabPipeline(root, name);
  if (/bitbucket-pipelines/.test(name)) return bitbucketPipeline(root, name);
  if (path.includes('.circleci/')) return circlePipeline(root, name);
  if (path.includes('.buildkite/')) return buildkitePipeline(root, name);
  if (/\.drone\./.test(name)) return dronePipeline(documents, 'drone', name);
  if (/woodpecker/.test(path)) return dronePipeline(documents, 'woodpecker', name);
  return azurePipeline(root, name);
}
