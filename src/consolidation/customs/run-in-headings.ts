import { remark } from '../../problem/problem.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import { type Custom, countedOnce, newTextOf } from './custom.ts'

/** American laws set a heading off from the words that follow it in the same line: `(c) Penalties.—A carrier …`. */
export const runInHeadings: Custom = (law, instruction) => {
  const scheme = schemeNamed(law.meta.scheme)
  if (instruction.kind !== 'insert-unit' || !scheme.hasCaptions || !hasRunInHeadings(law)) return []
  const [head = ''] = newTextOf(instruction)?.text.split(/\n/, 1) ?? []
  const label = scheme.paragraph(head)
  if (label === null) return []
  const bare = bareHeading.exec(head.slice(label.length))
  return bare === null ? [] : [remark('run-in-heading', { actual: bare[0], expected: `${bare[1]}.—${bare[2]}` })]
}

/** A few words and a full stop, then a sentence: `Penalties. A carrier`. */
const bareHeading = /^(\p{Lu}[\p{L}'’ ,-]{2,60}?)\. (\p{Lu}\p{L}*)/u

const hasRunInHeadings = countedOnce((texts) => {
  let [runIn, bare] = [0, 0]
  for (const text of texts) {
    runIn += [...text.matchAll(/^\(\w+\) \p{Lu}[^.\n]{2,60}\.—/gmu)].length
    bare += [...text.matchAll(/^\(\w+\) \p{Lu}[^.\n]{2,60}\. \p{Lu}/gmu)].length
  }
  return runIn > bare
})
