import { describe, expect, it } from 'vitest';
import { pythonPrefilter } from './source-prefilter.js';

describe('pythonPrefilter', () => {
  it.each([
    'import openai',
    'import os, openai as o',
    'from google import genai',
    'from langchain_openai import ChatOpenAI',
    'from agents import Agent',
    '"import mcp\\n"',
    'requests.post("https://api.openai.com/v1")',
    'boto3.client("bedrock-runtime")',
    "boto3.client('comprehend')",
    'from fastapi import FastAPI\nfrom shop.words import answer',
  ])('lets %s through', (text) => {
    expect(pythonPrefilter.test(text)).toBe(true);
  });
  it.each(['import os', 'agents = []  # all agents together', 'x = "guidance for a swarm"', 'important_mcp_value = 1', 'comprehend(this)'])(
    'passes over %s',
    (text) => {
      expect(pythonPrefilter.test(text)).toBe(false);
    },
  );
  it('takes time in proportion', () => {
    const start = performance.now();
    pythonPrefilter.test('from    '.repeat(200_000));
    pythonPrefilter.test('langchai'.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
