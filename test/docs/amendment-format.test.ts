import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { readAmendment } from '../../src/language/read-amendment.ts'

const rows = [...readFileSync('docs/amendment-format.md', 'utf8').matchAll(/^\| `(.+)` \| ([a-z-]+) \|$/gm)].map(
  ([, written = '', kind = '']) => ({ written, kind }),
)

const russian = (written: string): string =>
  `# Законопроект\n\n## Статья 1\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n1) ${written}.\n`

const american = (written: string): string =>
  `# A bill\n\n## SEC. 2. Amendments\n\n${written.replace(/^(Section \S+)/, '$1 of title 47, United States Code,')}\n`

describe('docs/amendment-format.md', () => {
  it('shows instructions in both languages', () => expect(rows.length).to.be.greaterThan(40))

  for (const { written, kind } of rows) {
    it(`says what it is: ${written}`, () => {
      const source = /[а-я]/i.test(written) ? russian(written) : american(written)
      const amendment = readAmendment(source, { id: 'x', file: 'x.md' })
      expect(amendment.problems).to.deep.equal([])
      expect(amendment.instructions.map((instruction) => instruction.kind)).to.deep.equal([kind])
    })
  }
})
