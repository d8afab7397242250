import { expect } from 'chai'
import { findWords } from '../../src/text/find.ts'
import { nearestWords } from '../../src/text/nearest.ts'
import { sentencesOf } from '../../src/text/sentence.ts'

const found = (text: string, words: string): readonly string[] =>
  findWords(text, words).map((span) => text.slice(span.start, span.end))

describe('words looked for in a law', () => {
  it('stand with a space inside brackets and before a closing mark, or without', () => {
    const text = 'On February 8, 1996 , the Act ( 47 U.S.C. 151 ) began in section 5 .'
    expect(found(text, 'February 8, 1996, the')).to.deep.equal(['February 8, 1996 , the'])
    expect(found(text, '(47 U.S.C. 151)')).to.deep.equal(['( 47 U.S.C. 151 )'])
    expect(found(text, 'section 5.')).to.deep.equal(['section 5 .'])
    expect(found('rule ( here', 'rule (')).to.deep.equal(['rule ('])
  })

  it('names the nearest words whole, though other dashes join them', () => {
    expect(nearestWords('It is 9–1–1 as the number.', '9-1-1 as the number')).to.equal('9–1–1 as the number')
  })

  it('are whole words', () => {
    expect(found('орган с органом', 'орган')).to.deep.equal(['орган'])
    expect(found('12, 12.1, 126-ФЗ и 0,12', '12')).to.deep.equal(['12'])
    expect(found('радио-связь и связь', 'связь')).to.deep.equal(['связь'])
  })

  it('match through any space, ё and е, and every style of quotation marks and dashes', () => {
    expect(found('абонент - лицо', 'абонент – лицо')).to.deep.equal(['абонент - лицо'])
    expect(found('в  сети\u00a0"Интернет"', 'сети «Интернет»')).to.deep.equal(['сети\u00a0"Интернет"'])
    expect(found('учёт', 'учет')).to.deep.equal(['учёт'])
    expect(found('the user’s call', "the user's call")).to.deep.equal(['the user’s call'])
  })

  it('keep their case, but for a capital that opens a sentence', () => {
    expect(found('Оператор обязан. Закон: оператор', 'оператор')).to.deep.equal(['Оператор', 'оператор'])
    expect(found('Российский Закон', 'закон')).to.deep.equal([])
    expect(findWords('Российский Закон', 'закон', { ignoreCase: true })).to.have.length(1)
  })

  it('may be marks alone', () => {
    expect(found('material; and', '; and')).to.deep.equal(['; and'])
    expect(found('a (b) c', '(b)')).to.deep.equal(['(b)'])
  })

  it('not there have a nearest likeness', () => {
    expect(nearestWords('Лицензия выдаётся на срок от трех до двадцати пяти лет.', 'от трёх до двадцати лет')).to.equal(
      'от трех до двадцати пяти',
    )
    expect(nearestWords('с номером или уникальным кодом идентификации', 'уникальным кодом опознавания')).to.equal(
      'уникальным кодом идентификации',
    )
    expect(nearestWords('Лицензия выдаётся.', 'радиочастотный спектр')).to.equal(null)
  })

  it('are told of as the compound that they are a part of', () => {
    expect(nearestWords('(3) call-handling in the event of call overflow', 'handling')).to.equal('call-handling')
    expect(nearestWords('the President as commander-in-chief with respect to', 'commander')).to.equal(
      'commander-in-chief',
    )
    expect(nearestWords('сети радиотелефонной связи', 'телефонной связи')).to.equal('радиотелефонной связи')
  })
})

describe('a search for words', () => {
  it('is linear in the text and in the words, whatever they are', () => {
    const hostile: readonly (readonly [string, string])[] = [
      ['а '.repeat(300_000), `б ${'а '.repeat(100_000)}`],
      ['а-'.repeat(300_000), 'а-'.repeat(100_000)],
      ['а'.repeat(600_000), 'а'.repeat(100_000)],
      ['( '.repeat(300_000), '( '.repeat(100_000)],
      [' '.repeat(600_000), `а${' '.repeat(100_000)}б`],
    ]
    for (const [text, words] of hostile) {
      const start = performance.now()
      findWords(text, words)
      expect(performance.now() - start, words.slice(0, 6)).to.be.below(3000)
    }
  })

  it('finds words of any length at each of their places', () => {
    const words = 'слово и дело, '.repeat(40).trim()
    expect(found(`Вот ${words} и ${words} иное.`, words)).to.deep.equal([words, words])
  })
})

describe('sentences', () => {
  const sentences = (text: string, language: 'ru' | 'en' = 'ru') =>
    sentencesOf(text, language).map((span) => text.slice(span.start, span.end))

  it('end at a dot, but not inside dates, numbers, abbreviations and initials', () => {
    expect(
      sentences(
        'С 1 января 2003 г. Правительство и т.д. решает (ст. 5). Сумма 12.5 тыс. рублей от 07.07.2003. А. Б. Иванов согласен.',
      ),
    ).to.deep.equal([
      'С 1 января 2003 г. Правительство и т.д. решает (ст. 5).',
      'Сумма 12.5 тыс. рублей от 07.07.2003.',
      'А. Б. Иванов согласен.',
    ])
  })

  it('close with their quotation mark or bracket', () => {
    expect(sentences('Он сказал: «Да.» Она ушла (домой.) Конец')).to.deep.equal([
      'Он сказал: «Да.»',
      'Она ушла (домой.)',
      'Конец',
    ])
  })

  it('know American abbreviations', () => {
    expect(sentences('See 47 U.S.C. 230 and No. 5. The U.S. Government agrees.', 'en')).to.deep.equal([
      'See 47 U.S.C. 230 and No. 5.',
      'The U.S. Government agrees.',
    ])
  })
})
