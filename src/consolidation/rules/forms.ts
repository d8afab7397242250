import type { SameForms } from '../../language/drafting.ts'
import { draftingOf } from '../../language/languages.ts'
import type { Law } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem, Span } from '../../problem/types.ts'
import { type Area, headingAreas, type Target, textAreas } from '../../resolution/resolve.ts'
import { runningText } from '../../text/running-text.ts'
import { sentencesOf } from '../../text/sentence.ts'
import type { Hit } from '../law-text/area-words.ts'
import { areaOf, findInArea, wordsOf } from '../law-text/area-words.ts'
import { placeAt } from '../law-text/edits.ts'
import type { Hits } from '../law-text/hits.ts'
import { byStems, type Doubt, stemsOf } from './stems.ts'

/** Words found in some grammatical form, and the new words in the same one. */
export interface FormHit {
  readonly hit: Hit
  readonly text: string
}

/** Every occurrence that is certain, and a `form-uncertain` for every sentence with one that is not. */
export interface FormHits {
  readonly hits: readonly FormHit[]
  readonly uncertain: readonly Problem[]
}

/**
 * «слова «A» в соответствующем падеже заменить словами «B»»: where A stands in a form, B takes the same one. What cannot
 * be told (a form of two cases that are two forms of B) is left for a person, with the sentence. The quoted form of words
 * whose declension cannot be seen gives way as it is, where it cannot stand for another case. Whatever else begins like A
 * is told of, so that no form is left in silence.
 */
export function inEveryForm(law: Law, target: Target, before: string, after: string): FormHits {
  // Words that go leave no form to choose.
  const isDeletion = after === ''
  const words = draftingOf(law.meta.language).wordForms
  const same = words.sameForms(before, isDeletion ? before : after)
  const isKnown = same.forms.length > 0
  const areas = [...textAreas(law, target), ...headingAreas(law, target)].sort(
    (one, other) => one.passage - other.passage || one.start - other.start,
  )
  const isSafe = isDeletion || words.canStandAsQuoted(before, after)
  const stems = stemsOf(before, words)
  const saidOf = (text: string, { start, end }: Span): string | null => {
    if (!isKnown) return isSafe ? after : null
    if (words.isInIdiom(text, start, end)) return null
    const said = same.of(text.slice(start, end), sentenceBefore(text, start))
    if (isDeletion) return said.includes(null) ? null : ''
    return said.length === 1 ? (said[0] ?? null) : null
  }
  const hits: FormHit[] = []
  const uncertain: Problem[] = []
  for (const area of areas) {
    const text = wordsOf(law, area)
    const found = isKnown ? knownForms(law, area, same.forms) : literal(law, area, before)
    const starts = new Set(found.map(({ start }) => start))
    const doubts = stems === null ? [] : [...byStems(text, stems)].filter(({ at }) => !starts.has(at))
    for (const run of found) {
      const said = saidOf(text, run)
      if (said === null) doubts.push({ at: run.start, form: text.slice(run.start, run.end) })
      else hits.push({ hit: hitAt(law, area, text, run, before), text: said })
    }
    uncertain.push(...sentencesWith(law, area, text, before, doubts))
  }
  return { hits, uncertain }
}

/** The words in every grammatical form, for striking them; null where they stand in none that is known. */
export function everyHit(law: Law, target: Target, words: string): Hits | null {
  const { hits, uncertain } = inEveryForm(law, target, words, '')
  const problem = uncertainty(uncertain)
  if (problem !== null) return problem
  return hits.length === 0 ? null : { kind: 'hits', hits: hits.map(({ hit }) => hit), remarks: [] }
}

/** The first of the sentences that are not certain, with their number. */
export function uncertainty(sentences: readonly Problem[]): Problem | null {
  const [first] = sentences
  return first === undefined ? null : { ...first, details: { ...first.details, count: String(sentences.length) } }
}

function knownForms(law: Law, area: Area, forms: SameForms['forms']): readonly Span[] {
  const found = forms.flatMap((form) => literal(law, area, form))
  const starts = new Map(found.map((run) => [run.start, run]))
  return [...starts.values()].sort((one, other) => one.start - other.start)
}

/** The words in their own letters; only the first may be a capital, or none. */
function literal(law: Law, area: Area, words: string): readonly Span[] {
  const text = wordsOf(law, area)
  const wanted = runningText(words).text
  const rest = (found: string): string => found.trim().slice(1).replace(/\s+/gu, ' ').replace(/[ёЁ]/gu, 'е')
  const unquoted = (found: string): string => rest(found).replace(/[«»„“”‟]/gu, '"')
  return findInArea(law, area, words, { ignoreCase: true }).filter(
    ({ start, end }) => unquoted(text.slice(start, end)) === unquoted(wanted),
  )
}

function hitAt(law: Law, area: Area, text: string, run: Span, words: string): Hit {
  const isCapital = (letter: string | undefined): boolean => letter !== undefined && letter !== letter.toLowerCase()
  return {
    ...areaOf(law, area, run),
    capital: isCapital(text[run.start]) && !isCapital(words.trim()[0]),
  }
}

function sentenceBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - 400), at)
      .split(/[.!?]\s+(?=\p{Lu})|;/u)
      .at(-1) ?? ''
  )
}

function sentencesWith(
  law: Law,
  area: Area,
  text: string,
  words: string,
  doubts: readonly Doubt[],
): readonly Problem[] {
  if (doubts.length === 0) return []
  return sentencesOf(text, law.meta.language).flatMap(({ start, end }) => {
    const forms = doubts.filter(({ at }) => start <= at && at < end).map(({ form }) => form)
    if (forms.length === 0) return []
    return [
      problem('form-uncertain', {
        law: placeAt(law, area.passage, areaOf(law, area, { start, end }).start),
        expected: words,
        actual: text.slice(start, end),
        details: { form: [...new Set(forms)].join(', ') },
      }),
    ]
  })
}
