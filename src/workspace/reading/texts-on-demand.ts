/** Texts by name, each of them read when it is asked for. */
export class TextsOnDemand implements ReadonlyMap<string, string> {
  readonly #texts: ReadonlyMap<string, () => string>

  constructor(texts: ReadonlyMap<string, () => string>) {
    this.#texts = texts
  }

  get size(): number {
    return this.#texts.size
  }

  get(name: string): string | undefined {
    return this.#texts.get(name)?.()
  }

  has(name: string): boolean {
    return this.#texts.has(name)
  }

  keys() {
    return this.#texts.keys()
  }

  *values(): MapIterator<string> {
    for (const read of this.#texts.values()) yield read()
  }

  *entries(): MapIterator<[string, string]> {
    for (const [name, read] of this.#texts) yield [name, read()]
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries()
  }

  forEach(each: (text: string, name: string, all: ReadonlyMap<string, string>) => void): void {
    for (const [name, text] of this) each(text, name, this)
  }
}
