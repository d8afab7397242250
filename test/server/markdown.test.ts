import { expect } from 'chai'
import * as drawn from '../../src/server/html/markdown.ts'

const inlineHtml = (markdown: string): string => drawn.inlineHtml(markdown).toString()
const markdownHtml = (markdown: string): string => drawn.markdownHtml(markdown).toString()

describe('Markdown of laws and notes on a page', () => {
  it('is escaped text where there is none', () => {
    expect(inlineHtml('слова "A", статья 5')).to.equal('слова &quot;A&quot;, статья 5')
  })

  it('ends no line between a sign and its number', () => {
    expect(inlineHtml('Собрание, 2003, № 28, ст. 2895; *№ 1*')).to.equal(
      'Собрание, 2003, <span class="together">№ 28</span>, <span class="together">ст. 2895</span>; <em><span class="together">№ 1</span></em>',
    )
    expect(inlineHtml('[a](https://b.example "x > № 5") & № <script>')).not.to.include('together')
  })

  it('shows HTML as text, but for raised figures', () => {
    expect(inlineHtml('<b onclick=x>44</b><sup>1</sup>')).to.equal('&#x3C;b onclick=x>44&#x3C;/b><sup>1</sup>')
    expect(markdownHtml('<script>x</script>')).to.equal('<p>&#x3C;script>x&#x3C;/script></p>')
  })

  it('loses no picture, no product and no line’s end', () => {
    expect(inlineHtml('![Рисунок знака](znak.png)')).to.equal('Рисунок знака')
    expect(inlineHtml('![](znak.png)')).to.equal('znak.png')
    expect(inlineHtml('S = a*b*c, *a* и *b*')).to.equal('S = a*b*c, <em>a</em> и <em>b</em>')
    expect(inlineHtml('лодка;<br>плот').replace('\n', '')).to.equal('лодка;<br>плот')
  })

  it('gives links of scripts no address', () => {
    expect(inlineHtml('[a](javascript:x) [b](https://b.example)')).to.equal(
      '<a>a</a> <a href="https://b.example">b</a>',
    )
  })

  it('is its source where the marks are too many or nest too deep', () => {
    for (const hostile of ['[a](b'.repeat(100_000), `${'*a '.repeat(3000)}${'b*'.repeat(3000)}`])
      expect(inlineHtml(hostile) === hostile).to.equal(true)
    const ladder = Array.from({ length: 2000 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n')
    for (const hostile of [ladder, `${'>'.repeat(5000)} x`]) expect(markdownHtml(hostile)).to.match(/^<pre>/)
  })
})
