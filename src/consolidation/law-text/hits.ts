import type { Noun, Occurrence } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import { problem, remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { type Area, headingAreas, type Target, textAreas, unitTarget } from '../../resolution/resolve.ts'
import { lawPlaceOf } from '../../resolution/resolve-problems.ts'
import { conjunctions } from '../../text/languages.ts'
import { lookAlike } from '../../text/look-alike.ts'
import { nearestWords } from '../../text/nearest.ts'
import { runningText } from '../../text/running-text.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import { areaOf, findInArea, type Hit, wordsOf } from './area-words.ts'
import { placeAt } from './edits.ts'

export type Hits =
  | { readonly kind: 'hits'; readonly hits: readonly Hit[]; readonly remarks: readonly Problem[] }
  | Problem

/** What is known of the words that are looked for. */
interface Sought {
  /** How the instruction calls them. */
  readonly noun?: Noun
  readonly isPutIn?: IsPutIn
  /** Whether they may be those of a heading where the text has none. */
  readonly mayBeHeading?: () => boolean
}

/**
 * The occurrences of the words in the target that the instruction means; several where it does not say which are all of
 * them, with a remark. Those that `isPutIn` tells of are left out where there are others. None is `words-not-found`, with
 * the words of the target that are most like them.
 */
export function hitsIn(law: Law, target: Target, words: string, occurrence: Occurrence, sought: Sought = {}): Hits {
  const areas = textAreas(law, target)
  const chosen = chosenHits(law, target, areas, words, occurrence, sought)
  if (chosen.length === 0) return wordsNotFound(law, target, areas, words, occurrence)
  const wanted = occurrence.kind === 'all' ? occurrence.count : undefined
  if (wanted !== undefined && chosen.length !== wanted)
    return problem('words-not-found', {
      law: lawPlaceOf(law, target),
      expected: words,
      details: { count: String(chosen.length), wanted: String(wanted) },
    })
  const isDoubtful = occurrence.kind === 'unstated' && chosen.length > 1
  const remarks = isDoubtful
    ? [
        remark('words-found-many', {
          law: lawPlaceOf(law, target),
          expected: words,
          details: { count: String(chosen.length) },
        }),
      ]
    : []
  return { kind: 'hits', hits: chosen, remarks }
}

/** Whether words stand in a text that the same drafter has just put in, so that a count of what was there leaves them out. */
export type IsPutIn = (area: Area) => boolean

/** The words without those that were put in before, unless there are no others. */
export function withoutPutIn<One>(
  found: readonly One[],
  areaOfOne: (one: One) => Area,
  isPutIn: IsPutIn,
): readonly One[] {
  if (found.length < 2) return found
  const before = found.filter((one) => !isPutIn(areaOfOne(one)))
  return before.length > 0 ? before : found
}

/** The area's closing words or mark, if they are these; quotation marks and brackets may stand behind them. */
export function endingHit(law: Law, area: Area, words: string): Hit | null {
  const text = wordsOf(law, area)
  const wanted = words.trim()
  const found = isMark(wanted) ? marksIn(text, wanted) : findInArea(law, area, wanted)
  const last = found.at(-1)
  if (last === undefined || !isClosing(wanted, text.slice(last.end))) return null
  return { ...areaOf(law, area, last), capital: false }
}

/** Whether what stands behind the words does not count: quotation marks, brackets; behind a mark the number of a footnote. */
function isClosing(words: string, behind: string): boolean {
  return (/[.,;:]$/u.test(words) ? /^[»”"’')\]\s]*(?:\s\d{1,2}\s*)?$/u : /^[»”"’')\]\s]*$/u).test(behind)
}

/** Whether the text is punctuation only. */
export function isMark(text: string): boolean {
  return /^[.,;:!?—–-]+$/u.test(text.trim())
}

function chosenHits(
  law: Law,
  target: Target,
  areas: readonly Area[],
  words: string,
  occurrence: Occurrence,
  { noun = 'words', isPutIn = () => false, mayBeHeading = () => true }: Sought,
): readonly Hit[] {
  const last = areas.at(-1)
  if (occurrence.kind === 'at-end') return last === undefined ? [] : one(endingHit(law, last, words))
  if (occurrence.kind === 'unstated' && isMark(words)) {
    const closing = last === undefined ? null : endingHit(law, last, words)
    if (closing !== null) return [closing]
    const anywhere = areas.flatMap((area) => allHits(law, area, words, false))
    return noun === 'mark-name' && anywhere.length > 1 ? [] : anywhere
  }
  const isEverywhere = occurrence.kind === 'all' || occurrence.kind === 'all-forms'
  const anyCapital = occurrence.kind === 'all-forms'
  const exact = areas.flatMap((area) => allHits(law, area, words, anyCapital))
  // Bills and codes print headings in letters of their own: “and Screening of Offensive Material”.
  const isCaption = exact.length === 0 && target.kind === 'heading' && schemeNamed(law.meta.scheme).hasCaptions
  const inText = isCaption ? areas.flatMap((area) => inAnyCase(law, area, words)) : exact
  const needsHeadings = isEverywhere || (inText.length === 0 && mayBeHeading())
  const inHeadings = needsHeadings
    ? headingAreas(law, target).flatMap((area) => allHits(law, area, words, anyCapital))
    : []
  const all = [...inText, ...inHeadings].sort((a, b) => a.passage - b.passage || a.start - b.start)
  const hits = withoutPutIn(all, (hit) => hit, isPutIn)
  if (occurrence.kind === 'nth') return one(hits[occurrence.n - 1] ?? null)
  if (occurrence.kind === 'some') return someOf(hits, occurrence.ns)
  return occurrence.kind === 'last' ? hits.slice(-1) : hits
}

/** Those that are counted; none where one of them is not there. */
function someOf(hits: readonly Hit[], ns: readonly number[]): readonly Hit[] {
  const found = hits.filter((_, index) => ns.includes(index + 1))
  return found.length === new Set(ns).size ? found : []
}

function allHits(law: Law, area: Area, words: string, anyCapital: boolean): readonly Hit[] {
  const text = wordsOf(law, area)
  const found = isMark(words)
    ? marksIn(text, words.trim())
    : anyCapital
      ? findInArea(law, area, words, { ignoreCase: true }).filter(({ start, end }) =>
          isAlikeButFirst(text.slice(start, end), runningText(words).text),
        )
      : findInArea(law, area, words)
  return found.map((span) => ({
    ...areaOf(law, area, span),
    capital: isCapital(text[span.start]) && !isCapital(words.trim()[0]),
  }))
}

function inAnyCase(law: Law, area: Area, words: string): readonly Hit[] {
  return findInArea(law, area, words, { ignoreCase: true }).map((span) => ({
    ...areaOf(law, area, span),
    capital: false,
  }))
}

/** A dot inside a number or an abbreviation is no mark: one that space or the end follows is. */
function marksIn(text: string, mark: string): readonly { readonly start: number; readonly end: number }[] {
  const spans = []
  // Every dash is a dash.
  const [plainText, plainMark] = [text, mark].map((one) => one.replace(/[–—−]/g, '-')) as [string, string]
  for (let at = plainText.indexOf(plainMark); at !== -1; at = plainText.indexOf(plainMark, at + mark.length)) {
    const end = at + mark.length
    if (/^(?:[\s»”"’')\]]|$)/u.test(text.slice(end, end + 1))) spans.push({ start: at, end })
  }
  return spans
}

function isAlikeButFirst(found: string, words: string): boolean {
  const plain = (text: string): string =>
    text
      .trim()
      .slice(1)
      .replace(/\s+/gu, ' ')
      .replaceAll('ё', 'е')
      .replace(/[«»„“”‟"]/gu, '"')
  return plain(found) === plain(words)
}

function isCapital(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toLowerCase()
}

/** With what is most like the words in the target: for a mark, the one that closes it; else the same words in the units around. */
function wordsNotFound(
  law: Law,
  target: Target,
  areas: readonly Area[],
  words: string,
  occurrence: Occurrence,
): Problem {
  const text = areas.map((area) => wordsOf(law, area)).join('\n')
  const place = lawPlaceOf(law, target)
  if (isMark(words)) {
    const closing = /^[.,;:!?]$/u.test(words.trim()) ? /([.,;:!?])[»”"’')\]\s]*$/u.exec(text) : null
    const nearest = closing?.[1] ?? closingOf(text)
    return problem('words-not-found', { law: place, expected: words, nearest })
  }
  // What it closes with instead: the words themselves may well stand elsewhere in it.
  if (occurrence.kind === 'at-end')
    return problem('words-not-found', { law: place, expected: words, nearest: closingOf(text) })
  return notThere(law, target, text, words)
}

/** The words are not in the text: told with what is most like them, and with letters that only look the same. */
export function notThere(law: Law, target: Target, text: string, words: string): Problem {
  const place = lawPlaceOf(law, target)
  const wanted = runningText(words).text
  const alike = lookAlike(text, wanted)
  if (alike !== null) {
    const { word, letters, script, side } = alike
    const details = { word, letters: letters.join(', '), script, side }
    return problem('words-not-found', { law: place, expected: words, nearest: alike.words, details })
  }
  const nearest = nearestWords(text, wanted)
  const there = nearest === null ? besides(law, target, words) : null
  return there === null
    ? problem('words-not-found', { law: place, expected: words, nearest })
    : problem('words-not-found', { law: place, expected: words, nearest: words, details: { there } })
}

/** The name of the innermost unit around the target where the words stand. */
function besides(law: Law, target: Target, words: string): string | null {
  if (target.kind === 'law' || target.provision === null) return null
  const units = [...target.ancestors, target.provision]
  for (const [index, provision] of [...units.entries()].reverse()) {
    const around = unitTarget(law, { passage: target.passage, provision, ancestors: units.slice(0, index) })
    const area = textAreas(law, around).find((one) => findInArea(law, one, words).length > 0)
    if (area !== undefined) return placeAt(law, area.passage, area.start).citation
    if (provision.unit === 'article') return null
  }
  return null
}

/** What a text closes with, where another mark was looked for: `; and`. */
function closingOf(text: string): string | null {
  const said = text.replace(/(?<![»”"’')\]\s])[»”"’')\]\s]+$/u, '')
  return closing.exec(said)?.[0] ?? null
}

const closing = new RegExp(String.raw`(?:[.,;:!?—–-](?:\s*(?:${conjunctions}))?|(?<![\p{L}\p{N}])[\p{L}\p{N}]+)$`, 'u')

function one(hit: Hit | null): readonly Hit[] {
  return hit === null ? [] : [hit]
}
