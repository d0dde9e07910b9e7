import type { DetectorExample } from '../../../testing/test-detector.js';

export const examples: readonly DetectorExample[] = [
  {
    name: 'imports, and words that are none',
    path: 'App/Chat.swift',
    text: `import Foundation
@preconcurrency import OpenAI
// import MLX
/* import MLXLLM /* nested */ */
let text = """
import SwiftAnthropic
"""
import struct FoundationModels.Prompt
`,
    finds: [],
  },
];
