import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'chai'

describe('docs/security.md', () => {
  it('names a test that is there for every line', () => {
    const root = resolve(import.meta.dirname, '../..')
    const text = readFileSync(join(root, 'docs/security.md'), 'utf8')
    const [, untrusted = ''] = text.split('## Not trusted')
    const rows = (untrusted.split('## Limits')[0] ?? '').split('\n').filter((line) => /^\| (?!what|---)/.test(line))
    expect(rows.length).to.be.greaterThan(10)
    for (const row of rows) {
      const tests = [...(row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] as string)
      expect(tests, row).not.to.deep.equal([])
      for (const name of tests) expect(existsSync(join(root, 'test', `${name}.test.ts`)), name).to.equal(true)
    }
  })
})
