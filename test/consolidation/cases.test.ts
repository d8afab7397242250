import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import { formatProblem } from '../../src/problem/message.ts'
import { workedCases } from '../support/data.ts'
import { checkLaws } from './check.ts'

describe('cases worked out by hand', () => {
  for (const { name, law: lawFile, amendment: path, expected } of workedCases()) {
    it(`${name}: the expected text to the byte`, () => {
      const { law } = readLaw(readFileSync(lawFile, 'utf8'), { id: 'law', file: lawFile })
      const amendment = readAmendment(readFileSync(path, 'utf8'), { id: name, file: path })
      expect(amendment.problems).to.deep.equal([])
      const result = consolidate([law], [amendment], { mode: { kind: 'sequence' } })
      const problems = result.reports.flatMap((report) => report.problems)
      const found = problems.filter(({ severity }) => severity === 'problem')
      expect(found.map((problem) => formatProblem(problem, 'en'))).to.deep.equal([])
      const draft = result.laws.map((one) => lawSource(one.draft)).join('')
      expect(draft === readFileSync(expected, 'utf8')).to.equal(true)
      checkLaws(result)
    })
  }
})
