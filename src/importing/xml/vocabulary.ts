import type { FurnitureReason } from '../../locales/importing/parts.ts'

/** What the elements of an XML format for acts are; names without prefix. What is in no set only holds others. */
export interface Vocabulary {
  /** Units whose number and name are a heading of their own: chapters, articles. */
  readonly headed: ReadonlySet<string>
  /** Other units. */
  readonly units: ReadonlySet<string>
  readonly number: ReadonlySet<string>
  readonly heading: ReadonlySet<string>
  /** Elements in a paragraph. */
  readonly inline: ReadonlySet<string>
  /** Editors' notes, shown and never amended. */
  readonly notes: ReadonlySet<string>
  /** The act's head: who issued it, and of what kind it is. */
  readonly front: ReadonlySet<string>
  readonly title: ReadonlySet<string>
  /** Tables of contents: their lines look like headings. */
  readonly contents: ReadonlySet<string>
  readonly signatures: ReadonlySet<string>
  /** What is left out, and why. */
  readonly furniture: ReadonlyMap<string, FurnitureReason>
}

/** A set of the names in a text. */
export const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
