import { createHash } from 'node:crypto'
import type { Amendment } from '../../amendment/types.ts'
import { during, refusalsMet, tellFault } from '../../guard/steps.ts'
import { readAmendment } from '../../language/read-amendment.ts'
import { readLaw } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import type { Problem } from '../../problem/types.ts'
import { tooCostly } from '../guarded.ts'
import { roleOf } from '../paths.ts'
import { memoryStore } from '../store/memory-store.ts'
import type { BillBody, BillRow, LawRow, TextRow } from '../store/rows.ts'
import type { Store } from '../store/store.ts'
import { badFile, type FileText } from '../text.ts'
import { ChangedMeanwhile } from './changed.ts'
import { articleCount, billFacts, keepBillFacts, keepLawFacts } from './facts-of-texts.ts'
import { held } from './held.ts'
import { keepKey } from './keys.ts'
import { oddities } from './oddities.ts'
import { amendmentOnDemand, type LawBody, lawOnDemand } from './on-demand.ts'

/** A text that was read before, here or by somebody else with the same store: what it is is known, and its words are not at hand. */
export interface KnownText {
  readonly kind: 'known'
  readonly file: string
  readonly key: string
  readonly row: TextRow
  /** Reads it again; throws `ChangedMeanwhile` where it is another text by now. */
  readonly again: () => string
}

/** A file, and the key of the text that it is said to have. */
export interface NamedKey {
  readonly file: string
  readonly key: string
}

/** What a file of a workspace is. */
export interface Reading {
  readonly law: Law | null
  readonly amendment: Amendment | null
  /** Markdown of a note, when it is asked for. */
  readonly note: (() => string) | null
  readonly problems: readonly Problem[]
}

/** Reads laws and amendments, and remembers by content what it has read: the same text at the same path is the same value. */
export interface Reader {
  /** What a text is; read once, and then known by its key. */
  know(file: string, text: string, again: () => string): KnownText | FailedText
  /** Which of these files are known already by their keys, without their texts; by file. */
  knownOf(files: readonly NamedKey[], again: (file: string) => () => string): ReadonlyMap<string, KnownText>
  reading(file: KnownText | FailedText | (FileText & { readonly kind: 'text' })): Reading
}

/** A text that could not be read, for once or for good; it is read anew the next time. */
export interface FailedText {
  readonly kind: 'failed'
  readonly file: string
  readonly reading: Reading
  readonly again: () => string
}

/** Tells a text at a path from all others. */
export function keyOfText(file: string, text: string): string {
  return createHash('sha256').update(file).update('\0').update(text).digest('base64url').slice(0, 32)
}

