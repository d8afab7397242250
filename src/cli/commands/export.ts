import type { Amendment } from '../../amendment/types.ts'
import { consolidate } from '../../consolidation/consolidate.ts'
import type { LawConsolidation } from '../../consolidation/types.ts'
import { exporters, formatsOf } from '../../exporting/formats.ts'
import { makersOf } from '../../exporting/layout/makers.ts'
import type { Content, Exporter, RedlineDocument } from '../../exporting/types.ts'
import { findProvision } from '../../law/find.ts'
import { redlineOf } from '../../redline/consolidated.ts'
import { nameOf } from '../../resolution/cite.ts'
import { documentLook } from '../../workspace/document-look.ts'
import { wrongUse } from '../../workspace/errors.ts'
import { amendmentsNamed, draftOf, lawsNamed } from '../chosen.ts'
import { type Exit, exits } from '../exits.ts'
import { inputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { languageOf } from '../language.ts'
import { hasProblem, type Printing, problemLines, problemsOf } from '../problems.ts'
import { targetOf, writeTo } from '../target.ts'
import { today } from '../today.ts'

export interface ExportOptions {
  /** A format that `exportFormats` lists. */
  readonly to: string
  readonly of?: 'redline' | 'draft'
  readonly law?: string
  readonly out?: string
  readonly root?: string
  readonly sideBySide?: boolean
  readonly partial?: boolean
  readonly lang?: string
}

/** The formats that a law under amendments can be had in. */
export const exportFormats = (): readonly string[] => [
  ...new Set([...formatsOf('redline'), ...formatsOf('draft')].map(({ format }) => format)),
]

/** Writes what becomes of a law under amendments as a document. With a problem nothing is written, unless `partial`. */
export async function exportCommand(names: readonly string[], options: ExportOptions, io: Io): Promise<Exit> {
  const exporter = exporterNamed(options)
  const from = inputs(io, options.root)
  const amendments = await amendmentsNamed(names, options, from)
  const { laws, only, problems: lawProblems } = await lawsNamed(options, from)
  const consolidation = consolidate(laws, amendments, {
    mode: { kind: options.sideBySide ? 'side-by-side' : 'sequence' },
    asked: amendments.map(({ id }) => id),
    ...(only === null ? {} : { only: [only.id] }),
  })
  const drafts = only === null ? consolidation.laws : [draftOf(only, consolidation)]
  if (drafts.length === 0) throw wrongUse('nothing-changed')
  const target = await targetOf(options.out, drafts, io)

  const problems = [...lawProblems, ...problemsOf(amendments, consolidation, only?.id ?? null)]
  const printing: Printing = { io, lang: options.lang, amendments, shown: from.shown }
  await io.err(problemLines(problems, printing))
  if (hasProblem(problems) && !options.partial) return exits.problems
  for (const draft of drafts) {
    const content = await exporter.write(draft, amendments, languageOf(options.lang, io.env, draft.base.meta.language))
    await writeTo(target, `${draft.base.id}.${exporter.extension}`, content, io)
  }
  return hasProblem(problems) ? exits.problems : exits.fine
}

/** How the document that is asked for is written; throws `WrongUse` for one that the format cannot be. */
function exporterNamed({ to, of }: ExportOptions) {
  const exporter = (exporters as Readonly<Record<string, Exporter>>)[to]
  const { redline, draft } = exporter ?? {}
  const kind = of ?? (redline === undefined ? 'draft' : 'redline')
  const write = kind === 'redline' ? redline : draft
  if (exporter === undefined || write === undefined) throw wrongUse('no-document', { kind, format: to })
  return {
    extension: exporter.extension,
    write: async (law: LawConsolidation, amendments: readonly Amendment[], language: string): Promise<Content> =>
      kind === 'redline' && redline !== undefined
        ? redline(documentOf(law, amendments, language), documentLook)
        : (draft?.(law.draft) ?? ''),
  }
}

function documentOf(law: LawConsolidation, amendments: readonly Amendment[], language: string): RedlineDocument {
  const { base, draft } = law
  return {
    redline: redlineOf(law),
    before: base.meta.number ?? base.meta.title,
    after: amendments.map(({ meta }) => meta.short ?? meta.title).join(', '),
    words: () => ({
      language,
      law: base.meta,
      makerOf: makersOf(amendments),
      bills: amendments.map(({ meta }) => meta.title),
      today: today(),
      nameOf: (key) => {
        const found = [draft, base].find((one) => findProvision(one, key) !== null)
        const place = found === undefined ? null : findProvision(found, key)
        return found === undefined || place === null ? key : nameOf(found, place)
      },
    }),
  }
}
