const express = require('express');
const { OpenAI } = require('openai');
const { exec, execFile } = require('child_process');
const he = require('he');
const fs = require('fs');
const path = require('path');

const app = express();
app.use(express.json());
const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

async function complete(system, user) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
  });
  return completion.choices[0].message.content;
}

app.post('/run', async (req, res) => {
  const command = await complete('You write shell commands.', req.body.task);
  exec(command, (err, stdout) => res.json({ stdout }));
});

app.post('/page', async (req, res) => {
  const html = await complete('You write pages.', req.body.topic);
  res.send(html);
});

app.post('/page-right', async (req, res) => {
  const html = await complete('You write pages.', req.body.topic);
  res.send(he.encode(html));
});

app.post('/save', async (req, res) => {
  const name = await complete('Name a file.', req.body.topic);
  const target = path.join('/data', name);
  fs.writeFileSync(target, 'x');
  res.json({ ok: true });
});

app.post('/save-right', async (req, res) => {
  const name = await complete('Name a file.', req.body.topic);
  const target = path.resolve('/data', name);
  if (!target.startsWith('/data/')) {
    return res.status(400).end();
  }
  fs.writeFileSync(target, 'x');
  res.json({ ok: true });
});

app.post('/persona', async (req, res) => {
  const { persona, text } = req.body;
  const answer = await complete(`You are ${persona}.`, text);
  res.json({ answer });
});

const ALLOWED = { status: ['git', ['status']], log: ['git', ['log', '-5']] };
app.post('/pick', async (req, res) => {
  const choice = (await complete('Pick status or log.', req.body.text)).trim();
  const entry = ALLOWED[choice];
  if (!entry) return res.status(400).end();
  execFile(entry[0], entry[1], (e, out) => res.json({ out }));
});
