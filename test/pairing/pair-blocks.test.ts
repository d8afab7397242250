import { expect } from 'chai'
import fc from 'fast-check'
import { type Blocks, blocksOf } from '../../src/pairing/blocks.ts'
import { pairBlocks } from '../../src/pairing/pair-blocks.ts'

const textOf = ({ text, starts }: Blocks, from: number, to: number): string =>
  text.slice(starts[from], starts[to]).trim()

/** The pairs, as «text before → text after»; an empty side is «—». */
function paired(before: readonly string[], after: readonly string[]): readonly string[] {
  const [blocks, others] = [blocksOf(before.join('\n\n')), blocksOf(after.join('\n\n'))]
  return pairBlocks(blocks, others).pairs.map((pair) => {
    const one = textOf(blocks, pair.beforeStart, pair.beforeEnd)
    const other = textOf(others, pair.afterStart, pair.afterEnd)
    return `${one || '—'} → ${other || '—'}`
  })
}

describe('which paragraph became which', () => {
  it('goes by the words and not by the label', () => {
    expect(
      paired(
        ['1) выдает лицензии операторам;', '2) ведет реестр лицензий;', '3) публикует отчеты.'],
        [
          '1) выдает лицензии операторам;',
          '2) проверяет сведения заявителей;',
          '3) ведет реестр лицензий;',
          '4) публикует отчеты.',
        ],
      ),
    ).to.deep.equal([
      '1) выдает лицензии операторам; → 1) выдает лицензии операторам;',
      '— → 2) проверяет сведения заявителей;',
      '2) ведет реестр лицензий; → 3) ведет реестр лицензий;',
      '3) публикует отчеты. → 4) публикует отчеты.',
    ])
  })

  it('goes by the label where the paragraph was written anew', () => {
    expect(
      paired(
        ['1. Связь общедоступна.', '2. Плата взимается ежегодно.'],
        ['1. Связь общедоступна.', '2. Реестр ведет орган по надзору.'],
      )[1],
    ).to.equal('2. Плата взимается ежегодно. → 2. Реестр ведет орган по надзору.')
  })

  it('strikes and writes paragraphs that only share small words', () => {
    expect(
      paired(['The fee is due on the first day of the year.'], ['An operator of a network must keep a register.']),
    ).to.deep.equal([
      'The fee is due on the first day of the year. → —',
      '— → An operator of a network must keep a register.',
    ])
  })

  it('puts each paragraph of either text in exactly one pair, in order', () => {
    const words = ['лицензия', 'оператор', 'связь', 'и', 'в', 'реестр', 'ведется', 'плата', '(weggefallen)']
    const paragraph = fc
      .tuple(
        fc.constantFrom('', '1. ', '2. ', '1) ', '2) ', '### Статья 3. ', '(a) '),
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }),
      )
      .map(([label, said]) => `${label}${said.join(' ')}.`)
    const text = fc.array(paragraph, { maxLength: 12 }).map((paragraphs) => paragraphs.join('\n\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [blocks, others] = [blocksOf(before), blocksOf(after)]
        let [beforeEnd, afterEnd] = [0, 0]
        for (const pair of pairBlocks(blocks, others).pairs) {
          expect([pair.beforeStart, pair.afterStart]).to.deep.equal([beforeEnd, afterEnd])
          expect(pair.beforeEnd - pair.beforeStart + pair.afterEnd - pair.afterStart).to.be.greaterThan(0)
          beforeEnd = pair.beforeEnd
          afterEnd = pair.afterEnd
        }
        expect([beforeEnd, afterEnd]).to.deep.equal([blocks.count, others.count])
      }),
    )
  })
})
