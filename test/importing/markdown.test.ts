import { expect } from 'chai'
import { importDocument } from '../../src/importing/import.ts'

const bring = (text: string) => importDocument(Buffer.from(text), { name: 'law.md' })

const refused = (text: string) =>
  bring(text).then(
    () => null,
    (error: { readonly reason: string }) => error.reason,
  )

const body = '# Федеральный закон «О дорогах»\n\n## Статья 1. Предмет\n\n1\\. Дороги бывают *разные*.\n\n* и другие'

describe('importing Markdown from elsewhere', () => {
  it('keeps the text as it is, and gives it front matter', async () => {
    const { markdown, report } = await bring(body)
    expect(markdown.endsWith(`---\n\n${body}\n`)).to.equal(true)
    expect(markdown).to.match(/^---\ntitle: О дорогах\n/)
    expect(report).to.include({ scheme: 'ru-federal', articles: 1 })
    expect(report.words.differences).to.deep.equal([])
  })

  it('completes front matter that is there, and changes none of it', async () => {
    const { markdown } = await bring(`---\ntitle: Дороги\nown: ключ\nedition: 2020-01-01\n---\n\n${body}`)
    expect(markdown).to.match(/^---\ntitle: Дороги\n(?:.*\n)*edition: 2020-01-01\n(?:.*\n)*own: ключ\nsha256: /)
  })

  it('reads a file without a heading as the plain text that it is', async () => {
    const { markdown } = await bring('Статья 1. Предмет\n1. Один пункт;\n2. Два пункта.\nСтатья 2. Второе\nСлова.\n')
    expect(markdown).to.include('### Статья 1. Предмет\n\n1. Один пункт;\n\n2. Два пункта.\n\n### Статья 2. Второе\n')
  })

  it('refuses front matter that cannot be read, or grows without bound', async () => {
    expect(await refused(`---\ntitle: [\n---\n${body}`)).to.equal('front-matter')
    expect(await refused(`---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n${body}`)).to.equal('front-matter')
  })
})
