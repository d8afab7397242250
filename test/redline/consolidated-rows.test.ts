import { expect } from 'chai'
import type { InstructionBody } from '../../src/amendment/types.ts'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { lawSource } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { compare } from '../../src/redline/compare.ts'
import { redlineOf } from '../../src/redline/consolidated.ts'
import type { Redline } from '../../src/redline/types.ts'
import { bill, instructionsFor, samples } from '../consolidation/pairs.ts'

/** What a redline says changed: kinds of rows, and the provision of the text before (or of the one after, where it is new). */
function rowsOf({ rows }: Redline): readonly string[] {
  return rows
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, before, after }) => [kind, before ?? after].join(' '))
    .sort()
}

function checkRows(law: Law, instruction: InstructionBody): void {
  const [own] = consolidate([law], [bill('one', law, instruction)], { mode: { kind: 'sequence' } }).laws
  if (own === undefined) throw new Error('the instruction names no law')
  const compared = compare(lawSource(own.base), lawSource(own.draft))
  const redline = redlineOf(own)
  expect(rowsOf(redline), JSON.stringify(instruction)).to.deep.equal(rowsOf(compared))
  const { changes, changedRows } = compared.stats
  expect(redline.stats, JSON.stringify(instruction)).to.include({ changes, changedRows })
}

describe('the redline of a consolidation and that of its two texts', () => {
  for (const [language, law] of Object.entries(samples)) {
    it(`name the same rows and count the same changes, whatever one instruction does (${language})`, function () {
      this.timeout(60_000)
      const told = instructionsFor(law, 'one')
      expect(told.length).to.be.greaterThan(100)
      for (const instruction of told) checkRows(law, instruction)
    })
  }
})
