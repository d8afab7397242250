import { romanNumeral } from '../../text/label.ts'
import { childrenNamed, type XmlElement } from '../xml/tree.ts'

interface Level {
  readonly format: string
  /** `%1.%2)`: what is printed, with the levels' numbers put in. */
  readonly text: string
  readonly start: number
}

/** Gives paragraphs the numbers that a word processor prints and does not store. */
export interface Numbering {
  /** The number of the next paragraph of a list at a level, as printed; an empty string for a list without numbers. */
  next(list: string, level: number): string
}

/** Reads `numbering.xml`; null: the document has none. */
export function readNumbering(root: XmlElement | null): Numbering {
  const abstract = new Map<string, ReadonlyMap<number, Level>>()
  const lists = new Map<
    string,
    {
      readonly levels: ReadonlyMap<number, Level>
      readonly counts: number[]
      readonly starts: ReadonlyMap<number, number>
    }
  >()
  const counters = new Map<string, number[]>()
  if (root !== null) {
    for (const one of childrenNamed(root, 'abstractNum'))
      abstract.set(one.attributes.abstractNumId ?? '', levelsOf(one))
    for (const one of childrenNamed(root, 'num')) {
      const of = valueOf(one, 'abstractNumId') ?? ''
      const overrides = childrenNamed(one, 'lvlOverride')
      const starts = new Map(
        overrides.flatMap((override) => {
          const start = valueOf(override, 'startOverride')
          return start === null ? [] : [[Number(override.attributes.ilvl), Number(start)] as const]
        }),
      )
      // Lists of one kind go on counting, unless they begin anew.
      const counts = starts.size > 0 ? [] : (counters.get(of) ?? [])
      if (starts.size === 0) counters.set(of, counts)
      lists.set(one.attributes.numId ?? '', { levels: abstract.get(of) ?? new Map(), counts, starts })
    }
  }
  return {
    next: (list, level) => {
      const found = lists.get(list)
      const own = found?.levels.get(level)
      if (found === undefined || own === undefined) return ''
      const { counts, levels, starts } = found
      for (let at = 0; at <= level; at += 1)
        counts[at] ??= (starts.get(at) ?? levels.get(at)?.start ?? 1) - (at === level ? 1 : 0)
      counts[level] = (counts[level] as number) + 1
      counts.length = level + 1
      if (own.format === 'bullet' || own.format === 'none') return ''
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return printed(counts[at] ?? 1, levels.get(at)?.format ?? 'decimal')
      })
    },
  }
}

function levelsOf(abstract: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    childrenNamed(abstract, 'lvl').map((level) => [
      Number(level.attributes.ilvl),
      {
        format: valueOf(level, 'numFmt') ?? 'decimal',
        text: valueOf(level, 'lvlText') ?? '',
        start: Number(valueOf(level, 'start') ?? 1),
      },
    ]),
  )
}

/** The `val` of a child. */
export function valueOf(element: XmlElement, name: string): string | null {
  return childrenNamed(element, name)[0]?.attributes.val ?? null
}

const russian = 'абвгдежзиклмнопрстуфхцчшщэюя'
const latin = 'abcdefghijklmnopqrstuvwxyz'

function printed(value: number, format: string): string {
  if (format === 'lowerLetter') return lettered(value, latin)
  if (format === 'upperLetter') return lettered(value, latin).toUpperCase()
  if (format === 'russianLower') return lettered(value, russian)
  if (format === 'russianUpper') return lettered(value, russian).toUpperCase()
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  return format === 'decimalZero' && value < 10 ? `0${value}` : String(value)
}

function lettered(value: number, letters: string): string {
  const index = (value - 1) % letters.length
  return (letters[index] ?? '').repeat(1 + Math.floor((value - 1) / letters.length))
}

/** Numbers of documents come from outside: the numeral of a large one would be as long as it says. */
const roman = (value: number): string => romanNumeral(Math.min(value, 5000))
