import { readFileSync } from 'node:fs';
import type { Modules } from '../engine/modules.js';

export const read = (modules: Modules) => readFileSync(String(modules));
