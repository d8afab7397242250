import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { dataFolder } from '../support/data.ts'
import { engross } from './support.ts'

describe('the cases worked out by hand', () => {
  if (dataFolder === null) {
    it('are absent: set ENGROSS_DATA to the folder of real texts')
    return
  }
  const data = resolve(dataFolder)
  const cases = join(data, 'cases')
  for (const name of readdirSync(cases).flatMap((file) => /^(.+)\.law$/.exec(file)?.[1] ?? [])) {
    it(`${name}: the draft is the expected text to the byte`, async () => {
      const lawFile = join(data, 'laws', readFileSync(join(cases, `${name}.law`), 'utf8').trim())
      const { exit, out, err } = await engross(
        '/',
        'consolidate',
        join(cases, `${name}.amendment.md`),
        '--law',
        lawFile,
      )
      expect(err).not.to.include('engross:')
      expect(out).to.equal(readFileSync(join(cases, `${name}.expected.md`), 'utf8'))
      expect(exit).to.equal(0)
    })
  }
})