/** @param room how much text of laws and bills is at hand, in UTF-16 code units; the least used goes first */
export function reader(store: Store = memoryStore(), room = 32 * 1024 * 1024): Reader {
  const laws = held<LawBody>(room)
  const bills = held<BillBody>(room / 4)
  const readings = held<Reading>(mostReadings)

  const reading: Reader['reading'] = (file) => {
    if (file.kind === 'text') return reading(know(file.file, file.text, () => file.text))
    if (file.kind === 'failed') return file.reading
    const before = readings.get(file.key)
    if (before !== undefined) return before
    const made = readingOf(file)
    readings.set(file.key, made, 1)
    return made
  }

  const know: Reader['know'] = (file, text, again) => {
    const key = keyOfText(file, text)
    const before = store.get('text', key)
    if (before !== null) return { kind: 'known', file, key, row: before, again: checked(file, key, again) }
    const met = refusalsMet()
    const read = fresh(file, text)
    const { law, amendment } = read
    const row = rowOf(file, read)
    // What was refused is tried again when the time for it has come.
    if (row === null || refusalsMet() !== met) return { kind: 'failed', file, reading: read, again: () => text }
    if (law !== null) laws.set(key, { passages: law.passages, outline: law.outline }, text.length)
    if (amendment !== null) store.put('bill', key, bodyOf(amendment))
    if (row.kind === 'note') store.put('note', key, { text })
    store.put('text', key, row)
    return { kind: 'known', file, key, row, again: checked(file, key, again) }
  }

  function readingOf(text: KnownText): Reading {
    const role = roleOf(text.file)
    const { row, file, key } = text
    if (role === null) return nothing
    if (row.kind === 'law') {
      const law = lawOnDemand({ id: role.id, file, meta: row.meta }, () => lawBody(text, role.id))
      keepKey(law, key)
      keepLawFacts(law, { articles: row.articles })
      return { ...nothing, law, problems: row.problems }
    }
    if (row.kind === 'note') return { ...nothing, note: () => store.get('note', key)?.text ?? text.again() }
    const facts = { id: role.id, file, meta: row.meta, problems: row.own }
    const amendment = amendmentOnDemand(facts, () => billBody(text, role.id))
    keepKey(amendment, key)
    keepBillFacts(amendment, { instructions: row.instructions, references: row.references })
    return { ...nothing, amendment, problems: row.problems }
  }

  function lawBody({ file, key, again }: KnownText, id: string): LawBody {
    const known = laws.get(key)
    if (known !== undefined) return known
    const text = again()
    const { passages, outline } = during(
      { kind: 'read', name: file, key },
      () => readLaw(text, { id, file }).law,
      () => {
        throw new Error(`${file} takes too long to read`)
      },
    )
    const body = { passages, outline }
    laws.set(key, body, text.length)
    return body
  }

  function billBody({ file, key, again }: KnownText, id: string): BillBody {
    const known = bills.get(key)
    if (known !== undefined) return known
    const body = store.get('bill', key) ?? bodyOf(readAmendment(again(), { id, file }))
    bills.set(key, body, body.source.length)
    return body
  }

  return {
    know,
    knownOf: (files, again) => {
      const rows = store.getAll('text', [...new Set(files.map(({ key }) => key))])
      return new Map(
        files.flatMap(({ file, key }) => {
          const row = rows.get(key)
          if (row === undefined) return []
          return [[file, { kind: 'known', file, key, row, again: checked(file, key, again(file)) } as const]]
        }),
      )
    },
    reading,
  }
}

/** Values that stand for texts are small. */
const mostReadings = 100_000

const nothing: Reading = { law: null, amendment: null, note: null, problems: [] }

function checked(file: string, key: string, again: () => string): () => string {
  return () => {
    const text = again()
    if (keyOfText(file, text) !== key) throw new ChangedMeanwhile(file)
    return text
  }
}

function rowOf(file: string, { law, amendment, problems }: Reading): TextRow | null {
  if (law !== null)
    return { kind: 'law', meta: law.meta, problems, articles: articleCount(law.outline) } satisfies LawRow
  if (amendment !== null) {
    const { meta, problems: own } = amendment
    return { kind: 'amendment', meta, problems, own, ...billFacts(amendment) } satisfies BillRow
  }
  return roleOf(file)?.kind === 'note' ? { kind: 'note' } : null
}

function bodyOf({ source, articles, parts, instructions, commencement }: Amendment): BillBody {
  return { source, articles, parts, instructions, commencement }
}

/** Reads a text whatever was known of it. */
function fresh(file: string, text: string): Reading {
  const role = roleOf(file)
  if (role === null) return nothing
  if (role.kind === 'note') return { ...nothing, note: () => text }
  const odd = oddities(file, text)
  const step = { name: file, key: keyOfText(file, text) }
  if (role.kind === 'law') {
    const { law, problems } = guarded<Pick<Reading, 'law' | 'problems'>>(step, { law: null, problems: [] }, () =>
      readLaw(text, { id: role.id, file }),
    )
    return { ...nothing, law, problems: [...odd, ...problems] }
  }
  const { amendment, problems } = guarded<Pick<Reading, 'amendment' | 'problems'>>(
    step,
    { amendment: null, problems: [] },
    () => ({ amendment: readAmendment(text, { id: role.id, file }), problems: [] }),
  )
  return { ...nothing, amendment, problems: [...odd, ...problems] }
}

/** A reader that throws has a bug, or met a text nested beyond the stack: its file is reported, and the others are shown. */
function guarded<Value extends { readonly problems: readonly Problem[] }>(
  { name, key }: { readonly name: string; readonly key: string },
  without: Value,
  read: () => Value,
): Value {
  try {
    return during<Value>({ kind: 'read', name, key }, read, () => ({ ...without, problems: [tooCostly(name)] }))
  } catch (error) {
    tellFault(error, name)
    const bad = badFile(name, 'crash', undefined, { error: error instanceof Error ? error.message : String(error) })
    return { ...without, problems: bad.kind === 'bad' ? [bad.problem] : [] }
  }
}
