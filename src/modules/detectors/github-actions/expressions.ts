import { type DataNode, scalarText } from '../../../parsing/data.js';

export type Untrusted = 'yes' | 'no' | 'unknown';

/** Fields of an event that anybody who opens an issue or a pull request writes. */
const outsiderFields =
  /github\.(head_ref|event\.(issue|comment|review|review_comment|pull_request|discussion|head_commit|workflow_run|pages|client_payload)\b[\w.[\]*]{0,80}\.(title|body|message|ref|label|head_branch|name|email|login|default_branch|page_name|display_title))|github\.event\.(issue|comment|review|pull_request|discussion)\s*[)}]|toJSON\(\s*github(\.event)?\s*\)/i;
const unknownFields = /\b(steps\.[\w-]+\.outputs|needs\.[\w-]+\.outputs|inputs\.|github\.event\.inputs|matrix\.)/;

/**
 * Whether text that outsiders write stands in these texts: directly as an expression, or through an environment variable that they
 * read. Outputs of other steps and inputs cannot be followed here.
 */
export function untrustedIn(texts: readonly string[], environment: readonly (readonly [string, DataNode])[]): Untrusted {
  let unknown = false;
  const look = (text: string): boolean => {
    for (const expression of expressionsOf(text)) {
      if (outsiderFields.test(expression)) return true;
      if (unknownFields.test(expression)) unknown = true;
    }
    return false;
  };
  for (const text of texts) {
    if (look(text)) return 'yes';
    for (const [name, node] of environment) {
      const value = scalarText(node);
      if (value?.includes('${{') && mentions(text, name) && look(value)) return 'yes';
    }
    // What a command or a file says is only known when it runs.
    if (/\$\(|`[^`]+`/.test(text)) unknown = true;
  }
  return unknown ? 'unknown' : 'no';
}

function expressionsOf(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf('${{'); at !== -1; at = text.indexOf('${{', at + 3)) {
    const end = text.indexOf('}}', at);
    found.push(text.slice(at, end === -1 ? text.length : end + 2).slice(0, 2_000));
  }
  return found;
}

function mentions(text: string, variable: string): boolean {
  return text.includes(`$${variable}`) || text.includes(`\${${variable}}`) || text.includes(`env.${variable}`);
}
