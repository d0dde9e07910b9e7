import type { Resource } from '../resources/resource.js';
import { member } from '../resources/step.js';
import { settle, type Value } from '../resources/value.js';

/** A resource whose attributes are worked out once, when first asked for. */
export class TemplateInstance implements Resource {
  readonly address: string;
  readonly type: string;
  readonly label: string;
  readonly data: boolean;
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly calls: Resource['calls'];
  readonly conditional?: string;
  readonly #make: () => ReadonlyMap<string, Value>;
  #attributes: ReadonlyMap<string, Value> | undefined;
  #busy = false;

  constructor(
    what: Pick<Resource, 'address' | 'type' | 'label' | 'path' | 'line' | 'endLine' | 'calls'> & {
      readonly conditional?: string | undefined;
      readonly data?: boolean;
    },
    make: () => ReadonlyMap<string, Value>,
  ) {
    this.address = what.address;
    this.type = what.type;
    this.data = what.data ?? false;
    this.label = what.label;
    this.path = what.path;
    this.line = what.line;
    this.endLine = what.endLine;
    this.calls = what.calls;
    if (what.conditional !== undefined) this.conditional = what.conditional;
    this.#make = make;
  }

  attribute(name: string): Value | undefined {
    if (!this.#attributes) {
      if (this.#busy) return { is: 'unknown', why: `${this.address} depends on itself` };
      this.#busy = true;
      this.#attributes = this.#make();
      this.#busy = false;
    }
    return this.#attributes.get(name);
  }

  read(path: readonly string[]): Value | undefined {
    const [first, ...rest] = path;
    if (first === undefined) return undefined;
    let value = this.attribute(first);
    for (const step of rest) {
      if (!value) return undefined;
      value = member(settle(value), step);
    }
    return value && value.is === 'unknown' && value.absent ? undefined : value;
  }

  readonly provider = (): Value | undefined => undefined;
}
