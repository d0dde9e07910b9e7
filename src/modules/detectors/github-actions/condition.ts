/** What a condition of a workflow says about somebody without rights, for one event; `never`: nobody gets past it by this event. */
export type Admission = 'admitted' | 'refused' | 'undecided' | 'never';

type Token = { readonly is: 'or' | 'and' | 'not' | 'open' | 'close' } | { readonly is: 'atom'; readonly text: string };

type Asker = 'anybody' | 'outsider' | 'outsider refused by earlier steps';

const maxLength = 20_000;

/**
 * Whether an outsider who causes an event can make a condition true. Comparisons with the event's name are worked out, checks of who
 * asks are false for an outsider, outputs of earlier steps and jobs could be such checks, and everything else can be true.
 */
export function admits(condition: string, event: string): Admission {
  const text = condition.replace(/^\s*\$\{\{/, '').replace(/\}\}\s*$/, '');
  if (text.length > maxLength) return 'undecided';
  const tokens = tokensOf(text);
  const possible = (asker: Asker) => evaluate(tokens, (atom) => atomValue(atom, event, asker));
  if (!possible('anybody')) return 'never';
  if (!possible('outsider')) return 'refused';
  return possible('outsider refused by earlier steps') ? 'admitted' : 'undecided';
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let atom = '';
  let depth = 0;
  const flush = () => {
    if (atom.trim()) tokens.push({ is: 'atom', text: atom.trim() });
    atom = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    const pair = text.slice(at, at + 2);
    if (character === "'") {
      const end = text.indexOf("'", at + 1);
      atom += text.slice(at, end === -1 ? text.length : end + 1);
      at = end === -1 ? text.length : end;
    } else if (depth > 0) {
      atom += character;
      if (character === '(') depth++;
      if (character === ')') depth--;
    } else if (pair === '||' || pair === '&&') {
      flush();
      tokens.push({ is: pair === '||' ? 'or' : 'and' });
      at++;
    } else if (character === '!' && text[at + 1] !== '=' && atom.trim() === '') tokens.push({ is: 'not' });
    else if (character === '(') {
      // After a name it opens a call, which stays one atom.
      if (/\w\s*$/.test(atom.slice(-3))) {
        atom += character;
        depth++;
      } else {
        flush();
        tokens.push({ is: 'open' });
      }
    } else if (character === ')') {
      flush();
      tokens.push({ is: 'close' });
    } else atom += character;
  }
  flush();
  return tokens;
}

/** Whether it can be true. A part that can be both is kept possible under `!` too. */
function evaluate(tokens: readonly Token[], value: (atom: string) => { readonly can: boolean; readonly canNot: boolean }): boolean {
  let at = 0;
  let depth = 0;
  type Both = { can: boolean; canNot: boolean };
  const or = (): Both => {
    let left = and();
    while (tokens[at]?.is === 'or') {
      at++;
      const right = and();
      left = { can: left.can || right.can, canNot: left.canNot && right.canNot };
    }
    return left;
  };
  const and = (): Both => {
    let left = unary();
    while (tokens[at]?.is === 'and') {
      at++;
      const right = unary();
      left = { can: left.can && right.can, canNot: left.canNot || right.canNot };
    }
    return left;
  };
  const unary = (): Both => {
    const token = tokens[at++];
    if (!token || ++depth > 500) return { can: true, canNot: true };
    let result: Both = { can: true, canNot: true };
    if (token.is === 'not') {
      const inner = unary();
      result = { can: inner.canNot, canNot: inner.can };
    } else if (token.is === 'open') {
      result = or();
      if (tokens[at]?.is === 'close') at++;
      // `(a) == 'b'` compares the outcome: nothing is known of it.
      const behind = tokens[at];
      if (behind?.is === 'atom') {
        at++;
        result = { can: true, canNot: true };
      }
    } else if (token.is === 'atom') result = value(token.text);
    depth--;
    return result;
  };
  return or().can;
}

const who =
  /author_association|github\.(actor|triggering_actor|repository_owner)\b|(sender|user|owner)\.login|head\.repo\.(full_name|fork|owner)|head_repository\.(full_name|fork)/;

function atomValue(atom: string, event: string, asker: Asker): { can: boolean; canNot: boolean } {
  const both = { can: true, canNot: true };
  const fixed = (truth: boolean) => ({ can: truth, canNot: !truth });
  const named = /^github\.event_name\s*([!=]=)\s*'([^']*)'$/.exec(atom) ?? /^'([^']*)'\s*([!=]=)\s*github\.event_name$/.exec(atom);
  if (named) {
    const [operator, name] = named[1] === '==' || named[1] === '!=' ? [named[1], named[2]] : [named[2], named[1]];
    return fixed((name === event) === (operator === '=='));
  }
  if (atom === 'false') return fixed(false);
  if (atom === 'true' || atom === 'always()' || atom === 'success()') return fixed(true);
  if (/\b(needs|steps)\.[\w-]+\.outputs?\b/.test(atom)) return asker === 'outsider refused by earlier steps' ? fixed(false) : both;
  if (asker !== 'anybody' && who.test(atom)) {
    // What an outsider sends comes from a fork.
    const fork = /\.fork\s*(?:([!=]=)\s*(true|false))?\s*$/.exec(atom);
    if (fork) return fixed((fork[1] !== '!=') === (fork[2] !== 'false'));
    // Naming somebody admits nobody else; "is not the bot" and naming newcomers admits outsiders.
    return /!=|'(NONE|FIRST_TIMER|FIRST_TIME_CONTRIBUTOR|CONTRIBUTOR)'/.test(atom) ? both : fixed(false);
  }
  return both;
}
