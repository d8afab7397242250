import { expect } from 'chai'
import { compareLabels, isNextLabel, nextLabel, normaliseLabel, romanValue } from '../../src/text/label.ts'
import { schemeNamed } from '../../src/text/schemes/schemes.ts'

describe('labels', () => {
  for (const [written, label] of [
    ['44.1', '44.1'],
    ['44¹', '44.1'],
    ['44^1', '44.1'],
    ['44<sup>1</sup>', '44.1'],
    ['44¹²', '44.12'],
    ['1)', '1'],
    ['8.1)', '8.1'],
    ['«а»', 'а'],
    ['а1', 'а.1'],
    ['а¹', 'а.1'],
    ['а^1', 'а.1'],
    ['(a)', 'a'],
    ['§ 230.', '230'],
    ['№ 2', '2'],
    ['II', 'II'],
  ] as const)
    it(`${written} is ${label}`, () => expect(normaliseLabel(written)).to.equal(label))

  it('stand in the order of the numbering', () => {
    const labels = ['10', '8', '7.2', '7.10', '7', '7.1', '7.1.1', '2']
    expect([...labels].sort(compareLabels)).to.deep.equal(['2', '7', '7.1', '7.1.1', '7.2', '7.10', '8', '10'])
    expect(['в', 'а', 'б', 'и', 'к'].sort(compareLabels)).to.deep.equal(['а', 'б', 'в', 'и', 'к'])
    expect(['aa', 'b', 'z', 'a'].sort(compareLabels)).to.deep.equal(['a', 'b', 'z', 'aa'])
    expect(['v', 'ii', 'ix', 'i', 'iv'].sort((one, other) => compareLabels(one, other, true))).to.deep.equal([
      'i',
      'ii',
      'iv',
      'v',
      'ix',
    ])
    expect(['303a', '303', '304', '303b'].sort(compareLabels)).to.deep.equal(['303', '303a', '303b', '304'])
  })

  it('follow one another', () => {
    expect(isNextLabel('h', 'i')).to.equal(true)
    expect(isNextLabel('iii', 'iv', true)).to.equal(true)
    expect(isNextLabel('2', '2.1')).to.equal(false)
    expect(romanValue('xiv')).to.equal(14)
    expect(romanValue('iiii')).to.equal(null)
  })

  it('are read with an index set high or behind a dot, and with odd spaces', () => {
    const read = (text: string) => {
      const found = schemeNamed('ru-federal').paragraph(text)
      return found === null ? null : [found.units[0], found.label, text.slice(found.length)]
    }
    for (const printed of ['а1)', 'а.1)', 'а^1)', 'а¹)', 'а<sup>1</sup>)', 'а\\^1)'])
      expect(read(`${printed} текст`), printed).to.deep.equal(['letter', 'а.1', 'текст'])
    expect(read('141 ) текст')).to.deep.equal(['item', '141', 'текст'])
    expect(read('4.Текст')).to.deep.equal(['numbered', '4', 'Текст'])
    expect(read('а ) текст')).to.deep.equal(['letter', 'а', 'текст'])
    expect(read('В 2010 году (или позже)')).to.equal(null)
    expect(read('1.5 процента')).to.equal(null)
  })

  it('count on', () => {
    const next = ['9', '2.1', 'a-1', 'h', 'z', 'bb', 'и', 'е', '230a'].map((label) => nextLabel(label))
    expect(next).to.deep.equal(['10', '2.2', 'a-2', 'i', 'aa', 'cc', 'к', 'ж', '230b'])
    expect(['iii', 'VIII', 'xxxix', 'q'].map((label) => nextLabel(label, true))).to.deep.equal(['iv', 'IX', 'xl', ''])
    expect(isNextLabel('', 'a')).to.equal(false)
  })

  it('are read by scheme', () => {
    const read = (scheme: 'ru-federal' | 'us-code' | 'en-articles', text: string) => {
      const found = schemeNamed(scheme).paragraph(text) ?? schemeNamed(scheme).heading(text)
      return found === null ? null : [found.units[0], found.label, text.slice(found.length)]
    }
    expect(read('ru-federal', 'Статья 44.1. Рассылка')).to.deep.equal(['article', '44.1', 'Рассылка'])
    expect(read('ru-federal', 'Раздел II. Сети')).to.deep.equal(['division', 'II', 'Сети'])
    expect(read('ru-federal', 'Приложение № 2')).to.deep.equal(['annex', '2', ''])
    expect(read('ru-federal', '10)пользователь')).to.deep.equal(['item', '10', 'пользователь'])
    expect(read('ru-federal', '1.01.2004 года')).to.equal(null)
    expect(read('us-code', 'CHAPTER 5— WIRE')).to.deep.equal(['chapter', '5', '— WIRE'])
    expect(read('us-code', '(aa) item')).to.deep.equal(['subclause-item', 'aa', 'item'])
    expect(read('en-articles', 'Article 29. Licensing')).to.deep.equal(['article', '29', 'Licensing'])
  })
})
