/**
 * Preloaded into the scanner and each of its workers: names every socket, process and write on the error stream, and goes on. `armed` is
 * written once for each thread, so that a test can see that nothing ran unwatched.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { isMainThread } from 'node:worker_threads';

const say = fs.writeSync.bind(fs);
const witness = (what) => say(2, `WITNESS ${what}\n`);

function watch(object, name, describe, only = () => true) {
  const original = object[name];
  if (typeof original !== 'function') return;
  object[name] = function (...words) {
    if (only(...words)) witness(`${describe} ${name} ${String(words[0]).slice(0, 200)}`);
    return original.apply(this, words);
  };
}

for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) watch(childProcess, name, 'process');
for (const name of ['connect', 'createConnection', 'createServer']) watch(net, name, 'socket');
watch(net.Socket.prototype, 'connect', 'socket');
watch(dgram, 'createSocket', 'socket');
for (const name of ['lookup', 'resolve']) watch(dns, name, 'name look-up');
watch(globalThis, 'fetch', 'fetch');
const writes = [
  'writeFile',
  'appendFile',
  'mkdir',
  'mkdtemp',
  'rename',
  'rm',
  'rmdir',
  'unlink',
  'symlink',
  'link',
  'chmod',
  'chown',
  'utimes',
  'truncate',
  'copyFile',
  'cp',
];
for (const name of writes) {
  watch(fs, name, 'write');
  watch(fs, `${name}Sync`, 'write');
  watch(fs.promises, name, 'write');
}
watch(fs, 'createWriteStream', 'write');
const opensForWriting = (_, flags) =>
  typeof flags === 'number'
    ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT)) !== 0
    : /[wa+]/.test(flags ?? 'r');
watch(fs, 'open', 'write', opensForWriting);
watch(fs, 'openSync', 'write', opensForWriting);
watch(fs.promises, 'open', 'write', opensForWriting);
syncBuiltinESMExports();
say(2, `WITNESS armed ${isMainThread ? 'main' : 'worker'}\n`);
