import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { type Bill, beside, bill, bodyOf, conflicts, law, textOf, together } from './parks.ts'

describe('text put in at one place by two bills', () => {
  it('goes to the end of its own unit: a part to its article, before a new article', () => {
    const { laws } = together(
      'статью 2 дополнить частью 2 следующего содержания: «2. Ночью парк закрыт.»',
      'главу 1 дополнить статьей 2.1 следующего содержания: «Статья 2.1. Пруд\n\nПруд чист.»',
    )
    expect(bodyOf(laws[0]?.draft ?? law)).to.include(
      '1. Парк открыт с утра.\n\n2. Ночью парк закрыт.\n\n### Статья 2.1. Пруд\n\nПруд чист.\n\n## Глава 2. Иное',
    )
  })

  it('goes to the end of its own unit: an item to its part, before a new part', () => {
    const result = together(
      'часть 2 статьи 1 дополнить пунктом 4 следующего содержания: «4) петь.»',
      'статью 1 дополнить частью 2.1 следующего содержания: «2.1. Шуметь нельзя.»',
    )
    expect(textOf(result)).to.include('3) сидеть на траве.\n\n4) петь.\n\n2.1. Шуметь нельзя.\n\n3. Вход')
  })

  it('goes to the end of its own unit: a paragraph to its part, before a new part', () => {
    const result = together(
      'часть 3 статьи 1 дополнить абзацем следующего содержания: «Касс нет.»',
      'статью 1 дополнить частью 4 следующего содержания: «4. Выход свободен.»',
    )
    expect(textOf(result)).to.include('3. Вход бесплатен.\n\nКасс нет.\n\n4. Выход свободен.\n\n### Статья 2')
  })

  it('is a conflict where neither label nor kind says which comes first', () => {
    const [conflict] = conflicts(
      'часть 3 статьи 1 дополнить абзацем следующего содержания: «Касс нет.»',
      'часть 3 статьи 1 дополнить абзацем следующего содержания: «Билетов нет.»',
    )
    expect(conflict?.kind).to.equal('same-place')
    expect(conflict?.first.text).to.equal('3. Вход бесплатен. Касс нет.')
    expect(conflict?.second.text).to.equal('3. Вход бесплатен. Билетов нет.')
  })
})

describe('whoever takes a unit as a whole', () => {
  const added = 'часть 3 статьи 1 дополнить предложением следующего содержания: «Касс нет.»'
  for (const [what, taking, kind] of [
    ['repeals', 'часть 3 статьи 1 признать утратившей силу', 'repealed-unit'],
    ['deletes', 'часть 3 статьи 1 исключить', 'repealed-unit'],
    ['rewrites', 'часть 3 статьи 1 изложить в следующей редакции: «3. Вход платный.»', 'same-unit'],
    ['renumbers', 'часть 3 статьи 1 считать частью 4', 'same-unit'],
    ['suspends', 'приостановить до 1 января 2030 года действие части 3 статьи 1', 'same-unit'],
  ] as const) {
    it(`claims its end, too: who ${what} it conflicts with who adds a sentence to it`, () => {
      expect(conflicts(taking, added).map((one) => [one.kind, one.place.citation])).to.deep.equal([
        [kind, 'часть 3 статьи 1'],
      ])
    })
  }

  it('claims what would be put into it, even where the bill names the law only', () => {
    const found = conflicts(
      'дополнить статьей 4 следующего содержания: «Статья 4. Касса\n\nКасс нет.»',
      'главу 2 исключить',
    )
    expect(found.map(({ kind, place }) => [kind, place.citation])).to.deep.equal([['repealed-unit', 'глава 2']])
  })

  it('leaves what stands before it alone, at the end of the law, too', () => {
    const result = together(
      'статью 2 дополнить частью 2 следующего содержания: «2. Ночью парк закрыт.»',
      'главу 2 исключить',
    )
    expect(textOf(result)).to.equal(
      `${bodyOf(law).slice(0, bodyOf(law).indexOf('\n\n## Глава 2'))}\n\n2. Ночью парк закрыт.\n`,
    )
  })

  it('is in conflict of one kind at one place, whoever is named first', () => {
    const found = conflicts(
      'часть 2 статьи 1 признать утратившей силу',
      'пункт 2 части 2 статьи 1 изложить в следующей редакции: «2) кормить всех;»',
    )
    expect(found.map(({ kind, place }) => [kind, place.citation])).to.deep.equal([
      ['repealed-unit', 'часть 2 статьи 1'],
    ])
  })
})

