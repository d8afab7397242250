import { expect } from 'chai'
import { type Block, inStretches as gathered, hasStretches } from '../../src/exporting/html/stretches.ts'
import { html as markup } from '../../src/exporting/html/tag.ts'

describe('stretches of a long text', () => {
  const block = (kind: Block['kind'], at: number): Block => ({ html: markup`<p>${at}</p>`, kind, length: 70 })
  const inStretches = (...given: Parameters<typeof gathered>): string => gathered(...given).toString()
  const many = (kind: Block['kind'], count: number) => Array.from({ length: count }, (_, at) => block(kind, at))
  const textOf = (html: string) => html.replace(/<\/?div[^>]*>/g, '')

  it('hold every block once, in order', () => {
    const blocks = [...many('paragraph', 100), ...many('heading', 50), ...many('other', 50), ...many('paragraph', 100)]
    const html = inStretches(blocks)
    expect(textOf(html)).to.equal(blocks.map((one) => one.html).join(''))
    expect(html.match(/class="stretch"/g)).to.have.length.within(5, 9)
  })

  it('are none where the text is short', () => {
    expect(hasStretches(gathered(many('paragraph', 10)))).to.equal(false)
    const html = inStretches(many('paragraph', 10))
    expect(html).not.to.include('div')
    expect(inStretches(many('paragraph', 2), 'tbody')).to.equal('<tbody><p>0</p><p>1</p></tbody>')
    expect(inStretches([])).to.equal('')
  })

  it('begin with headings, and with a paragraph only after another: the space between blocks is known there', () => {
    const html = inStretches([...many('other', 100), ...many('paragraph', 1), ...many('heading', 1)])
    expect(html.split('<div class="stretch">').slice(1)).to.have.length(2)
    expect(html).to.include('</div><div class="stretch"><p>0</p></div>')
  })
})
