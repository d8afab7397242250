import type { Amendment } from '../amendment/types.ts'
import { consolidate, piecesOf } from '../consolidation/consolidate.ts'
import { lawSource, readLaw } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import { frontMatterOf } from '../text/front-matter.ts'
import { compare } from './compare.ts'
import type { Redline } from './types.ts'

/** What a later edition of a law has that the one before had not, and which acts account for it. Front matter does not count. */
export interface ExplainedEdition {
  readonly redline: Redline
  readonly explained: readonly {
    readonly amendment: Amendment
    /** How many changes the act accounts for, of those that no act before it does. */
    readonly changes: number
  }[]
  /** From the text that these acts make of the law to the later edition: what no known act explains. */
  readonly rest: Redline
}

/**
 * Tries the acts in order, each on what those before it have made of the law; one explains something where the text comes nearer
 * to the later edition by it. Acts that the law's text has already explain nothing.
 */
export function explainEdition(law: Law, after: string, acts: readonly Amendment[]): ExplainedEdition {
  const from = (text: string) => compare(bodyOf(text), bodyOf(after), read, law.meta.scheme)
  const redline = from(lawSource(law))
  const taken: Amendment[] = []
  const explained: { amendment: Amendment; changes: number }[] = []
  let rest = redline
  for (const amendment of acts) {
    if (rest.stats.changes === 0) break
    const draft = draftOf(law, [...taken, amendment])
    if (draft === null) continue
    const left = from(draft)
    if (wordsOf(left) >= wordsOf(rest)) continue
    taken.push(amendment)
    explained.push({ amendment, changes: Math.max(1, rest.stats.changes - left.stats.changes) })
    rest = left
  }
  return { redline, explained, rest }
}

/** What acts make of a law; null: nothing. */
function draftOf(law: Law, acts: readonly Amendment[]): string | null {
  const { laws } = consolidate([law], acts, { mode: { kind: 'sequence' }, only: [law.id], asked: [] })
  const [own] = laws
  if (own === undefined) return null
  return piecesOf(own)
    .filter(({ kind }) => kind !== 'deleted')
    .map(({ text }) => text)
    .join('')
}

const wordsOf = ({ stats }: Redline): number => stats.insertedWords + stats.deletedWords

const read = (text: string): Law => readLaw(text, { id: '', file: '' }).law

function bodyOf(text: string): string {
  const { bodyStart, isClosed } = frontMatterOf(text)
  return text.slice(isClosed ? bodyStart : 0)
}
