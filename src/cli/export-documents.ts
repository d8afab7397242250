import type { Amendment } from '../amendment/types.ts'
import type { Consolidation, LawConsolidation } from '../consolidation/types.ts'
import { makersOf } from '../exporting/layout/makers.ts'
import { optionsWords } from '../exporting/layout/options-fields.ts'
import { optionsTable } from '../exporting/layout/options-table.ts'
import { namesIn } from '../exporting/layout/provision-names.ts'
import type {
  BillDocument,
  DocumentKind,
  DraftDocument,
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
  /** Of bills together: one run; of papers that a bill has alone: a run for each, in their order. */
  readonly runs: readonly Consolidation[]
  /** The laws that are asked for of a run, before and after. */
  readonly lawsOf: (run: Consolidation) => readonly LawConsolidation[]
  /** Every law that there is. */
  readonly all: readonly Law[]
  /** A bill's explanatory note; null where it has none. */
  readonly noteOf: (amendment: Amendment) => string | null
  /** The reader's language, given a text's own. */
  readonly languageFor: (own: string) => string
}

/** Whether a kind of document is of each bill by itself, and not of what bills do together. */
export function isOfEachBill(kind: DocumentKind): boolean {
  return kind !== 'redline' && kind !== 'draft'
}

/** The files that a kind of document comes in: one for each law, for each bill, or for the question that bills answer. */
export function exportedFiles(kind: DocumentKind, exporter: Exporter, input: ExportInput): readonly ExportedFile[] {
  const { extension, redline, draft, options, note } = exporter
  if (kind === 'redline')
    return eachLaw(input, extension, (law) => redline?.(redlineDocument(law, input), documentLook) ?? '')
  if (kind === 'draft') return eachLaw(input, extension, (law) => draft?.(draftDocument(law, input)) ?? '')
  if (kind === 'options')
    return [{ name: `options.${extension}`, of: 'options', write: () => (options ? optionsOf(input, options) : '') }]
  const write = kind === 'note' ? (document: BillDocument) => note?.(withNote(document)) : exporter[kind]
  return input.amendments.map((bill, index) => ({
    name: `${bill.id}.${kind === 'bill' ? '' : `${kind}.`}${extension}`,
    of: bill.id,
    write: () => write?.(billDocument(bill, input.runs[index], input)) ?? '',
  }))
}

function eachLaw(
  { runs, lawsOf }: ExportInput,
  extension: string,
  write: (law: LawConsolidation) => Written,
): readonly ExportedFile[] {
  return runs
    .flatMap(lawsOf)
    .map((law) => ({ name: `${law.base.id}.${extension}`, of: law.base.id, write: () => write(law) }))
}

function draftDocument({ base, draft }: LawConsolidation, { amendments, runs }: ExportInput): DraftDocument {
  const reports = runs.flatMap((run) => run.reports).filter(({ law }) => law === base.id)
  const worked = amendments.map((bill) => ({
    bill,
    reports: reports.filter(({ origin }) => origin.amendment === bill.id),
  }))
  return { law: draft, worked, today: today() }
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

function billDocument(bill: Amendment, run: Consolidation | undefined, input: ExportInput): BillDocument {
  return {
    bill,
    note: input.noteOf(bill),
    laws: run === undefined ? [] : input.lawsOf(run),
    reports: run?.reports ?? [],
    all: input.all,
    language: input.languageFor(bill.meta.language),
    today: today(),
  }
}

function withNote(document: BillDocument): NoteDocument {
  const { bill, note } = document
  if (note === null) throw wrongUse('no-note', { name: bill.id })
  return { ...document, note }
}

function optionsOf(
  { amendments, runs, all, languageFor }: ExportInput,
  write: NonNullable<Exporter['options']>,
): Written {
  if (amendments.length < 2) throw wrongUse('options-of-one')
  const table = optionsTable(
    amendments,
    all,
    (id) => runs[amendments.findIndex((one) => one.id === id)] as Consolidation,
  )
  return write(table, optionsWords(table, all, languageFor(amendments[0]?.meta.language ?? 'ru')))
}
