import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { readLaw } from '../../src/law/law.ts'

const pages = ['README.ru.md', ...readdirSync('docs/ru').map((name) => `docs/ru/${name}`)]
const read = (path: string): string => readFileSync(path, 'utf8')

describe('the documentation in Russian', () => {
  it('has instructions that are read', () => {
    const rows = [...read('docs/ru/amendment-format.md').matchAll(/^\| `([^`]* [^`]*)` \| /gm)]
      .map(([, written = '']) => written)
      .filter((written) => /(?:заменить|исключить|дополнить|изложить|признать|считать|приостановить)/.test(written))
    expect(rows.length).to.be.greaterThan(15)
    for (const written of rows) {
      const bill = `# Законопроект\n\n## Статья 1\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n1) ${written}.\n`
      const { problems, instructions } = readAmendment(bill, { id: 'x', file: 'x.md' })
      expect(problems, written).to.deep.equal([])
      expect(instructions, written).to.have.length(1)
    }
  })

  it('has a bill that is read and run on the sample law without a word', () => {
    const example = /```markdown\n([^]*?)```/.exec(read('README.ru.md'))?.[1] ?? ''
    const bill = readAmendment(example.replace(/^ {3}/gm, ''), { id: 'bill', file: 'bill.md' })
    const { law } = readLaw(read('laws/126-fz.md'), { id: '126-fz', file: 'laws/126-fz.md' })
    const { reports } = consolidate([law], [bill], { mode: { kind: 'sequence' } })
    expect(bill.problems).to.deep.equal([])
    expect(reports.map(({ outcome }) => outcome)).to.deep.equal(['applied', 'applied'])
  })

  it('has the settings and the hook of the English page, letter by letter', () => {
    const team = read('docs/ru/team.md')
    for (const [, block = ''] of read('docs/team.md').matchAll(/^```(?:sh|gitattributes)\n([^]*?)^```$/gm)) {
      const lines = block.split('\n').filter((line) => !line.startsWith('# ') && line !== '')
      for (const line of lines) expect(team).to.include(line)
    }
  })

  it('links to pages that are there', () => {
    for (const page of pages)
      for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:)([^)#]+)/g))
        expect(existsSync(join(dirname(page), target)), `${page}: ${target}`).to.equal(true)
  })
})
