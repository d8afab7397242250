import { type Target, textAreas } from '../citation/resolve.ts'
import type { Law } from '../law/types.ts'
import { type Problem, remark } from '../problem/index.ts'
import { sentencesOf } from '../words/index.ts'
import { placeAt } from './edits.ts'

/**
 * The sentences where the words stand in other grammatical forms than the quoted one, each a `form-uncertain`: what form
 * the new words would take there is for a person to say.
 */
export function uncertainForms(law: Law, target: Target, words: string): readonly Problem[] {
  const pattern = stemPattern(words)
  if (pattern === null) return []
  const quoted = plain(words)
  return textAreas(law, target).flatMap((area) => {
    const text = (law.passages[area.passage]?.text ?? '').slice(area.start, area.end)
    const others = [...text.matchAll(pattern)].filter((found) => plain(found[0]) !== quoted)
    if (others.length === 0) return []
    const sentences = sentencesOf(text, law.meta.language)
    return sentences.flatMap(({ start, end }) => {
      const forms = others.filter(({ index }) => start <= index && index < end).map(([form]) => form)
      if (forms.length === 0) return []
      return [
        remark('form-uncertain', {
          law: placeAt(law, area.passage, area.start + start),
          expected: words,
          actual: text.slice(start, end),
          details: { form: [...new Set(forms)].join(', ') },
        }),
      ]
    })
  })
}

/** Each word by its stem, with any ending; short words as they are. Null where there is no word that could change. */
function stemPattern(words: string): RegExp | null {
  const parts = words.trim().split(/\s+/u)
  if (!parts.some((part) => stemOf(part) !== part)) return null
  const patterns = parts.map((part) => {
    const stem = escaped(stemOf(part))
    return stemOf(part) === part ? stem : `${stem}[\\p{L}]{0,4}`
  })
  return new RegExp(`(?<![\\p{L}\\p{N}])${patterns.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu')
}

function stemOf(word: string): string {
  if (!/^\p{L}{4,}$/u.test(word)) return word
  return word.slice(0, Math.max(3, word.length - (word.length > 6 ? 3 : word.length > 4 ? 2 : 1)))
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/[её]/giu, '[её]')
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, ' ').replaceAll('ё', 'е')
}
