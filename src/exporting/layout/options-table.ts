import type { Amendment } from '../../amendment/types.ts'
import type { Consolidation, LawConsolidation, Report } from '../../consolidation/types.ts'
import type { Law } from '../../law/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import { diffWords, type WordPiece } from '../../words/diff.ts'
import { type OwnText, ownTexts } from './own-texts.ts'

/** The answers to one question side by side: a row for each provision that any of them changes, a column for each. */
export interface OptionsTable {
  readonly amendments: readonly { readonly id: string; readonly title: string; readonly short: string | null }[]
  readonly rows: readonly OptionsRow[]
}

export interface OptionsRow {
  readonly law: string
  readonly key: string
  /** The provision as its law would call it. */
  readonly name: string
  /** The text in force; null for a provision that is not there yet. */
  readonly before: string | null
  /** One for each amendment, in order; null where it leaves the provision alone. */
  readonly cells: readonly (OptionsCell | null)[]
  /** Whether the laws that the answers lead to differ here. */
  readonly differs: boolean
}

export interface OptionsCell {
  /** What the provision would say; null where it would be gone. */
  readonly after: string | null
  readonly pieces: readonly WordPiece[]
}

/** Lays rival proposals side by side; `alone` gives what each does by itself to the laws in force. */
export function optionsTable(
  amendments: readonly Amendment[],
  laws: readonly Law[],
  alone: (id: string) => Consolidation,
): OptionsTable {
  const rows = laws.flatMap((law) => {
    const columns = amendments.map((one): Column => {
      const { laws: ran, reports } = alone(one.id)
      const own = ran.find(({ base }) => base.id === law.id)
      return own === undefined ? untouched : columnOf(own, suspensionsIn(one, reports, law.id))
    })
    return lawTable(law, columns)
  })
  return { amendments: amendments.map(({ id, meta }) => ({ id, title: meta.title, short: meta.short })), rows }
}

/** What one proposal changes in a law, by key; `order` is the key of the nearest provision before it that is in force. */
interface Change {
  readonly before: OwnText | null
  readonly after: OwnText | null
  readonly name: string
  readonly order: string | null
}

/** What one proposal makes of a law. */
interface Column {
  readonly changes: ReadonlyMap<string, Change>
  /** Keys of what its draft no longer has, sub-units of what it takes away among them. */
  readonly gone: ReadonlySet<string>
}

const untouched: Column = { changes: new Map(), gone: new Set() }

/** The notes that a proposal puts behind what it suspends, by the provision's key: the text itself stays. */
function suspensionsIn(
  { instructions }: Amendment,
  reports: readonly Report[],
  law: string,
): ReadonlyMap<string, string> {
  const notes = reports.flatMap(({ origin, effects }) =>
    instructions[origin.instruction]?.kind === 'suspend-unit'
      ? effects.filter(({ place }) => place.law === law).map(({ place, after }): [string, string] => [place.key, after])
      : [],
  )
  return new Map(notes)
}

function lawTable(law: Law, columns: readonly Column[]): readonly OptionsRow[] {
  const keys = new Map<string, Change>()
  for (const { changes } of columns) for (const [key, change] of changes) if (!keys.has(key)) keys.set(key, change)
  if (keys.size === 0) return []
  const base = ownTexts(law)
  const position = new Map([...base.keys()].map((key, index) => [key, index]))
  const placeOf = ({ before, order }: Change, key: string) =>
    before !== null ? (position.get(key) ?? 0) : (order === null ? -1 : (position.get(order) ?? -1)) + 0.5
  return [...keys]
    .sort(([one, first], [other, second]) => placeOf(first, one) - placeOf(second, other))
    .map(([key, change]) => rowOf(law, key, change, columns, base.get(key) ?? null))
}

function rowOf(
  law: Law,
  key: string,
  { name, before }: Change,
  columns: readonly Column[],
  inForce: OwnText | null,
): OptionsRow {
  const text = before === null ? null : shownText(before, inForce === null)
  const cells = columns.map(({ changes, gone }) => {
    const change = changes.get(key)
    if (change !== undefined) return cellOf(text, change)
    return gone.has(key) ? cellOf(text, { after: null }) : null
  })
  const results = cells.map((cell) => (cell === null ? text : cell.after))
  return { law: law.id, key, name, before: text, cells, differs: new Set(results).size > 1 }
}

function cellOf(before: string | null, { after }: Pick<Change, 'after'>): OptionsCell {
  const text = after === null ? null : shownText(after, before === null)
  return { after: text, pieces: diffWords(before ?? '', text ?? '') }
}

/** A new provision is shown with all that stands in it: its sub-units have no rows of their own. */
function shownText(one: OwnText, whole: boolean): string {
  return whole ? one.whole : one.text
}

function columnOf({ base, draft }: LawConsolidation, suspensions: ReadonlyMap<string, string>): Column {
  const before = ownTexts(base)
  const after = ownTexts(draft)
  const changes = new Map<string, Change>()
  let order: string | null = null
  for (const [key, its] of after) {
    const known = before.get(key)
    if (known === undefined) {
      if (its.parent === null || before.has(its.parent))
        changes.set(key, { before: null, after: its, name: nameOf(draft, its.place), order })
      continue
    }
    order = key
    if (known.text !== its.text) changes.set(key, { before: known, after: its, name: nameOf(base, known.place), order })
  }
  for (const [key, its] of before) {
    const goesWithParent = its.parent !== null && !after.has(its.parent)
    if (!after.has(key) && !goesWithParent)
      changes.set(key, { before: its, after: null, name: nameOf(base, its.place), order: key })
  }
  for (const [key, note] of suspensions) {
    const known = before.get(key)
    const own = changes.get(key)?.after ?? after.get(key)
    if (known === undefined || own === undefined || own.text.includes(note.trim())) continue
    const noted = { ...own, text: `${own.text}\n\n${note.trim()}` }
    changes.set(key, { before: known, after: noted, name: nameOf(base, known.place), order: key })
  }
  return { changes, gone: new Set([...before.keys()].filter((key) => !after.has(key))) }
}
