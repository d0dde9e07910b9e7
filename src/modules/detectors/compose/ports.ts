import { type DataNode, get, scalarText } from '../../../parsing/data.js';
import { withDefaults } from '../../../parsing/environment-facts.js';
import type { PortFact } from '../../../parsing/runtime.js';

/** One entry of `ports:`, short or long. Of a range the first port stands for all. Without an address it listens on all. */
export function portsOf(item: DataNode): PortFact[] {
  if (item.type === 'map') {
    const target = Number(scalarText(get(item, 'target')));
    return fact(target, scalarText(get(item, 'published')), scalarText(get(item, 'host_ip')), item.line);
  }
  const text = withDefaults(scalarText(item) ?? '')?.split('/')[0];
  if (!text) return [];
  const address = /^\[([^\]]{0,60})\]:/.exec(text);
  const parts = (address ? text.slice(address[0].length) : text).split(':');
  const target = Number(parts[parts.length - 1]?.split('-')[0]);
  const published = parts.length > 1 ? parts[parts.length - 2] : undefined;
  return fact(target, published, address?.[1] ?? (parts.length > 2 ? parts[0] : undefined), item.line);
}

function fact(port: number, published: string | undefined, address: string | undefined, line: number): PortFact[] {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return [];
  const outer = Number(published?.split('-')[0]);
  return [{ port, ...(Number.isInteger(outer) && outer > 0 ? { published: outer } : {}), bind: bindOf(address), line }];
}

function bindOf(address: string | undefined): PortFact['bind'] {
  if (!address || address === '0.0.0.0' || address === '::' || address === '*') return 'all';
  return /^(127\.|::1$|localhost$)/.test(address) ? 'loopback' : 'private';
}
