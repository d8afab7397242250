import { expect } from 'chai'
import { pairOutOfOrder } from '../../src/pairing/out-of-order.ts'

const pairs = (struck: readonly string[], written: readonly string[]): readonly (readonly [number, number])[] =>
  pairOutOfOrder(struck, written).map((pair) => [pair.struck, pair.written])

const licence = 'Лицензия выдается органом надзора на пять лет по заявлению оператора.'
const register = 'Реестр операторов ведется в порядке, который определяет Правительство.'

describe('paragraphs struck in one place and written in another', () => {
  it('are found wherever they stand', () => {
    expect(pairs([licence, register], [register, licence])).to.deep.equal([
      [1, 0],
      [0, 1],
    ])
  })

  it('may have changed a little on the way', () => {
    const [moved] = pairOutOfOrder([register, licence], [licence.replace('пять лет', 'десять лет')])
    expect(moved?.struck).to.equal(1)
    expect(moved?.pieces?.filter(({ kind }) => kind === 'inserted')).to.deep.equal([
      { kind: 'inserted', text: 'десять' },
    ])
  })

  it('are each in one pair', () => {
    expect(pairs([licence], [licence, licence])).to.deep.equal([[0, 0]])
  })

  it('are none if they are short, or say something else', () => {
    expect(pairs(['Признан утратившим силу.'], ['Признан утратившим силу.'])).to.deep.equal([])
    expect(pairs([licence], [register])).to.deep.equal([])
  })
})
