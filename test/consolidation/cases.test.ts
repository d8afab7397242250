import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import { formatProblem } from '../../src/problem/message.ts'
import { checkLaws } from './check.ts'

const data = process.env.ENGROSS_DATA ?? '../shared/data'
const folder = join(data, 'cases')

describe('cases worked out by hand', () => {
  if (!existsSync(folder)) {
    it('need the data folder', function () {
      console.log(`      no ${folder}: set ENGROSS_DATA`)
      this.skip()
    })
    return
  }
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.law'))
    .map((file) => file.slice(0, -'.law'.length))

  for (const name of names) {
    it(`${name}: the expected text to the byte`, () => {
      const file = readFileSync(join(folder, `${name}.law`), 'utf8').trim()
      const { law } = readLaw(readFileSync(join(data, 'laws', file), 'utf8'), { id: 'law', file })
      const path = join(folder, `${name}.amendment.md`)
      const amendment = readAmendment(readFileSync(path, 'utf8'), { id: name, file: path })
      expect(amendment.problems).to.deep.equal([])
      const result = consolidate([law], [amendment], { mode: { kind: 'sequence' } })
      const problems = result.reports.flatMap((report) => report.problems)
      const found = problems.filter(({ severity }) => severity === 'problem')
      expect(found.map((problem) => formatProblem(problem, 'en'))).to.deep.equal([])
      const draft = result.laws.map((one) => lawSource(one.draft)).join('')
      expect(draft === readFileSync(join(folder, `${name}.expected.md`), 'utf8')).to.equal(true)
      checkLaws(result)
    })
  }
})
