import type { Law } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import { conjunctions } from '../../text/languages.ts'
import { runningText } from '../../text/running-text.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import { type Custom, newTextOf } from './custom.ts'

/** New paragraphs end with a mark: what ends with a word was cut off, or its mark was forgotten. */
export const closingMark: Custom = (law, instruction) => {
  const put = newTextOf(instruction)
  if (put === null || !put.isBlock || namesHeading(instruction)) return []
  const paragraphs = put.text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')
  const last = paragraphs.at(-1)?.trim() ?? ''
  if (paragraphs.length === 1 && isHead(law, last)) return []
  const words = runningText(last).text.trim()
  if (!endsInWord.test(words) || goesOn.test(words) || isTable.test(last) || words.split(/\s+/).length < fewestWords)
    return []
  return [remark('closing-mark', { actual: `…${words.slice(-40).trimStart()}` })]
}

const endsInWord = /[\p{L}\p{N}]$/u
/** `(aa) …; and`: another item follows. */
const goesOn = new RegExp(String.raw`[;,]\s+(?:${conjunctions})$`, 'u')
const isTable = /^\||^<t/
/** A line of one or two words may be the head of what a bill puts in elsewhere. */
const fewestWords = 3

function isHead(law: Law, paragraph: string): boolean {
  return /^#/.test(paragraph) || schemeNamed(law.meta.scheme).heading(paragraph) !== null
}

function namesHeading(instruction: Parameters<Custom>[1]): boolean {
  return 'targets' in instruction && instruction.targets.some(({ steps }) => steps.at(-1)?.unit === 'heading')
}
