import type { Instruction } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import type { Problem } from '../../problem/types.ts'
import { closingMark } from './closing-mark.ts'
import type { Custom } from './custom.ts'
import { dashes } from './dashes.ts'
import { numberingGap } from './numbering-gap.ts'
import { runInHeadings } from './run-in-headings.ts'
import { unitWords } from './unit-words.ts'
import { wordOrWords } from './word-or-words.ts'

const customs: readonly Custom[] = [unitWords, numberingGap, wordOrWords, dashes, closingMark, runInHeadings]

/** What a careful editor would say of an instruction that can be carried out. */
export function customRemarks(law: Law, instruction: Instruction): readonly Problem[] {
  return customs.flatMap((custom) => custom(law, instruction))
}
