/** One way of a text, as a table: what makes it, what it reaches, what takes care of it. Shapes put these together to programs. */
export interface Pair {
  readonly source: string;
  readonly sink: string;
  /** Imports and clients. */
  readonly head: readonly string[];
  /** The expression that gives the text. */
  readonly from: string;
  /** The statement that it reaches; `§` is the text. */
  readonly into: string;
  /** The same statement done right, or the text made harmless. */
  readonly right: { readonly into?: string; readonly value?: string };
  /** The way in is a handler of this sort, whose argument is `arg`. */
  readonly handler?: 'tool';
  /** A fact that nothing needs to take care of. */
  readonly fact?: true;
}

const client = ['from openai import OpenAI', 'client = OpenAI()'];
const reply = 'client.chat.completions.create(model="gpt-4o", messages=[]).choices[0].message.content';
const asks = (role: string) => `client.chat.completions.create(model="gpt-4o", messages=[{"role": "${role}", "content": f"Help. {§}"}])`;
const flask = ['from flask import request', ...client];
const mail = ['import imaplib', ...client];
const server = ['from mcp.server.fastmcp import FastMCP', 'mcp = FastMCP("files")'];

const model = (sink: string, head: readonly string[], into: string, right: Pair['right']): Pair => ({
  source: 'model-output',
  sink,
  head: [...client, ...head],
  from: reply,
  into,
  right,
});
const tool = (sink: string, head: readonly string[], into: string, right: Pair['right']): Pair => ({
  source: 'tool-argument',
  sink,
  head: [...server, ...head],
  from: 'arg',
  into,
  right,
  handler: 'tool',
});

export const pythonPairs: readonly Pair[] = [
  model('code', [], 'exec(§)', { value: 'float(§)' }),
  model('shell', ['import subprocess', 'import shlex'], 'subprocess.run(§, shell=True)', { value: 'shlex.quote(§)' }),
  model('sql', ['import sqlite3', 'db = sqlite3.connect("a.db")'], 'db.execute(§)', {
    into: 'db.execute("select * from t where a = ?", (§,))',
  }),
  model('html', ['import streamlit as st', 'import html'], 'st.markdown(§, unsafe_allow_html=True)', { value: 'html.escape(§)' }),
  model('file-path', ['import os'], 'open(§)', { value: 'os.path.basename(§)' }),
  model('outbound-request', ['import requests'], 'requests.get(§)', { into: 'requests.get(f"https://api.acme.dev/{§}")' }),
  model('deserialisation', ['import pickle', 'import json'], 'pickle.loads(§)', { into: 'json.loads(§)' }),
  model('template', ['from jinja2 import Template'], 'Template(§)', { into: 'Template("{{ a }}").render(a=§)' }),
  model('redirect', ['from flask import redirect'], 'redirect(§)', { into: 'redirect(f"/pages/{§}")' }),
  tool('shell', ['import subprocess'], 'subprocess.run(f"git log {§}", shell=True)', { into: 'subprocess.run(["git", "log", §])' }),
  tool('file-path', ['import os'], 'open(§)', { value: 'os.path.basename(§)' }),
  tool('outbound-request', ['import httpx'], 'httpx.get(§)', { into: 'httpx.get(f"https://api.acme.dev/items/{§}")' }),
  tool('sql', ['import sqlite3', 'db = sqlite3.connect("a.db")'], 'db.execute(f"select * from t where a = \'{§}\'")', {
    into: 'db.execute("select * from t where a = ?", (§,))',
  }),
  {
    source: 'user-input',
    sink: 'instructions',
    head: flask,
    from: 'request.json["topic"]',
    into: asks('system'),
    right: { value: 'int(§)' },
  },
  {
    source: 'outside-content',
    sink: 'instructions',
    head: mail,
    from: 'imaplib.IMAP4("mail").fetch("1", "body")',
    into: asks('system'),
    right: { value: 'len(§)' },
  },
  {
    source: 'user-input',
    sink: 'prompt',
    head: flask,
    from: 'request.json["topic"]',
    into: asks('user'),
    right: { value: '1' },
    fact: true,
  },
  {
    source: 'outside-content',
    sink: 'prompt',
    head: mail,
    from: 'imaplib.IMAP4("mail").fetch("1", "body")',
    into: asks('user'),
    right: { value: '1' },
    fact: true,
  },
  {
    source: 'retrieved-content',
    sink: 'prompt',
    head: ['from langchain_chroma import Chroma', 'store = Chroma()', ...client],
    from: 'store.similarity_search("q")[0].page_content',
    into: asks('user'),
    right: { value: '1' },
    fact: true,
  },
  {
    source: 'secret',
    sink: 'prompt',
    head: ['import os', ...client],
    from: 'os.environ["DB_PASSWORD"]',
    into: asks('user'),
    right: { value: 'len(§)' },
  },
  { source: 'personal-data', sink: 'prompt', head: client, from: 'load_user().ssn', into: asks('user'), right: { value: 'len(§)' } },
];

