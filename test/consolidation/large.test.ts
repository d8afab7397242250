import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { redlineJson } from '../../src/exporting/formats/json.ts'
import { lawSource } from '../../src/law/law.ts'
import { compare } from '../../src/redline/compare.ts'
import { amendmentOf, cite, lawOf, quoted, unstated } from './build.ts'

/** More than a call takes arguments: lists of this length must not be spread into one. */
const many = 150_000

describe('a law of megabytes', () => {
  it('has words replaced in as many places as they stand', function () {
    this.timeout(20_000)
    const law = lawOf(`### Статья 1. Срок\n\n1. ${'срок и '.repeat(many)}конец.\n`)
    const bill = amendmentOf([
      {
        kind: 'replace-words',
        targets: [cite('article 1', 'point 1')],
        noun: 'words',
        before: quoted('срок'),
        after: quoted('день'),
        occurrence: unstated,
      },
    ])
    const { laws, reports } = consolidate([law], [bill], { mode: { kind: 'sequence' } })
    expect(reports[0]?.outcome).to.equal('remarked')
    expect(lawSource(laws[0]?.draft ?? law)).to.equal(lawSource(law).replaceAll(' срок', ' день'))
  })

  it('is compared to the byte where one article holds all of it', function () {
    this.timeout(20_000)
    const points = Array.from({ length: many / 2 }, (_, index) => `${index + 1}. Срок.`).join('\n\n')
    const before = lawSource(lawOf(`### Статья 1. Срок\n\n${points}\n`))
    const { pieces } = redlineJson(compare(before, before.replace('2. Срок', '2. День')))
    expect(pieces.flatMap((piece) => (piece.kind === 'inserted' ? [] : [piece.text])).join('')).to.equal(before)
  })
})
