import { describe, expect, it } from 'vitest';
import { canonicalModel } from './models.js';
import { aiPackage, npmPackageOfSpecifier, packageUrl, pypiPackageOfImport } from './packages.js';
import { providerOfHost, providerOfKeyVariable } from './providers.js';

describe('packages', () => {
  it.each([
    ['npm', '@ai-sdk/anything-new', 'framework'],
    ['npm', '@ai-sdk/openai', 'framework'],
    ['pypi', 'LangChain_OpenAI', 'framework'],
    ['pypi', 'Qdrant.Client', 'vector-store'],
    ['maven', 'org.springframework.ai:spring-ai-bom', 'framework'],
  ] as const)('%s %s', (ecosystem, name, role) => {
    expect(aiPackage(ecosystem, name)?.role).toBe(role);
  });

  it.each([
    ['npm', 'react'],
    ['pypi', 'boto3'],
    ['pypi', 'botocore'],
    ['npm', 'ai-something'],
  ] as const)('%s %s is none', (ecosystem, name) => {
    expect(aiPackage(ecosystem, name)).toBeUndefined();
  });

  it('knows the package behind an import', () => {
    expect(npmPackageOfSpecifier('ai/rsc')?.name).toBe('ai');
    expect(npmPackageOfSpecifier('@modelcontextprotocol/sdk/server/mcp.js')?.name).toBe('@modelcontextprotocol/sdk');
    expect(npmPackageOfSpecifier('./ai')).toBeUndefined();
    expect(npmPackageOfSpecifier('@/ai')).toBeUndefined();
    expect(pypiPackageOfImport('google.genai.types')?.name).toBe('google-genai');
    expect(pypiPackageOfImport('google.cloud.storage')).toBeUndefined();
    expect(pypiPackageOfImport('agents')?.ambiguous).toBe(true);
    expect(packageUrl('npm', '@ai-sdk/openai')).toBe('pkg:npm/%40ai-sdk/openai');
  });
});

describe('models', () => {
  it.each([
    ['openai', 'gpt-4o', 'openai/gpt-4o', true],
    ['openai', 'gpt-4o-2024-08-06', 'openai/gpt-4o-2024-08-06', false],
    ['aws', 'us.anthropic.claude-3-5-sonnet-20241022-v2:0', 'aws/anthropic.claude-3-5-sonnet-20241022-v2:0', false],
    ['google', 'models/gemini-1.5-pro', 'google/gemini-1.5-pro', undefined],
    [
      'google-vertex',
      'projects/p/locations/l/publishers/anthropic/models/claude-3-haiku@20240307',
      'google-vertex/claude-3-haiku@20240307',
      false,
    ],
    [undefined, 'anthropic:claude-haiku-4-5-20251001', 'anthropic/claude-haiku-4-5-20251001', false],
    ['anthropic', 'claude-sonnet-4-5', 'anthropic/claude-sonnet-4-5', true],
    ['anthropic', 'claude-opus-4-6', 'anthropic/claude-opus-4-6', false],
    ['vercel-gateway', 'anthropic/claude-3.7-sonnet-thinking', 'anthropic/claude-3.7-sonnet-thinking', undefined],
    ['mistral', 'mistral-large-2411', 'mistral/mistral-large-2411', false],
    ['google', 'gemini-2.0-flash-001', 'google/gemini-2.0-flash-001', false],
    ['vercel-gateway', 'openai/gpt-5.2', 'openai/gpt-5.2', true],
    ['ollama', 'llama3', 'ollama/llama3:latest', true],
    ['huggingface', 'BAAI/bge-small-en', 'huggingface/BAAI/bge-small-en', undefined],
    ['aws', 'arn:aws:bedrock:us-east-1:123456789012:inference-profile/eu.amazon.nova-pro-v1:0', 'aws/amazon.nova-pro-v1:0', undefined],
    ['openai', 'gpt-3.5-turbo-16k-0613', 'openai/gpt-3.5-turbo-16k-0613', false],
    ['openai', 'gpt-4-32k-0314', 'openai/gpt-4-32k-0314', false],
    ['openai', 'gpt-4-32k', 'openai/gpt-4-32k', true],
  ] as const)('%s %s', (provider, text, key, floating) => {
    const model = canonicalModel(provider, text);
    expect(model?.key).toBe(key);
    expect(model?.floating).toBe(floating);
  });

  it.each(['', 'string', 'z.string()', 'my model', '{{model}}', 'process.env.MODEL', 'settings.MODEL', 'agent.py', 'None'])(
    '%j is none',
    (text) => {
      expect(canonicalModel('openai', text)).toBeUndefined();
    },
  );

  it('takes no deployment for a model, and names nobody who is not known', () => {
    expect(canonicalModel('azure', 'prod-deployment')).toBeUndefined();
    expect(canonicalModel(undefined, 'embed-things')).toBeUndefined();
    expect(canonicalModel(undefined, 'command-line')).toBeUndefined();
  });
});

describe('providers', () => {
  it('knows hosts and variables', () => {
    expect(providerOfHost('acme.openai.azure.com')?.id).toBe('azure');
    expect(providerOfHost('bedrock-runtime.eu-west-1.amazonaws.com')?.id).toBe('aws');
    expect(providerOfHost('api.openai.com.evil.example')).toBeUndefined();
    expect(providerOfKeyVariable('ANTHROPIC_API_KEY')?.id).toBe('anthropic');
  });
});
