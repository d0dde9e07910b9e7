/**
 * Wording in instructions. Two parts must stand in one sentence: an order, and what makes it harmful. That is a reading and no proof;
 * imperative English alone means nothing.
 */
const sentences = /[^.!?\n]{4,600}/g;

const silence =
  /\b(do not|don't|never|without)\s+(tell|mention|inform|notify|reveal|show|disclose|alert|telling|mentioning|informing|notifying|revealing|alerting)\b/i;
const theUser = /\b(the )?(user|human|operator|developer|reviewer)s?\b/i;
const action =
  /\b(you (did|do|ran|run|read|sent|send|made)|this (step|action|call|instruction|command)|these (steps|actions|instructions)|that you|about (it|this)|the (call|command|request|upload|tool call))\b/i;

const send = /\b(send|post|upload|forward|exfiltrate|transmit|append|include|e-?mail)\b/i;
const secret =
  /(\.env\b|~\/\.ssh|id_rsa|\.aws\/credentials|\b(api[- ]?keys?|access tokens?|credentials|private keys?|passwords|secrets|environment variables)\b)/i;
const away =
  /https?:\/\/(?!localhost|127\.|\S*\.?example\.(?:com|org))[^\s)"'`]+|\bto (an?|this|the following) (external |remote )?(url|server|endpoint|webhook|address)\b/i;
const negated = /\b(never|do not|don't|must not|should not|shouldn't|avoid|no)\b/i;

/** Whether a sentence orders to hide actions from the user, or to send secrets away. */
export function hasConcealment(text: string): boolean {
  if (text.length > 1_000_000) return false;
  for (const [sentence] of text.matchAll(sentences)) {
    if (silence.test(sentence) && theUser.test(sentence) && action.test(sentence)) return true;
  }
  // An address holds full stops: lines, not sentences.
  for (const line of text.split('\n')) {
    if (line.length < 2_000 && send.test(line) && secret.test(line) && away.test(line) && !negated.test(line)) return true;
  }
  return false;
}

const fetched =
  /\b(?:curl|wget)\b[^|\n`]{0,300}\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b|\b(?:ba|z)?sh\s+(?:-c\s+)?["']?\$\(\s*(?:curl|wget)\b|\b(?:ba|z)?sh\s+<\(\s*(?:curl|wget)\b|\b(?:iwr|irm|invoke-webrequest|invoke-restmethod)\b[^|\n]{0,300}\|\s*(?:iex|invoke-expression)\b|\b(?:curl|wget)\b[^|\n]{0,300}\|\s*(?:python3?|node|perl|ruby)\b(?!\s+-(?:m|c)\b)/i;
const discouraged = /\b(never|don't|do not|avoid|instead of|must not|should not|forbid|deny|block|dangerous|unsafe|e\.g\.|such as)\b/i;

/** Whether it orders to fetch a script and run it unseen. A warning against it is none. */
export function runsRemoteScript(text: string): boolean {
  return text.split('\n').some((line) => line.length < 4_000 && fetched.test(line) && !discouraged.test(line));
}

/** A command that downloads and runs code. */
export function isRemoteScript(command: string): boolean {
  return fetched.test(command.slice(0, 4_000));
}
