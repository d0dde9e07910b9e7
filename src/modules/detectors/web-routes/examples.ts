import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  { name: 'a framework is named', path: 'src/server.ts', text: "import { Hono } from 'hono';\n", finds: [] },
  { name: 'none is', path: 'src/util.ts', text: 'export const express = 1;\n', finds: [] },
];
