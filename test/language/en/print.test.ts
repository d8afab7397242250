import { expect } from 'chai'
import fc from 'fast-check'
import { bodyOf } from '../../../src/amendment/bill.ts'
import type { InstructionBody } from '../../../src/amendment/types.ts'
import type { LawReference } from '../../../src/citation/types.ts'
import { printInstructionEn } from '../../../src/language/en/bill/print.ts'
import { bodies } from './arbitrary.ts'
import { cite, none, quoted, rows, subsectionB, unstated } from './print-rows.ts'
import { readBill } from './support.ts'

/** The same, with no spans: what printing and reading must keep. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, item) => (key === 'span' ? undefined : item)))
}

function readBack(printed: string): unknown {
  const { instructions, problems } = readBill(`${printed}.`)
  expect(
    problems.filter((one) => one.severity === 'problem'),
    printed,
  ).to.deep.equal([])
  return instructions.map((one) => bare(bodyOf(one)))
}

describe('printing American instructions', () => {
  for (const [kind, examples] of Object.entries(rows)) {
    describe(kind, () => {
      for (const [body, printed] of examples) {
        it(printed, () => {
          expect(printInstructionEn(body)).to.equal(printed)
          expect(readBack(printed)).to.deep.equal([bare({ ...body, ...targetsRead(body) })])
        })
      }
    })
  }

  it('calls the units of a translated law as that law does', () => {
    const law: LawReference = { text: 'Federal Law No. 126-FZ', number: '126-FZ', date: null, title: null }
    const at = { file: 'bill.md', line: 1, column: 1, span: none }
    const common = { index: 0, law, at, address: '', article: null }
    const body = { kind: 'repeal-unit', targets: cite('paragraph 1 of Article 29') } as const
    expect(printInstructionEn({ ...body, common, remarks: [] })).to.equal('by repealing paragraph 1 of Article 29')
  })

  it('chooses quotation marks that read back', () => {
    for (const text of [
      'an “open one',
      'a ” closing',
      '‘single’ ones',
      'users’ “rights” and others’',
      'a "straight" one',
      '“(a)” and “(b)”',
    ]) {
      const body = {
        kind: 'delete-words',
        targets: [subsectionB],
        noun: 'none',
        words: quoted(text),
        occurrence: unstated,
      } as const
      expect(readBack(printInstructionEn(body)), text).to.deep.equal([bare(body)])
    }
  })

  it('is read back, whatever the instruction', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(readBack(printInstructionEn(body))).to.deep.equal([bare(body)])
      }),
      { numRuns: 500 },
    )
  })
})

/** The law itself may be said by no target or by a citation without steps; reading gives the latter. */
function targetsRead(body: InstructionBody): object {
  return 'targets' in body && body.targets.length === 0 ? { targets: [{ steps: [] }] } : {}
}
