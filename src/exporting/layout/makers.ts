import type { Amendment, Instruction } from '../../amendment/types.ts'
import type { Origin } from '../../consolidation/types.ts'
import type { Maker } from '../types.ts'

/** Who made the changes of a consolidation, by the amendments that were worked in. */
export function makersOf(amendments: readonly Amendment[]): (origin: Origin) => Maker | null {
  const byId = new Map(amendments.map((one) => [one.id, one]))
  return ({ amendment, instruction }) => {
    const found = byId.get(amendment)
    const its = found?.instructions[instruction]
    if (found === undefined || its === undefined) return null
    const { title, adopted, introduced } = found.meta
    return { name: title, day: adopted ?? introduced, words: instructionWords(found, its) }
  }
}

/** An instruction's own words, without Markdown's marks, at most so many characters of them. */
export function instructionWords(amendment: Amendment, { common }: Instruction, limit = 700): string {
  const { start, end } = common.at.span
  const text = amendment.source
    .slice(start, end)
    .replace(/^[ \t]*> ?/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/(?<!\s)\s+\S*$/, '')} …`
}
