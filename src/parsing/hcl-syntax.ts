import type { HclAttribute, HclBlock, HclExpression, HclFile } from './hcl.js';
import { kids, literal, maxDepth, maxText, opaque, plainString, reduce } from './hcl-expression.js';
import { literalText, withoutSecret } from './hcl-secret.js';
import { type SyntaxNode, withSyntax } from './syntax.js';

/** HCL text → blocks and attributes. What stands inside a broken part is left out, the rest is kept. */
export function readHclText(text: string): HclFile {
  const whole = readPart(text, 0);
  if (whole.brokenAt === undefined) return whole;
  // One error can swallow all that follows it: read each top-level block by itself.
  const parts = topLevelParts(text).map((part) => readPart(part.text, part.line));
  return {
    blocks: parts.flatMap((part) => part.blocks),
    attributes: parts.flatMap((part) => part.attributes),
    brokenAt: parts.find((part) => part.brokenAt !== undefined)?.brokenAt ?? whole.brokenAt,
  };
}

const topLevel = /^(resource|data|module|variable|locals|output|provider|terraform|moved|import|check|removed|ephemeral)\b[^\n]*\{/;

function topLevelParts(text: string): { text: string; line: number }[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (at > 0 && topLevel.test(line) ? [at] : []));
  return [0, ...starts].map((start, at, all) => ({ text: lines.slice(start, all[at + 1]).join('\n'), line: start }));
}

/** @param before lines that stand before this part in its file */
function readPart(text: string, before: number): HclFile {
  if (text.trim() === '') return { blocks: [], attributes: [] };
  // The grammar needs the last line ended: a heredoc at the very end is otherwise broken.
  const file = withSyntax('terraform', text.endsWith('\n') ? text : `${text}\n`, (root) => {
    const body = readBody(root, 0, before);
    const broken = root.hasError ? firstError(root) + before : undefined;
    return broken === undefined ? body : { ...body, brokenAt: broken };
  });
  return file ?? { blocks: [], attributes: [], brokenAt: before + 1 };
}

/** Text with `${…}` as it stands in the JSON form. */
export function readTemplate(text: string): HclExpression {
  if (!text.includes('${') && !text.includes('%{')) return literalText(text.slice(0, maxText));
  const marker = 'E_o_T';
  const read = withSyntax('terraform', `x = <<${marker}\n${text}\n${marker}\n`, (root) => readBody(root, 0, 0).attributes[0]?.value);
  if (!read) return { is: 'opaque', why: 'a template that could not be read' };
  if (read.is === 'template' && read.parts.length > 0) {
    const last = read.parts[read.parts.length - 1];
    // The heredoc's own line end is not part of the text.
    const parts =
      last?.is === 'literal' && typeof last.value === 'string'
        ? [...read.parts.slice(0, -1), literal(last.value.replace(/\n$/, ''))]
        : read.parts;
    const kept = parts.filter((part) => part.is !== 'literal' || part.value !== '');
    return kept.length === 1 ? (kept[0] as HclExpression) : { is: 'template', parts: kept };
  }
  return read;
}

const lineOf = (node: SyntaxNode) => node.startPosition.row + 1;

function firstError(root: SyntaxNode): number {
  let at = root;
  for (;;) {
    const next = kids(at).find((child) => child.isError || child.isMissing || child.hasError);
    if (!next) return lineOf(at);
    if (next.isError || next.isMissing) return lineOf(next);
    at = next;
  }
}

interface Body {
  readonly attributes: HclAttribute[];
  readonly blocks: HclBlock[];
}

/** Children of a body; parts inside an error node that are whole by themselves count too. */
function readBody(node: SyntaxNode, depth: number, before: number): Body {
  const body: Body = { attributes: [], blocks: [] };
  if (depth > maxDepth) return body;
  for (const child of kids(node)) {
    if (child.type === 'attribute') readAttribute(child, body, before);
    else if (child.type === 'block') readBlock(child, body, depth, before);
    else if (child.type === 'body' || child.type === 'ERROR') {
      const inner = readBody(child, depth + 1, before);
      body.attributes.push(...inner.attributes);
      body.blocks.push(...inner.blocks);
    }
  }
  return body;
}

function readAttribute(node: SyntaxNode, into: Body, before: number): void {
  const [name, , value] = kids(node);
  if (!name || value?.type !== 'expression') return;
  const expression = node.hasError ? opaque('it could not be parsed') : reduce(value, 0);
  into.attributes.push({ name: name.text, value: withoutSecret(name.text, expression), line: lineOf(node) + before });
}

function readBlock(node: SyntaxNode, into: Body, depth: number, before: number): void {
  const parts = kids(node);
  const type = parts[0]?.text ?? '';
  const labels = parts
    .slice(1)
    .filter((part) => part.type === 'string_lit' || part.type === 'identifier')
    .map((part) => (part.type === 'identifier' ? part.text : plainString(part)));
  const inner = parts.find((part) => part.type === 'body');
  const body = inner ? readBody(inner, depth + 1, before) : { attributes: [], blocks: [] };
  const line = lineOf(node) + before;
  const endLine = node.endPosition.row + 1 + before;
  const broken = node.hasError ? { broken: true as const } : {};
  if (type !== 'dynamic' || labels.length !== 1) {
    const attributes =
      type === 'variable' ? body.attributes.map((item) => ({ ...item, value: variableDefault(labels[0] ?? '', item) })) : body.attributes;
    into.blocks.push({ type, labels, attributes, blocks: body.blocks, line, endLine, ...broken });
    return;
  }
  const name = labels[0] as string;
  const forEach = body.attributes.find((attribute) => attribute.name === 'for_each')?.value ?? opaque('dynamic block without for_each');
  const iterator = body.attributes.find((attribute) => attribute.name === 'iterator')?.value;
  for (const content of body.blocks.filter((block) => block.type === 'content'))
    into.blocks.push({
      ...content,
      type: name,
      dynamic: { forEach, iterator: iterator?.is === 'name' ? iterator.name : name },
    });
}

/** The default of a variable whose name says secret is one too. */
function variableDefault(variable: string, attribute: HclAttribute): HclExpression {
  return attribute.name === 'default' ? withoutSecret(variable, attribute.value) : attribute.value;
}
