import { ListCounter, type ListLevel, type ListLevels, plainLevel } from '../lists/list-counter.ts'
import type { NumberForm } from '../lists/number-forms.ts'
import { childrenNamed, type XmlElement } from '../xml/tree.ts'

/** Gives paragraphs the numbers that a word processor prints and does not store. */
export interface Numbering {
  /** The number of the next paragraph of a list at a level, as printed; an empty string for a list without numbers. */
  next(list: string, level: number): string
  /** The level that a list keeps for paragraphs of a style; null: it keeps none. */
  levelOfStyle(list: string, style: string): number | null
  /** How many numbers so far were printed in figures because nothing here prints their form: `First`, `一`. */
  readonly otherForms: () => number
}

interface List {
  readonly levels: ListLevels
  readonly counter: ListCounter
  /** Styles that have a level of their own. */
  readonly styles: ReadonlyMap<string, number>
  /** Levels whose numbers have a form that is not known here. */
  readonly otherForms: ReadonlySet<number>
}

/** Reads `numbering.xml` (ECMA-376 part 1, 17.9); null: the document has none. */
export function readNumbering(root: XmlElement | null): Numbering {
  const lists = root === null ? new Map<string, List>() : listsOf(root)
  let others = 0
  return {
    next: (list, level) => {
      const found = lists.get(list)
      if (found?.otherForms.has(level)) others += 1
      return found === undefined ? '' : found.counter.next(found.levels, level)
    },
    otherForms: () => others,
    levelOfStyle: (list, style) => lists.get(list)?.styles.get(style) ?? null,
  }
}

function listsOf(root: XmlElement): ReadonlyMap<string, List> {
  const abstract = new Map(childrenNamed(root, 'abstractNum').map((one) => [one.attributes.abstractNumId ?? '', one]))
  // A list may only name a style, and the list that belongs to that style has the levels.
  const ofStyle = new Map([...abstract.values()].map((one) => [valueOf(one, 'styleLink'), one]))
  const counters = new Map<string, ListCounter>()
  const lists = new Map<string, List>()
  for (const one of childrenNamed(root, 'num')) {
    const named = valueOf(one, 'abstractNumId') ?? ''
    const link = abstract.has(named) ? valueOf(abstract.get(named) as XmlElement, 'numStyleLink') : null
    const kind = link === null ? abstract.get(named) : (ofStyle.get(link) ?? abstract.get(named))
    const id = kind?.attributes.abstractNumId ?? named
    const overrides = childrenNamed(one, 'lvlOverride')
    const levels = new Map(kind === undefined ? [] : levelsOf(kind))
    for (const override of overrides) {
      for (const [at, level] of levelsOf(override)) levels.set(at, level)
      const start = valueOf(override, 'startOverride')
      const at = Number(override.attributes.ilvl)
      if (start !== null) levels.set(at, { ...(levels.get(at) ?? plainLevel), start: Number(start) })
    }
    // Lists of one kind go on counting, unless they begin anew.
    const isAnew = overrides.some((override) => valueOf(override, 'startOverride') !== null)
    const counter = isAnew ? new ListCounter() : (counters.get(id) ?? new ListCounter())
    if (!isAnew) counters.set(id, counter)
    lists.set(one.attributes.numId ?? '', {
      levels,
      counter,
      styles: kind === undefined ? new Map() : stylesOf(kind),
      otherForms: new Set(kind === undefined ? [] : otherForms(kind)),
    })
  }
  return lists
}

function stylesOf(list: XmlElement): ReadonlyMap<string, number> {
  return new Map(
    childrenNamed(list, 'lvl').flatMap((level) => {
      const style = valueOf(level, 'pStyle')
      return style === null ? [] : [[style, Number(level.attributes.ilvl)] as const]
    }),
  )
}

function otherForms(list: XmlElement): readonly number[] {
  return childrenNamed(list, 'lvl').flatMap((level) => {
    const form = valueOf(level, 'numFmt') ?? 'decimal'
    return formats[form] !== undefined || form === 'bullet' || form === 'none' ? [] : [Number(level.attributes.ilvl)]
  })
}

function levelsOf(list: XmlElement): ListLevels {
  return new Map(childrenNamed(list, 'lvl').map((level) => [Number(level.attributes.ilvl), levelOf(level)]))
}

function levelOf(level: XmlElement): ListLevel {
  const restart = valueOf(level, 'lvlRestart')
  const form = valueOf(level, 'numFmt') ?? 'decimal'
  const text = valueOf(level, 'lvlText') ?? ''
  return {
    form: form === 'bullet' ? null : (formats[form] ?? 'decimal'),
    // A level without numbers may have words: «Приложение».
    text: form === 'none' ? text.replace(/%\d/g, '') : text,
    start: Number(valueOf(level, 'start') ?? 1),
    restartsAfter: restart === null ? null : Number(restart) - 1,
    isInFigures: childrenNamed(level, 'isLgl').some(({ attributes: { val } }) => !/^(?:0|false|off)$/.test(val ?? '')),
  }
}

/** Word's names of number forms (ST_NumberFormat); those of other scripts, and numbers in words, are printed in figures. */
const formats: Readonly<Record<string, NumberForm>> = {
  decimal: 'decimal',
  decimalZero: 'decimal-zero',
  lowerLetter: 'lower-latin',
  upperLetter: 'upper-latin',
  russianLower: 'lower-russian',
  russianUpper: 'upper-russian',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  ordinal: 'ordinal',
}

/** The `val` of a child. */
export function valueOf(element: XmlElement, name: string): string | null {
  return childrenNamed(element, name)[0]?.attributes.val ?? null
}
