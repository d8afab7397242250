import { findLaw } from '../../consolidation/law-text/find-law.ts'
import type { Imported } from '../../importing/import.ts'
import { type ReportLine, reportLines } from '../../importing/report-lines.ts'
import { readAmendment } from '../../language/read-amendment.ts'
import { readLaw } from '../../law/law.ts'
import type { Law, Passage } from '../../law/types.ts'
import { importWordsIn } from '../../locales/importing/words.ts'
import type { Problem } from '../../problem/types.ts'
import { type ExplainedEdition, explainEdition } from '../../redline/explained.ts'
import { frontMatterOf } from '../../text/front-matter.ts'
import { pendingOn } from '../../workspace/touches.ts'
import type { Snapshot } from '../../workspace/types.ts'

/** A label that looks as if a superscript was lost, with the reading that fits its neighbours. */
export interface SuggestedReading {
  readonly key: string
  readonly printed: string
  readonly reading: string
}

/** What an imported document is, for a page. */
export interface ImportedModel {
  readonly kind: 'law' | 'amendment'
  readonly title: string
  readonly language: string
  readonly markdown: string
  readonly lines: readonly ReportLine[]
  readonly isWhole: boolean
  readonly readings: readonly SuggestedReading[]
  readonly problems: readonly Problem[]
  /** The beginning of the text: a law's passages, or a bill's Markdown. */
  readonly preview: Preview
  readonly edition: EditionModel | null
}

export type Preview = { readonly isCut: boolean } & (
  | { readonly kind: 'law'; readonly law: Law }
  | { readonly kind: 'amendment'; readonly markdown: string }
)

/** A law of the workspace that the document is a later edition of. */
export interface EditionModel extends ExplainedEdition {
  readonly law: Law
}

export function importedModel(imported: Imported, snapshot: Snapshot, language: string): ImportedModel {
  const { markdown, report } = imported
  const { law } = readLaw(markdown, { id: 'imported', file: 'imported.md' })
  return {
    kind: report.kind,
    title: report.title,
    language: report.language,
    markdown,
    lines: reportLines(report, importWordsIn(language)),
    isWhole: report.words.differences.length === 0,
    readings: report.numbering.flatMap((remark) => (remark.kind === 'lost-superscript' ? [remark] : [])),
    problems: report.kind === 'amendment' ? report.problems : [],
    preview: previewOf(report.kind, markdown, law),
    edition: report.kind === 'law' ? editionModel(law, markdown, snapshot) : null,
  }
}

/** What a bill's text has wrong, in the words of its language. */
export function problemsIn(markdown: string): readonly Problem[] {
  return readAmendment(markdown, { id: 'imported', file: 'imported.md' }).problems
}

/** The law of the workspace with the same number and day, or the same title. */
function editionModel(law: Law, markdown: string, snapshot: Snapshot): EditionModel | null {
  const { number, date, title, citation } = law.meta
  const found = findLaw(snapshot.laws, { text: citation, number, date, title }, law.meta.language)
  if (!('passages' in found)) return null
  return { law: found, ...explainEdition(found, markdown, pendingOn(snapshot, found.id).slice(0, mostActs)) }
}

/** Each act is run and compared: more would take longer than anybody waits. */
const mostActs = 12

function previewOf(kind: 'law' | 'amendment', markdown: string, law: Law): Preview {
  if (kind === 'amendment') {
    const body = markdown.slice(frontMatterOf(markdown).bodyStart)
    const end = body.length <= previewLength ? body.length : body.lastIndexOf('\n\n', previewLength)
    return { kind, markdown: body.slice(0, end), isCut: end < body.length }
  }
  const passages: Passage[] = []
  let length = 0
  for (const passage of law.passages) {
    if (length > previewLength) break
    passages.push(passage)
    length += passage.text.length
  }
  return { kind, law: { ...law, passages }, isCut: passages.length < law.passages.length }
}

/** In UTF-16 code units: some ten printed pages. */
const previewLength = 30_000
