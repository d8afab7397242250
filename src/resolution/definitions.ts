import { draftingOf } from '../language/languages.ts'
import type { Law, Place, Provision } from '../law/types.ts'
import { runningText } from '../text/running-text.ts'

/** A unit's words without its label: its heading, and its first paragraph. */
export function definitionOf(law: Law, { passage, provision }: Pick<Place, 'passage' | 'provision'>): string {
  const { heading, paragraphs, children }: Provision = provision
  const first = paragraphs[0]?.text ?? children[0]?.paragraphs[0]?.text
  const text = law.passages[passage]?.text ?? ''
  return [heading, first].flatMap((span) => (span == null ? [] : [text.slice(span.start, span.end)])).join('\n')
}

/** The term that a text defines, in small letters; null if it defines none. */
export function definedTermOf({ meta }: Law, text: string): string | null {
  return draftingOf(meta.language).definedTerm(runningText(text).text)
}
