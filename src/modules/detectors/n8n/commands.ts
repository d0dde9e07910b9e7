import { type PropertyInput, unknownValue } from '../../../contracts/index.js';
import { type AiNode, asks } from './ai.js';
import { type Flow, type FlowNode, parameter } from './flow.js';
import { TaintFlow } from './taint.js';
import { modelFills } from './tools.js';

/**
 * Whether the AI steps of a flow may run any command: a shell as a tool that the model fills, or a step that runs the model's words
 * and nothing else. Words of the model inside a command of somebody else's may break out of it or may not.
 */
export function runsCommands(flow: Flow, ai: ReadonlyMap<FlowNode, AiNode>): PropertyInput<boolean> {
  const words = new TaintFlow(flow, (node) => (asks(ai.get(node)) ? 2 : undefined));
  let inside: FlowNode | undefined;
  for (const node of flow.nodes.values()) {
    if (node.disabled || node.type.package !== 'base' || !/^(executeCommand|ssh)(Tool)?$/.test(node.type.name)) continue;
    if (flow.targets(node.name, 'ai_tool').length > 0) {
      if (modelFills(node, 'command')) return true;
      continue;
    }
    const command = parameter(node, 'command') ?? '';
    if (words.text(node, command) < 2) continue;
    if (/^=\s*\{\{[^{}]*\}\}\s*$/.test(command)) return true;
    inside = node;
  }
  if (inside) return unknownValue(`words of the model stand inside the command of ${inside.name}`);
  const calls = [...ai].some(([node, { tool }]) => tool === 'workflow' && flow.targets(node.name, 'ai_tool').length > 0);
  return calls ? unknownValue('a tool calls another workflow, which may run commands') : false;
}
