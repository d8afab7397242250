import { expect } from 'chai'
import fc from 'fast-check'
import { tokenise } from '../../src/text/tokens.ts'

const words = (text: string): readonly string[] => tokenise(text).filter((token) => token.trim() !== '')

describe('tokenise', () => {
  const examples: readonly (readonly [string, readonly string[]])[] = [
    ['Закон № 126-ФЗ, ст. 5', ['Закон', '№', '126-ФЗ', ',', 'ст', '.', '5']],
    ['пункт 12.1 статьи 44.1', ['пункт', '12.1', 'статьи', '44.1']],
    ['50,2 млн рублей', ['50,2 млн', 'рублей']],
    ['1 000 000 рублей, 15 100-й', ['1 000 000', 'рублей', ',', '15', '100-й']],
    ['от 07.07.2003 в 12:30', ['от', '07.07.2003', 'в', '12:30']],
    ['и т.д., и т. п.', ['и', 'т.д.', ',', 'и', 'т. п.']],
    ['see § 151(b) and 230(c)(2)(A)', ['see', '§ 151(b)', 'and', '230(c)(2)(A)']],
    ['subsection (a)(1), 47 U.S.C. 222', ['subsection', '(a)(1)', ',', '47', 'U.S.C.', '222']],
    ['the Board’s co-operation', ['the', 'Board’s', 'co-operation']],
    ['§§ 3a bis 5, z. B. Richtlinie 98/7/EG', ['§§ 3a', 'bis', '5', ',', 'z. B.', 'Richtlinie', '98/7/EG']],
    ['Telekommunikations- und Postdienste', ['Telekommunikations-', 'und', 'Postdienste']],
    ['1. Один.\n\n7.1) два;', ['1.', 'Один', '.', '7.1)', 'два', ';']],
    ['понятия: а) один; б) два', ['понятия', ':', 'а)', 'один', ';', 'б)', 'два']],
    ['в пункте 1. Далее', ['в', 'пункте', '1', '.', 'Далее']],
    ['статья 44<sup>1</sup> и 44¹', ['статья', '44<sup>1</sup>', 'и', '44¹']],
    ['### **Статья** 5 ...', ['###', '**', 'Статья', '**', '5', '...']],
    ['«услуг связи» — да', ['«', 'услуг', 'связи', '»', '—', 'да']],
    ['на сайте pravo.gov.ru.', ['на', 'сайте', 'pravo.gov.ru', '.']],
  ]
  for (const [text, expected] of examples) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(words(text)).to.deep.equal(expected)
      expect(tokenise(text).join('')).to.equal(text)
    })
  }

  it('gives the text back, whatever it is', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...'§ 1.)(-’\n\r\t\u00a0😀', '<sup>', '§§ 5', 'т.'),
    )
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join('')
        expect(tokenise(text).join('')).to.equal(text)
        expect(tokenise(text).every((token) => token !== '')).to.equal(true)
      }),
    )
  })

  it('does not let the lines a text is laid out in change its tokens', () => {
    const text = 'Nach § 5 Abs. 1 gilt: 1. der Satz; 2. das Wort, z. B. nach Maßgabe von Artikel 12. Sonst nicht.'
    expect(words(text.replaceAll(/ (?=\S{4})/g, '\n'))).to.deep.equal(words(text))
  })
})
