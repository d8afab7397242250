import type { Amendment } from '../../amendment/types.ts'

/** How an amendment is shown beside what it does: a letter, a hue, and a short name. */
export interface Chip {
  readonly amendment: string
  /** A, B, … Z, AA: by the place in the list. */
  readonly letter: string
  /** 0–7: which of the style sheet's hues. */
  readonly hue: number
  readonly name: string
}

/** A chip for each amendment, in the order given. */
export function chipsOf(amendments: readonly Amendment[]): ReadonlyMap<string, Chip> {
  return new Map(
    amendments.map((one, index) => [
      one.id,
      { amendment: one.id, letter: letterOf(index), hue: index % 8, name: nameOf(one) },
    ]),
  )
}

/** An amendment's short name, or its title where it has none. */
export function nameOf(amendment: Amendment): string {
  return amendment.meta.short ?? amendment.meta.title
}

/** 0 → A, 25 → Z, 26 → AA. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}
