/** A credential that cannot leak through printing, JSON or spreading. Lint allows `reveal()` only in lib/providers and lib/vault. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '[secret]';
  }
  toJSON(): string {
    return '[secret]';
  }
}
