/** Held outside the object: a debugger's console shows the private fields of what is logged, but nothing of this. */
const values = new WeakMap<Secret, string>();

/** A credential that cannot leak through printing, JSON or spreading. Lint allows `reveal()` only in lib/providers and lib/vault. */
export class Secret {
  constructor(value: string) {
    values.set(this, value);
  }
  reveal(): string {
    const value = values.get(this);
    if (value === undefined) throw new TypeError('Not a secret');
    return value;
  }
  toString(): string {
    return '[secret]';
  }
  toJSON(): string {
    return '[secret]';
  }
}
