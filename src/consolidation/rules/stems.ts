import type { WordForms } from '../../language/drafting.ts'

/** A place where words stand in some form. */
export interface Doubt {
  readonly at: number
  readonly form: string
}

/** A phrase part by part: words, which may have other endings, and what stands between them. */
export type Stems = readonly Part[]

interface Part {
  readonly text: string
  /** A pattern of the whole word in any form; null for what does not change. */
  readonly pattern: () => RegExp | null
  readonly hyphens: number
  readonly kind: 'word' | 'space' | 'mark'
}

// Longer ones are no words that are declined.
const LONGEST = 60

/** The words by their stems; null where there is none that could change. */
export function stemsOf(words: string, forms: WordForms): Stems | null {
  const texts = words.trim().match(/[\p{L}\p{N}-]+|\s+|[^\p{L}\p{N}\s-]+/gu) ?? []
  const parts = texts.map((text) => partOf(text, forms))
  return parts.some(({ kind, pattern }) => kind === 'word' && pattern() !== null) ? parts : null
}

function partOf(text: string, { stemPatternOf }: WordForms): Part {
  const kind = /^\s/u.test(text) ? 'space' : /^[\p{L}\p{N}-]/u.test(text) ? 'word' : 'mark'
  // Made when it is asked for: of a quotation of a thousand words mostly the first one is.
  let pattern: RegExp | null | undefined
  const made = (): RegExp | null => {
    const source = kind === 'word' && text.length <= LONGEST ? stemPatternOf(text) : null
    return source === null ? null : new RegExp(`^(?:${source})$`, 'iu')
  }
  return {
    text: folded(text),
    kind,
    hyphens: text.split('-').length - 1,
    pattern: () => {
      if (pattern === undefined) pattern = made()
      return pattern
    },
  }
}

/** Where a text has the words, each with any ending, as whole words. Linear in the text for each part that fits. */
export function* byStems(text: string, stems: Stems): Generator<Doubt> {
  const [first] = stems
  if (first === undefined) return
  const starts = first.kind === 'word' ? /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu : /[^\p{L}\p{N}\s]/gu
  let done = 0
  for (const { index } of text.matchAll(starts)) {
    if (index < done) continue
    const end = endOf(text, index, stems)
    if (end === null) continue
    done = end
    yield { at: index, form: text.slice(index, end) }
  }
}

function endOf(text: string, start: number, stems: Stems): number | null {
  let at = start
  for (const part of stems) {
    const end = partEnd(text, at, part)
    if (end === null) return null
    at = end
  }
  return stems.at(-1)?.kind !== 'word' && letter.test(text[at] ?? '') ? null : at
}

const letter = /[\p{L}\p{N}]/u
const word = /[\p{L}\p{N}]+/uy
const space = /\s+/uy

function partEnd(text: string, at: number, part: Part): number | null {
  if (part.kind === 'space') return runEnd(space, text, at)
  if (part.kind === 'mark') {
    const end = at + part.text.length
    return folded(text.slice(at, end)) === part.text ? end : null
  }
  let end = part.text.startsWith('-') ? at : runEnd(word, text, at)
  for (let hyphen = 0; end !== null && hyphen < part.hyphens; hyphen += 1) {
    end = text[end] === '-' ? (runEnd(word, text, end + 1) ?? end + 1) : null
  }
  if (end === null) return null
  const found = text.slice(at, end)
  const pattern = part.pattern()
  return (pattern === null ? folded(found) === part.text : pattern.test(found)) ? end : null
}

function runEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»„“”‟]/gu, '"')
}
