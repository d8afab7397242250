import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { readLaw } from '../../src/law/law.ts'

describe("the README's tour", () => {
  it('has a bill that is read and run on the sample law without a word', () => {
    const example = /```markdown\n([^]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''
    const bill = readAmendment(example.replace(/^ {3}/gm, ''), { id: 'bill', file: 'bill.md' })
    const { law } = readLaw(readFileSync('laws/126-fz.md', 'utf8'), { id: '126-fz', file: 'laws/126-fz.md' })
    const { reports } = consolidate([law], [bill], { mode: { kind: 'sequence' } })
    expect(bill.problems).to.deep.equal([])
    expect(reports.map(({ outcome }) => outcome)).to.deep.equal(['applied', 'applied'])
  })
})
