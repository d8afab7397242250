import { remark } from '../../problem/problem.ts'
import { type Custom, countedOnce, newTextOf } from './custom.ts'

/** A law that has dashes has no hyphens in their place: «связь — это», not «связь - это». */
export const dashes: Custom = (law, instruction) => {
  const text = newTextOf(instruction)?.text ?? ''
  const at = hyphenForDash.exec(text)
  if (at === null) return []
  const dash = dashOf(law)
  if (dash === null) return []
  const around = text.slice(Math.max(0, at.index - 20), at.index + 20)
  return [remark('dash-style', { actual: around.trim(), expected: dash })]
}

// At the head of a line it is the mark of an item, and in the bars of a table a line.
const hyphenForDash = /(?<=[^\s|:-] )-(?= [^\s|])/u

/** The dash that stands between words in the law; null for a law that has none, or hyphens in its place. */
const dashOf = countedOnce((texts) => {
  const counts = { '—': 0, '–': 0, '-': 0 }
  for (const text of texts) {
    for (const [, mark] of text.matchAll(/[^\s|] ([—–-]) [^\s|]/gu)) counts[mark as keyof typeof counts] += 1
  }
  const dash = counts['—'] >= counts['–'] ? '—' : '–'
  return counts[dash] > counts['-'] * mostHyphens ? dash : null
})

/** How many dashes there must be for each hyphen in the place of one, so that dashes are the law's custom. */
const mostHyphens = 5
