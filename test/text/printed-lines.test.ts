import { expect } from 'chai'
import fc from 'fast-check'
import { printedParagraphs } from '../../src/text/printed-lines.ts'

const paragraphs = (text: string): readonly string[] | null =>
  printedParagraphs(text)?.map(({ start, end }) => text.slice(start, end)) ?? null

describe('a text that was pasted line by line', () => {
  it('has a paragraph on each line', () => {
    const text = 'Статья 1\nВнести в статью 55 следующие изменения:\n1) пункт 8 исключить;\n2) пункт 9 исключить.\n'
    expect(paragraphs(text)).to.deep.equal(text.trim().split('\n'))
  })

  it('joins a line that stops in the middle of a sentence to the next, and says so', () => {
    const text =
      'Статья 1\nВ пункте «б» части 1 статьи 4 слова «резервировании земельных\nучастков» исключить.\nСтатья 2\n'
    expect(printedParagraphs(text)?.map(({ isJoined }) => isJoined)).to.deep.equal([false, true, false])
  })

  it('is told by indents where a printer wrapped its lines', () => {
    const text =
      '     Статья 1\n\n     Внести в статью 55 закона от 7 июля 2003 года\nN 126-ФЗ (2003, N 28, ст. 2895;\n2007, N 1) изменения:\n     1) пункт 8 исключить;\n     2) пункт 9 исключить.\n'
    expect(paragraphs(text)).to.deep.equal([
      'Статья 1',
      'Внести в статью 55 закона от 7 июля 2003 года\nN 126-ФЗ (2003, N 28, ст. 2895;\n2007, N 1) изменения:',
      '1) пункт 8 исключить;',
      '2) пункт 9 исключить.',
    ])
  })

  it('is not what somebody wrote as Markdown, or with blank lines', () => {
    expect(paragraphs('# Закон\nа\nб\nв\nг\n')).to.equal(null)
    expect(paragraphs('Статья 1\n\nВнести изменения:\n\n1) а;\n\n2) б.\n')).to.equal(null)
    expect(paragraphs('> а\nб\nв\nг\n')).to.equal(null)
  })

  it('loses no word, whatever the text', () => {
    const line = fc.constantFrom('Статья 1', '1) пункт;', 'слово в', '     отступ', '', 'а) и', '«текст', 'дальше».')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n')
        const words = (from: string): string => from.replace(/\s+/g, ' ').trim()
        const found = paragraphs(text)
        if (found !== null) expect(words(found.join(' '))).to.equal(words(text))
      }),
    )
  })
})
