import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import type { Conflict } from '../../src/consolidation/types.ts'
import { cite, labelsOf, lawOf, quoted } from './build.ts'
import { draftOf, bill as pairBill, samples } from './pairs.ts'
import { beside, bill, law, textOf } from './parks.ts'

describe('what a bill puts in beside its own changes', () => {
  const paragraph = 'статью 3 дополнить абзацем следующего содержания: «Ключ у сторожа.»'
  const article = 'дополнить статьей 4 следующего содержания: «Статья 4. Касса\n\nКасс нет.»'

  it('belongs to its own unit, though the bill has put a new article behind that first', () => {
    const found = beside(bill('a', article, paragraph), bill('b', 'статью 3 признать утратившей силу')).conflicts
    expect(found.map(({ kind, place }) => [kind, place.citation])).to.deep.equal([['repealed-unit', 'статья 3']])
  })

  it('meets with what goes behind a unit that the bill has written anew first', () => {
    const list = lawOf('### Статья 1. Час\n\n1. Парк открыт:\n\n1) днем:\n\nа) утром;\n\nб) вечером;\n\n2) ночью.\n')
    const own = bill(
      'a',
      'подпункт «б» подпункта 1 пункта 1 статьи 1 изложить в следующей редакции: «б) в обед.»',
      'подпункт «б» подпункта 1 пункта 1 статьи 1 дополнить абзацем следующего содержания: «Обед в полдень.»',
    )
    const other = bill('b', 'подпункт 1 пункта 1 статьи 1 дополнить подпунктом «в» следующего содержания: «в) к ночи;»')
    for (const bills of [
      [own, other],
      [other, own],
    ]) {
      const { conflicts } = consolidate([list], bills, { mode: { kind: 'side-by-side' } })
      expect(conflicts.map(({ kind }) => kind)).to.deep.equal(['same-place'])
    }
  })

  it('has one blank line before it where another bill deletes what stood between', () => {
    const own = bill('a', 'статью 2 дополнить абзацем следующего содержания: «Ночью темно.»', article)
    const result = beside(own, bill('b', 'главу 2 исключить', 'часть 1 статьи 2 признать утратившей силу'))
    expect(textOf(result)).not.to.match(/\n{3}/)
  })

  it('has one behind it, too, where it came to end the law', () => {
    const own = bill('a', 'приостановить до 1 января 2030 года действие статьи 2', 'главу 2 исключить')
    const other = bill('b', 'главу 1 дополнить статьей 2.1 следующего содержания: «Статья 2.1. Пруд\n\nПруд чист.»')
    for (const bills of [
      [own, other],
      [other, own],
    ]) {
      expect(textOf(beside(...bills))).to.match(/2030 года\.\n\n### Статья 2\.1\. Пруд\n\nПруд чист\.\n$/)
    }
  })

  it('is remarked where the bill takes it away again with a unit around it', () => {
    const result = beside(bill('a', paragraph, 'статью 3 исключить'), bill('b', 'часть 3 статьи 1 исключить'))
    expect(result.reports[1]?.problems.map(({ code, details }) => [code, details])).to.deep.include([
      'text-taken',
      { earlier: 'ст. 1, п. 1' },
    ])
  })
})

describe('two bills that put in the same text', () => {
  const paragraph = 'статью 3 дополнить абзацем следующего содержания: «Ключ у сторожа.»'
  const sentence = 'статью 3 дополнить предложением следующего содержания: «Ключ у сторожа.»'

  it('agree side by side; one after the other it stands twice, which is remarked', () => {
    for (const line of [paragraph, sentence]) {
      const bills = [bill('a', line), bill('b', line)]
      expect(textOf(beside(...bills)).split('Ключ у сторожа.')).to.have.length(2)
      const inTurn = consolidate([law], bills, { mode: { kind: 'sequence' } })
      expect(inTurn.reports[1]?.problems.map(({ code, details }) => [code, details])).to.deep.equal([
        ['text-twice', { earlier: 'a' }],
      ])
    }
  })
})

describe('conflicts of three bills', () => {
  it('are those of each two of them: what one has lost to another makes no more', () => {
    const one = bill('a', 'часть 2 статьи 1 изложить в следующей редакции: «2. Гость гуляет.»')
    const other = bill(
      'b',
      'в пункте 1 части 2 статьи 1 слово «гулять» заменить словом «бегать»',
      'часть 1 статьи 1 исключить',
    )
    const third = bill('c', 'в части 1 статьи 1 слово «Парк» заменить словом «Сад»', 'статью 1 исключить')
    const told = (all: readonly Conflict[]): readonly string[] => all.map((found) => JSON.stringify(found)).toSorted()
    const ofPairs = [beside(one, other), beside(one, third), beside(other, third)].flatMap(({ conflicts }) => conflicts)
    expect(told(beside(one, other, third).conflicts)).to.deep.equal(told(ofPairs))
  })
})

describe('a chapter put in between one that is repealed and one that goes', () => {
  it('is parted from both by a blank line, side by side as in turn', () => {
    const { ru } = samples
    const chapter = (label: string) => cite(`chapter ${label}`)
    const put = pairBill('one', ru, {
      kind: 'insert-unit',
      parent: { steps: [] },
      unit: 'chapter',
      labels: labelsOf('1.1'),
      place: { kind: 'by-label' },
      text: quoted('Глава 1.1. Пруд\n\nПруд чист.'),
    })
    const gone = pairBill(
      'two',
      ru,
      { kind: 'repeal-unit', targets: [chapter('1')] },
      { kind: 'delete-unit', targets: [chapter('2')] },
    )
    const texts = (['sequence', 'side-by-side'] as const).map((kind) =>
      draftOf(consolidate([ru], [put, gone], { mode: { kind } })),
    )
    expect(texts[0]).to.include('Утратила силу.\n\n## Глава 1.1. Пруд')
    expect(texts[1]).to.equal(texts[0])
  })
})