const ts = ["import OpenAI from 'openai';", 'const client = new OpenAI();'];
const tsReply = "(await client.chat.completions.create({ model: 'gpt-4o', messages: [] })).choices[0].message.content";
const tsAsks = (role: string) =>
  `await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: '${role}', content: \`Help. \${§}\` }] });`;
const tsMail = ["import { simpleParser } from 'mailparser';", ...ts];
const tsServer = [
  "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';",
  "const server = new McpServer({ name: 'files' });",
];
const tsModel = (sink: string, head: readonly string[], into: string, right: Pair['right']): Pair => ({
  source: 'model-output',
  sink,
  head: [...ts, ...head],
  from: tsReply,
  into,
  right,
});
const tsTool = (sink: string, head: readonly string[], into: string, right: Pair['right']): Pair => ({
  source: 'tool-argument',
  sink,
  head: [...tsServer, ...head],
  from: 'arg',
  into,
  right,
  handler: 'tool',
});

export const typescriptPairs: readonly Pair[] = [
  tsModel('code', [], 'eval(§);', { value: 'Number(§)' }),
  tsModel('shell', ["import { exec } from 'node:child_process';", "import { quote } from 'shell-quote';"], 'exec(§);', {
    value: 'quote([§])',
  }),
  tsModel('sql', ["import { Pool } from 'pg';", 'const db = new Pool();'], 'await db.query(§);', {
    into: "await db.query('select * from t where a = $1', [§]);",
  }),
  tsModel('html', ["import DOMPurify from 'dompurify';"], "document.getElementById('a').innerHTML = §;", {
    value: 'DOMPurify.sanitize(§)',
  }),
  tsModel('file-path', ["import fs from 'node:fs';", "import path from 'node:path';"], 'fs.writeFileSync(§, "x");', {
    value: 'path.basename(§)',
  }),
  tsModel('outbound-request', [], 'await fetch(§);', { into: 'await fetch(`https://api.acme.dev/${§}`);' }),
  tsModel('deserialisation', ["import { unserialize } from 'node-serialize';"], 'unserialize(§);', { into: 'JSON.parse(§);' }),
  tsModel('template', ["import ejs from 'ejs';"], 'ejs.render(§);', { into: "ejs.render('<%= a %>', { a: § });" }),
  tsModel('redirect', ["import { redirect } from 'next/navigation';"], 'redirect(§);', { into: 'redirect(`/pages/${§}`);' }),
  tsTool('shell', ["import { exec, execFile } from 'node:child_process';"], 'exec(`git log ${§}`);', {
    into: "execFile('git', ['log', §]);",
  }),
  tsTool('file-path', ["import { readFile } from 'node:fs/promises';", "import path from 'node:path';"], 'await readFile(§);', {
    value: 'path.basename(§)',
  }),
  tsTool('outbound-request', [], 'await fetch(§);', { into: 'await fetch(`https://api.acme.dev/items/${§}`);' }),
  tsTool('sql', ["import { Pool } from 'pg';", 'const db = new Pool();'], 'await db.query(`select * from t where a = ${§}`);', {
    into: "await db.query('select * from t where a = $1', [§]);",
  }),
  {
    source: 'user-input',
    sink: 'instructions',
    head: [...ts, "import { Worker } from 'bullmq';"],
    from: 'inbox()',
    into: tsAsks('system'),
    right: { value: 'Number(§)' },
  },
  {
    source: 'outside-content',
    sink: 'instructions',
    head: tsMail,
    from: 'await simpleParser(raw)',
    into: tsAsks('system'),
    right: { value: 'Number(§)' },
  },
  {
    source: 'outside-content',
    sink: 'prompt',
    head: tsMail,
    from: 'await simpleParser(raw)',
    into: tsAsks('user'),
    right: { value: '1' },
    fact: true,
  },
  {
    source: 'retrieved-content',
    sink: 'prompt',
    head: ["import { Pinecone } from '@pinecone-database/pinecone';", "const store = new Pinecone().index('a');", ...ts],
    from: '(await store.query({ vector: [1] })).matches[0].metadata.text',
    into: tsAsks('user'),
    right: { value: '1' },
    fact: true,
  },
  { source: 'secret', sink: 'prompt', head: ts, from: 'process.env.DB_PASSWORD', into: tsAsks('user'), right: { value: 'Number(§)' } },
  { source: 'personal-data', sink: 'prompt', head: ts, from: 'loadUser().ssn', into: tsAsks('user'), right: { value: 'Number(§)' } },
];
