import type { Desk } from './trial.ts'
import { wordsShared } from './word-count.ts'

/** What it costs that a new wording says again what stays: its words, and whole paragraphs that nothing changes in. */
export function restating({ weights }: Desk, before: string, after: string): number {
  const paragraphs = new Set(paragraphsOf(before))
  const untouched = paragraphsOf(after).filter((one) => paragraphs.has(one)).length
  return weights.restated * wordsShared(before, after) + weights.untouched * untouched
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/u)
    .map((one) => one.replace(/^#+\s*/u, '').trim())
    .filter((one) => one !== '')
}
