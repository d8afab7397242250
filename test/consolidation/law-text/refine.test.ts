import { expect } from 'chai'
import fc from 'fast-check'
import type { Edit } from '../../../src/consolidation/law-text/plan.ts'
import { refine } from '../../../src/consolidation/law-text/refine.ts'

/** Edits are in order, and may meet: so from the last to the first. */
const applied = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight((made, edit) => made.slice(0, edit.start) + edit.text + made.slice(edit.end), text)

describe('a provision that is replaced is changed by the smallest edits', () => {
  it('which strike and write no paragraph that stays under another label', () => {
    const before = '1. Орган:\n\n1) выдает лицензии;\n\n2) ведет реестр лицензий.'
    const after = '1. Орган:\n\n1) выдает лицензии;\n\n2) проверяет сведения;\n\n3) ведет реестр лицензий.'
    const edits = refine(0, 0, before, after)
    expect(edits.map(({ start, end, text }) => [before.slice(start, end), text])).to.deep.equal([
      ['', '2) проверяет сведения;\n\n'],
      ['2)', '3)'],
    ])
  })

  it('and make the text after of the text before, to the character', () => {
    const paragraph = fc
      .array(fc.constantFrom('1)', '2)', '1.', 'лицензия', 'реестр', 'и', 'ведется;', 'орган:', 'плата.'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((words) => words.join(' '))
    const text = fc.array(paragraph, { minLength: 1, maxLength: 8 }).map((paragraphs) => paragraphs.join('\n\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applied(before, refine(0, 0, before, after))).to.equal(after)
      }),
    )
  })
})
