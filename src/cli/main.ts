#!/usr/bin/env node
declare const SIGHTLINE_VERSION: string;

const [first] = process.argv.slice(2);
if (first === '--version' || first === '-v') {
  process.stdout.write(`${SIGHTLINE_VERSION}\n`);
} else {
  const { main } = await import('./commands.js');
  process.exitCode = await main(process.argv.slice(2), SIGHTLINE_VERSION);
}
