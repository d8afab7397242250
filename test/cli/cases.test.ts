import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { workedCases } from '../support/data.ts'
import { engross } from './support.ts'

describe('the cases worked out by hand', () => {
  for (const { name, law, amendment, expected } of workedCases()) {
    it(`${name}: the draft is the expected text to the byte`, async () => {
      const { exit, out, err } = await engross('/', 'consolidate', amendment, '--law', law)
      expect(err).not.to.include('engross:')
      expect(out).to.equal(readFileSync(expected, 'utf8'))
      expect(exit).to.equal(0)
    })
  }
})
