import { expect } from 'chai'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import { readMarkdown } from '../../src/markdown/blocks.ts'
import { formatProblem } from '../../src/problem/message.ts'

describe('Markdown too dense to be read', () => {
  const lines = Array.from({ length: 6000 }, (_, index) => `1. ${index}. пункт`)
  const source = `---\ntitle: О связи\n---\n\n# О связи\n\n${lines.join('\n')}\n\n### Статья 1. Цели\n\n1. Текст.\n`

  it('is kept, and what stands behind it is read', () => {
    const { law } = readLaw(source, { id: 'law', file: 'laws/law.md' })
    expect(lawSource(law)).to.equal(source)
    expect(law.outline.map(({ provision }) => provision.label)).to.deep.equal(['1'])
  })

  it('is told with its lines', () => {
    const { problems } = readLaw(source, { id: 'law', file: 'laws/law.md' })
    expect(problems.map((one) => formatProblem(one, 'en'))).to.deep.equal([
      'laws/law.md:7:1: markdown-dense: the Markdown from here to line 6006 is too dense to be read (lists, quotations or HTML without blank lines): its lines are taken for paragraphs, and nothing of them is lost. Put blank lines between them.',
    ])
    const bill = readAmendment(source, { id: 'bill', file: 'amendments/bill.md' })
    expect(bill.problems.filter(({ code }) => code === 'markdown-dense').map(({ at }) => at?.line)).to.deep.equal([7])
  })

  it('is nothing that a long list of a law comes to', () => {
    for (const line of ['1. пункт', '- пункт', '> слова', '| a | b |', '    - пункт', '<td>a</td>', '[a] b'])
      expect(readMarkdown(`${line}\n`.repeat(6000)).dense, line).to.equal(null)
  })
})
