import type { Amendment } from '../amendment/types.ts'
import { consolidate } from '../consolidation/consolidate.ts'
import type { Consolidation, LawConsolidation } from '../consolidation/types.ts'
import { makersOf } from '../exporting/layout/makers.ts'
import { optionsWords } from '../exporting/layout/options-fields.ts'
import { optionsTable } from '../exporting/layout/options-table.ts'
import { namesIn } from '../exporting/layout/provision-names.ts'
import type {
  BillDocument,
  DocumentKind,
  Exporter,
  NoteDocument,
  RedlineDocument,
  Written,
} from '../exporting/types.ts'
import type { Law } from '../law/types.ts'
import { redlineOf } from '../redline/consolidated.ts'
import { documentLook } from '../workspace/document-look.ts'
import { wrongUse } from '../workspace/errors.ts'
import { today } from './today.ts'

/** A file that is to be written. */
export interface ExportedFile {
  /** Its name in a folder. */
  readonly name: string
  /** What it is of, for a person who has to choose. */
  readonly of: string
  readonly write: () => Written
}

/** What documents are made of. */
export interface ExportInput {
  readonly amendments: readonly Amendment[]
  readonly consolidation: Consolidation
  /** The laws that are asked for, before and after. */
  readonly laws: readonly LawConsolidation[]
  /** Every law that there is. */
  readonly all: readonly Law[]
  /** A bill's explanatory note; null where it has none. */
  readonly noteOf: (amendment: Amendment) => string | null
  /** The reader's language, given a text's own. */
  readonly languageFor: (own: string) => string
}

/** The files that a kind of document comes in: one for each law, for each bill, or for the question that bills answer. */
export function exportedFiles(kind: DocumentKind, exporter: Exporter, input: ExportInput): readonly ExportedFile[] {
  const { extension } = exporter
  const { amendments, laws } = input
  const eachLaw = (write: (law: LawConsolidation) => Written): readonly ExportedFile[] =>
    laws.map((law) => ({ name: `${law.base.id}.${extension}`, of: law.base.id, write: () => write(law) }))
  const eachBill = (write: (document: BillDocument) => Written): readonly ExportedFile[] =>
    amendments.map((bill) => ({
      name: `${bill.id}.${kind === 'bill' ? '' : `${kind}.`}${extension}`,
      of: bill.id,
      write: () => write(billDocument(bill, input)),
    }))
  const { redline, draft, options, table, bill, note } = exporter
  if (kind === 'redline' && redline) return eachLaw((law) => redline(redlineDocument(law, input), documentLook))
  if (kind === 'draft' && draft) return eachLaw((law) => draft(law.draft))
  if (kind === 'table' && table) return eachBill(table)
  if (kind === 'bill' && bill) return eachBill(bill)
  if (kind === 'note' && note) return eachBill((document) => note(withNote(document)))
  if (kind === 'options' && options)
    return [{ name: `options.${extension}`, of: 'options', write: () => optionsOf(input, options) }]
  return []
}

function redlineDocument(law: LawConsolidation, { amendments, languageFor }: ExportInput): RedlineDocument {
  const { base, draft } = law
  return {
    redline: redlineOf(law),
    before: base.meta.number ?? base.meta.title,
    after: amendments.map(({ meta }) => meta.short ?? meta.title).join(', '),
    words: () => ({
      language: languageFor(base.meta.language),
      law: base.meta,
      makerOf: makersOf(amendments),
      bills: amendments.map(({ meta }) => meta.title),
      today: today(),
      nameOf: namesIn(draft, base),
    }),
  }
}

/** A bill by itself: of several that are worked in together no paper can be told what is whose. */
function billDocument(
  bill: Amendment,
  { amendments, consolidation, laws, all, noteOf, languageFor }: ExportInput,
): BillDocument {
  const ran =
    amendments.length === 1 ? consolidation : consolidate(all, [bill], { mode: { kind: 'sequence' }, asked: [bill.id] })
  const asked = new Set(laws.map(({ base }) => base.id))
  return {
    bill,
    note: noteOf(bill),
    laws: ran.laws.filter(({ base }) => asked.has(base.id)),
    language: languageFor(bill.meta.language),
    today: today(),
  }
}

function withNote(document: BillDocument): NoteDocument {
  const { bill, note } = document
  if (note === null) throw wrongUse('no-note', { name: bill.id })
  return { ...document, note }
}

function optionsOf({ amendments, all, languageFor }: ExportInput, write: NonNullable<Exporter['options']>): Written {
  if (amendments.length < 2) throw wrongUse('options-of-one')
  const table = optionsTable(amendments, all, (id) =>
    consolidate(
      all,
      amendments.filter((one) => one.id === id),
      { mode: { kind: 'sequence' }, asked: [id] },
    ),
  )
  return write(table, optionsWords(table, all, languageFor(amendments[0]?.meta.language ?? 'ru')))
}
