import { type AgentCommand, agentCommands } from '../../../parsing/ci/agent-commands.js';
import type { DataNode } from '../../../parsing/data.js';
import { scalarText } from '../../../parsing/data.js';

/** Whether somebody without rights in the repository can start a step; a text says why that is not known. */
export type Reach = 'no' | 'gated' | 'yes' | { readonly unknown: string };

export interface Variable {
  readonly name: string;
  /** Absent where the platform keeps it. */
  readonly value?: string;
  readonly line: number;
}

/** A command of a pipeline that hands work to a model, and what stands around it. */
export interface PipelineStep {
  readonly command: AgentCommand;
  readonly line: number;
  readonly variables: readonly Variable[];
  readonly reach: Reach;
  /** The job can mint an identity at a cloud or another service. */
  readonly identity: boolean;
}

export interface Pipeline {
  readonly platform: string;
  readonly name: string;
  readonly triggers: readonly string[];
  readonly steps: readonly PipelineStep[];
  /** Text in commands that somebody outside writes. */
  readonly outsiderText: RegExp;
  /** Why it is not known which secrets the steps see; absent where the file says so. */
  readonly secretsElsewhere?: string;
  /** Reads more jobs from files that are not followed. */
  readonly includes: boolean;
}

/** Steps of lines of a script: a text, or a list of texts. */
export function stepsOf(script: DataNode | undefined, around: Omit<PipelineStep, 'command' | 'line'>): PipelineStep[] {
  const items = script === undefined ? [] : script.type === 'list' ? script.items : [script];
  return items.flatMap((item) => {
    const text = scalarText(item);
    if (text === undefined) return [];
    return agentCommands(text).map((command) => ({
      ...around,
      command,
      line: item.line + (item.endLine > item.line ? command.line + 1 : 0),
    }));
  });
}

export function variablesOf(node: DataNode | undefined): Variable[] {
  return (node?.entries ?? []).map(([name, value]) => {
    const text = scalarText(value) ?? scalarText(value.entries.find(([key]) => key === 'value')?.[1]);
    return { name, line: value.line, ...(text === undefined ? {} : { value: text }) };
  });
}
