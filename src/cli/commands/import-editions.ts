import type { Imported } from '../../importing/import.ts'
import { withNewEdition } from '../../importing/new-edition.ts'
import { findProvision } from '../../law/find.ts'
import { lawSource, readLaw } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import type { ImportWords } from '../../locales/importing/parts.ts'
import { dayInWords, translator } from '../../locales/translate.ts'
import type { MessageLanguage } from '../../problem/message.ts'
import { type ExplainedEdition, explainEdition } from '../../redline/explained.ts'
import { nameOf } from '../../resolution/cite.ts'
import { NotFound } from '../../workspace/errors.ts'
import { nearestName } from '../../workspace/nearest.ts'
import { fileOf } from '../../workspace/paths.ts'
import { blobOf } from '../../workspace/saving/blob.ts'
import { refusalSentence } from '../../workspace/saving/refusal-sentences.ts'
import { openSaving } from '../../workspace/saving/saving.ts'
import type { SaveResult } from '../../workspace/saving/types.ts'
import { pendingOn } from '../../workspace/touches.ts'
import type { Snapshot } from '../../workspace/types.ts'
import type { Inputs } from '../inputs.ts'

/** A document that was read, with the name that the person gave it. */
export interface NamedImport extends Imported {
  readonly file: string
}

/** A later edition put over the text of a law, and lines that say what the known acts explain of it. */
export interface PutOver {
  readonly text: string
  readonly lines: readonly string[]
}

/** Puts a document over the law of which it is a later edition. Throws `NotFound` for a law that the workspace has not. */
export function putOver(imported: Imported, id: string, snapshot: Snapshot, say: ImportWords): PutOver {
  const law = snapshot.laws.find((one) => one.id === id)
  if (law === undefined)
    throw new NotFound(
      'law',
      id,
      nearestName(
        id,
        snapshot.laws.map((one) => one.id),
      ),
    )
  const explained = explainEdition(law, imported.markdown, pendingOn(snapshot, id))
  const { meta } = readLaw(imported.markdown, { id, file: law.file }).law
  const text = withNewEdition(lawSource(law), {
    markdown: imported.markdown,
    edition: imported.report.edition,
    source: meta.source,
    incorporates: explained.explained.map(({ amendment }) => amendment.id),
  })
  return { text, lines: explanationLines(law, explained, say) }
}

function explanationLines(
  law: Law,
  { redline, explained, rest }: ExplainedEdition,
  say: ImportWords,
): readonly string[] {
  const keys = [
    ...new Set(rest.rows.flatMap(({ kind, before, after }) => (kind === 'same' ? [] : (before ?? after ?? [])))),
  ]
  const places = keys.map((key) => {
    const place = findProvision(law, key)
    return place === null ? key : nameOf(law, place)
  })
  const shown = [...new Set(places)]
  return [
    say.editionOf(law.meta.number ?? law.id, redline.stats.changes),
    ...explained.map(({ amendment, changes }) => say.explainedBy(amendment.id, changes)),
    say.unexplained(rest.stats.changes),
    ...shown.slice(0, mostPlaces).map((place) => say.unexplainedAt(place)),
    ...(shown.length > mostPlaces ? [say.more(shown.length - mostPlaces)] : []),
  ]
}

const mostPlaces = 12

/** What became of one document: its edition is in the history, or why it is not. */
export type EditionSaved =
  | { readonly kind: 'saved'; readonly line: string; readonly lines: readonly string[] }
  | { readonly kind: 'not-saved'; readonly line: string }

/**
 * Commits editions of one law, the earliest first, each with its own day as the commit's date. The first one begins the law's
 * file where there is none. Stops at the first that cannot be saved.
 */
export async function saveEditions(
  documents: readonly NamedImport[],
  id: string,
  from: Inputs,
  { say, language }: { readonly say: ImportWords; readonly language: MessageLanguage },
): Promise<readonly (EditionSaved & { readonly file: string })[]> {
  const workspace = await from.workspace()
  const saving = openSaving(workspace)
  const file = fileOf('law', id)
  if (file === null) throw new NotFound('law', id, null)
  const unknown = documents.find(({ report }) => report.edition === null)
  if (unknown !== undefined) return [{ kind: 'not-saved', file: unknown.file, line: say.editionUnknown }]
  const dayOf = ({ report }: NamedImport): string => report.edition as string
  const inOrder = [...documents].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1))
  const ended: (EditionSaved & { readonly file: string })[] = []
  for (const document of inOrder) {
    const snapshot = await workspace.snapshot(null)
    const law = snapshot.laws.find((one) => one.id === id)
    const known = law?.meta.edition ?? null
    if (known !== null && dayOf(document) <= known) {
      ended.push({ kind: 'not-saved', file: document.file, line: say.editionOlder(dayOf(document), known) })
      return ended
    }
    const over = law === undefined ? { text: document.markdown, lines: [] } : putOver(document, id, snapshot, say)
    const day = dayInWords(dayOf(document), language).replace(/\u00a0/g, ' ')
    const result = await saving.save({
      file,
      base: law === undefined ? null : blobOf(lawSource(law)),
      text: over.text,
      message: `${say.editionMessage(document.report.number ?? id, day)}\n`,
      date: dayOf(document),
    })
    const isSaved = result.kind === 'saved' || result.kind === 'nothing-to-save'
    ended.push(
      isSaved
        ? { kind: 'saved', file: document.file, line: say.committed(file, commitOf(result), day), lines: over.lines }
        : { kind: 'not-saved', file: document.file, line: whyNot(result, language) },
    )
    if (!isSaved) break
  }
  return ended
}

const commitOf = (result: SaveResult): string => (result.kind === 'saved' ? (result.commit?.slice(0, 9) ?? '—') : '—')

function whyNot(result: SaveResult, language: MessageLanguage): string {
  const t = translator(language)
  return result.kind === 'refused' ? refusalSentence(result.refusal, t) : t('write.conflict')
}
