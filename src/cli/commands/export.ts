import { consolidate } from '../../consolidation/consolidate.ts'
import type { Consolidation } from '../../consolidation/types.ts'
import { documentKinds } from '../../exporting/document-kinds.ts'
import { exporters, formatsOf } from '../../exporting/formats.ts'
import type { DocumentKind, Exporter, Written } from '../../exporting/types.ts'
import type { Law } from '../../law/types.ts'
import type { Base } from '../../workspace/base-text.ts'
import { wrongUse } from '../../workspace/errors.ts'
import { amendmentsNamed, draftOf, lawsNamed, onBase } from '../chosen.ts'
import { type Exit, exits } from '../exits.ts'
import { type ExportedFile, exportedFiles, isOfEachBill } from '../export-documents.ts'
import { type Inputs, inputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { languageOf } from '../language.ts'
import { pdf } from '../pdf.ts'
import { printedPdf } from '../print-pdf.ts'
import { hasProblem, type Printing, problemLines, problemsOf } from '../problems.ts'
import { targetOf, writeTo } from '../target.ts'
import { today } from '../today.ts'

export interface ExportOptions {
  /** A format that `exportFormats` lists. */
  readonly to: string
  readonly of?: DocumentKind
  readonly law?: string
  readonly out?: string
  readonly root?: string
  readonly sideBySide?: boolean
  readonly base?: Base
  readonly partial?: boolean
  readonly lang?: string
}

/** The formats that a law, or what becomes of it under amendments, can be had in. */
export const exportFormats = (): readonly string[] => [
  ...new Set(documentKinds.flatMap((kind) => formatsOf<DocumentKind>(kind).map(({ format }) => format))),
]

/** Writes a law, a bill, or what becomes of a law under bills as documents. With a problem nothing is written, unless `partial`. */
export async function exportCommand(names: readonly string[], options: ExportOptions, io: Io): Promise<Exit> {
  const from = inputs(io, options.root)
  const laws = await lawsAlone(names, options, from)
  return laws === null ? exportAmendments(names, options, from, io) : exportLaws(laws, options, io)
}

/** The laws that are to be written as they are; null where amendments are named. */
async function lawsAlone(
  names: readonly string[],
  options: ExportOptions,
  from: Inputs,
): Promise<readonly Law[] | null> {
  if (names.length === 0) {
    if (options.law === undefined) throw wrongUse('nothing-named')
    return [(await from.law(options.law)).law]
  }
  const areLaws = await Promise.all(names.map((name) => from.isLaw(name)))
  if (!areLaws.includes(true)) return null
  if (areLaws.includes(false)) throw wrongUse('law-and-amendment')
  return Promise.all(names.map(async (name) => (await from.law(name)).law))
}

async function exportLaws(laws: readonly Law[], options: ExportOptions, io: Io): Promise<Exit> {
  const { exporter } = chosen({ of: 'draft', ...options }, io)
  const files = laws.map(
    (law): ExportedFile => ({
      name: `${law.id}.${exporter.extension}`,
      of: law.id,
      write: () => exporter.draft?.({ law, worked: [], today: today() }) ?? '',
    }),
  )
  await writeFiles(files, options, io)
  return exits.fine
}

async function exportAmendments(names: readonly string[], options: ExportOptions, from: Inputs, io: Io): Promise<Exit> {
  const { exporter, kind } = chosen(options, io)
  const amendments = await amendmentsNamed(names, options, from)
  const foreign = amendments.find(({ meta }) => exporter.languages?.includes(meta.language) === false)
  if (foreign !== undefined) throw wrongUse('other-language', { format: options.to, name: foreign.id })
  const named = await lawsNamed(options, from)
  const laws = await onBase(named.laws, amendments, options.base ?? 'file', from)
  const only = named.only === null ? null : (laws.find(({ id }) => id === named.only?.id) ?? named.only)
  const lawProblems = named.problems
  const runs = (isOfEachBill(kind) ? amendments.map((one) => [one]) : [amendments]).map((together) =>
    consolidate(laws, together, {
      mode: { kind: options.sideBySide ? 'side-by-side' : 'sequence' },
      asked: together.map(({ id }) => id),
      ...(only === null ? {} : { only: [only.id] }),
    }),
  )
  const lawsOf = (run: Consolidation) => (only === null ? run.laws : [draftOf(only, run)])
  if (runs.flatMap(lawsOf).length === 0) throw wrongUse('nothing-changed')
  const notes = await Promise.all(amendments.map((one, index) => from.note(names[index] ?? one.id, one)))
  const files = exportedFiles(kind, exporter, {
    amendments,
    runs,
    lawsOf,
    all: laws,
    noteOf: (amendment) => notes[amendments.indexOf(amendment)] ?? null,
    languageFor: (own) => languageOf(options.lang, io.env, own),
  })

  const found = runs.flatMap((run, index) => {
    const together = isOfEachBill(kind) ? amendments.slice(index, index + 1) : amendments
    return problemsOf(together, run, only?.id ?? null)
  })
  const problems = [...lawProblems, ...found]
  const printing: Printing = { io, lang: options.lang, amendments, shown: from.shown }
  await io.err(problemLines(problems, printing))
  const exit = hasProblem(problems) ? exits.problems : exits.fine
  // What a bill or its note says does not depend on what it does.
  const isText = kind === 'bill' || kind === 'note'
  if (exit === exits.fine || options.partial || isText) await writeFiles(files, options, io)
  return exit
}

/** The format, and the document that is to be written in it; throws `WrongUse` for one that the format cannot be. */
function chosen(
  { to, of }: Pick<ExportOptions, 'to' | 'of'>,
  io: Io,
): { readonly exporter: Exporter; readonly kind: DocumentKind } {
  const exporter =
    to === pdf.format ? printed(exporters.html, io) : (exporters as Readonly<Record<string, Exporter>>)[to]
  const kind = of ?? documentKinds.find((one) => exporter?.[one] !== undefined) ?? 'redline'
  if (exporter?.[kind] === undefined) throw wrongUse('no-document', { kind, format: to })
  return { exporter, kind }
}

/** A format's documents, printed to PDF. */
function printed(exporter: Exporter, { env }: Io): Exporter {
  const print =
    <Arguments extends readonly unknown[]>(write: ((...its: Arguments) => Written) | undefined) =>
    async (...its: Arguments): Promise<Uint8Array> =>
      printedPdf(String(await write?.(...its)), env)
  const { redline, draft, table, bill, note, print: comparative } = exporter
  return {
    ...exporter,
    extension: pdf.extension,
    ...(redline && { redline: print(redline) }),
    ...(draft && { draft: print(draft) }),
    ...(table && { table: print(table) }),
    ...(bill && { bill: print(bill) }),
    ...(note && { note: print(note) }),
    ...(comparative && { print: print(comparative) }),
  }
}

async function writeFiles(files: readonly ExportedFile[], { out }: ExportOptions, io: Io): Promise<void> {
  const target = await targetOf(
    out,
    files.map((file) => file.of),
    io,
  )
  for (const { name, write } of files) await writeTo(target, name, await write(), io)
}