describe('a conflict', () => {
  it('tells what the provision would say with its own label, and nothing of its neighbours', () => {
    const [conflict] = conflicts(
      'пункты 2 и 3 части 2 статьи 1 считать соответственно пунктами 3 и 4',
      'пункт 2 части 2 статьи 1 изложить в следующей редакции: «2) кормить всех;»',
    )
    expect(conflict?.first.text).to.equal('3) кормить птиц;')
    expect(conflict?.second.text).to.equal('2) кормить всех;')
  })

  it('is told for every pair of three bills', () => {
    const words = (id: string, after: string) =>
      bill(id, `в части 3 статьи 1 слово «бесплатен» заменить словом «${after}»`)
    const result = beside(words('a', 'платный'), words('b', 'свободен'), words('c', 'закрыт'))
    expect(
      result.conflicts.map(({ first, second }) => first.origin.amendment + second.origin.amendment),
    ).to.have.members(['ab', 'ac', 'bc'])
  })

  it('is none at a provision that nobody named: what a bill makes of its own new words', () => {
    const own = bill(
      'a',
      'статью 1 дополнить частью 4 следующего содержания: «4. Выход свободен.»',
      'в части 4 статьи 1 слово «свободен» заменить словом «закрыт»',
    )
    const result = beside(own, bill('b', 'статью 1 дополнить частью 5 следующего содержания: «5. Лавок нет.»'))
    expect(result.conflicts).to.deep.equal([])
    expect(textOf(result)).to.include('4. Выход закрыт.\n\n5. Лавок нет.')
  })

  it('loses a replacement through the whole law at its own place only', () => {
    const result = beside(
      bill('a', 'часть 1 статьи 2 изложить в следующей редакции: «1. Сад открыт с утра.»'),
      bill('b', 'по тексту слово «Парк» заменить словом «Сквер»'),
    )
    expect(result.conflicts.map(({ place }) => place.citation)).to.deep.equal(['часть 1 статьи 2'])
    const [, report] = result.reports
    expect(report?.problems.map(({ code, law: place }) => [code, place?.citation])).to.deep.include([
      'conflict',
      'часть 1 статьи 2',
    ])
    expect(textOf(result)).to.include('1. Сквер открыт для всех.').and.include('1. Сад открыт с утра.')
  })
})

describe('one bill that says the same twice', () => {
  it('puts both in, side by side as in sequence', () => {
    const twice = bill(
      'a',
      'часть 3 статьи 1 дополнить предложением следующего содержания: «Касс нет.»',
      'часть 3 статьи 1 дополнить предложением следующего содержания: «Касс нет.»',
    )
    const inTurn = consolidate([law], [twice], { mode: { kind: 'sequence' } })
    expect(textOf(beside(twice, bill('b', 'статью 3 исключить')))).to.include('3. Вход бесплатен. Касс нет. Касс нет.')
    expect(textOf(inTurn)).to.include('3. Вход бесплатен. Касс нет. Касс нет.')
  })
})

describe('two bills in sequence', () => {
  const first = bill(
    'a',
    'пункты 2 и 3 части 2 статьи 1 считать соответственно пунктами 3 и 4',
    'часть 2 статьи 1 дополнить пунктом 2 следующего содержания: «2) молчать;»',
  )
  const run = (...bills: readonly Bill[]) => consolidate([law], bills, { mode: { kind: 'sequence' } }).reports.at(-1)

  it('are remarked where the second cites a label that the first gave to another unit', () => {
    const second = bill('b', 'пункт 3 части 2 статьи 1 изложить в следующей редакции: «3) лежать на траве.»')
    const report = run(first, second)
    expect(report?.outcome).to.equal('remarked')
    expect(report?.problems.map(({ code, nearest }) => [code, nearest])).to.deep.include([
      'count-ambiguous',
      'сидеть на траве.',
    ])
  })

  it('are not where it is the same unit that the label names', () => {
    const second = bill('b', 'в части 3 статьи 1 слово «бесплатен» заменить словом «платный»')
    expect(run(first, second)?.problems).to.deep.equal([])
  })
})
