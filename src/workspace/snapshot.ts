import type { Amendment } from '../amendment/types.ts'
import type { Law } from '../law/types.ts'
import type { Problem } from '../problem/types.ts'
import { roleOf } from './paths.ts'
import type { FailedText, KnownText, Reader } from './reading/reader.ts'
import { TextsOnDemand } from './reading/texts-on-demand.ts'
import type { FileText } from './text.ts'
import type { Snapshot } from './types.ts'

/** The files of one moment → laws, amendments, notes, and the problems of those that cannot be read. */
export function snapshotOf(
  revision: string | null,
  files: readonly (FileText | KnownText | FailedText)[],
  reader: Reader,
): Snapshot {
  const laws: Law[] = []
  const amendments: Amendment[] = []
  const notes = new Map<string, () => string>()
  const problems: Problem[] = []
  const sources = new Map<string, () => string>()
  for (const file of files) {
    if (file.kind === 'bad') {
      problems.push(file.problem)
      continue
    }
    sources.set(file.file, file.kind === 'text' ? () => file.text : file.again)
    const { law, amendment, note, problems: its } = reader.reading(file)
    if (note !== null) notes.set(noteOf(file.file), note)
    if (law !== null) laws.push(law)
    if (amendment !== null) amendments.push(amendment)
    problems.push(...its)
  }
  return {
    revision,
    laws: laws.sort(byId),
    amendments: amendments.sort(byId),
    notes: new TextsOnDemand(notes),
    problems,
    sources: new TextsOnDemand(sources),
  }
}

/** The same files with one of them saying something else: what a text that is not saved would be among the others. */
export function snapshotWith(snapshot: Snapshot, file: FileText, reader: Reader): Snapshot {
  const own = snapshotOf(snapshot.revision, [file], reader)
  const isOther = (one: { readonly file: string }) => one.file !== file.file
  const notes = new Map([...textsOf(snapshot.notes), ...textsOf(own.notes)])
  const sources = new Map([...textsOf(snapshot.sources), ...textsOf(own.sources)])
  if (own.notes.size === 0 && roleOf(file.file)?.kind === 'note') notes.delete(noteOf(file.file))
  if (own.sources.size === 0) sources.delete(file.file)
  return {
    revision: snapshot.revision,
    laws: isLaw(file) ? [...snapshot.laws.filter(isOther), ...own.laws].sort(byId) : snapshot.laws,
    amendments: [...snapshot.amendments.filter(isOther), ...own.amendments].sort(byId),
    notes: new TextsOnDemand(notes),
    problems: [...snapshot.problems.filter(({ at }) => at?.file !== file.file), ...own.problems],
    sources: new TextsOnDemand(sources),
  }
}

function isLaw({ file }: FileText): boolean {
  return roleOf(file)?.kind === 'law'
}

/** No text is read that nobody asks for. */
function textsOf(texts: ReadonlyMap<string, string>): readonly (readonly [string, () => string])[] {
  return [...texts.keys()].map((name) => [name, () => texts.get(name) ?? ''])
}

/** The id of the amendment that a note explains. */
function noteOf(file: string): string {
  return roleOf(file)?.id ?? file
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}
