import { expect } from 'chai'
import { readAmendment } from '../../../src/language/read-amendment.ts'

/** The days that a sentence in article 2 of a bill says: of what, which, and when. */
function days(sentence: string, published: string | null = null): readonly string[] {
  const source = `---
title: Проба
status: adopted
adopted: 2026-01-10
${published === null ? '' : `published: ${published}\n`}language: ru
---

# О внесении изменений в Федеральный закон «О тишине»

## Статья 1

Внести в Федеральный закон от 1 марта 2024 года № 1-ФЗ «О тишине» следующие изменения:

1) статью 5 исключить.

## Статья 2

${sentence}
`
  const { commencement, problems } = readAmendment(source, { id: 'a', file: 'a.md' })
  expect(problems).to.deep.equal([])
  return commencement.map(
    ({ kind, article, items, date }) => `${kind} ${items?.join() ?? article ?? 'закон'}: ${date ?? '?'}`,
  )
}

const act = 'Настоящий Федеральный закон'

describe('when a Russian bill is in force', () => {
  const rows: readonly (readonly [sentence: string, days: readonly string[]])[] = [
    [
      `${act} вступает в силу с 1 февраля 2026 года и действует до 1 января 2027 года включительно.`,
      ['start закон: 2026-02-01', 'end закон: 2027-01-02'],
    ],
    [
      `${act} вступает в силу с 1 февраля 2026 года и действует по 31 декабря 2026 года.`,
      ['start закон: 2026-02-01', 'end закон: 2027-01-01'],
    ],
    ['Положения статьи 1 настоящего Федерального закона действуют до 1 января 2027 года.', ['end 1: 2027-01-01']],
    [
      'Пункт 1 статьи 1 настоящего Федерального закона утрачивает силу с 1 января 2027 года.',
      ['end ст. 1, п. 1: 2027-01-01'],
    ],
    [
      `${act} вступает в силу с 1 июля 2026 года и распространяется на правоотношения, возникшие с 1 января 2026 года.`,
      ['start закон: 2026-07-01', 'effect закон: 2026-01-01'],
    ],
    [
      `Действие положений статьи 1 настоящего Федерального закона распространяется на правоотношения, возникшие после 31 декабря 2025 года.`,
      ['effect 1: 2026-01-01'],
    ],
    [
      `${act} вступает в силу с 1 марта 2026 года, за исключением статьи 3, которая вступает в силу с 1 сентября 2026 года и действует до 1 марта 2027 года.`,
      ['start закон: 2026-03-01', 'start 3: 2026-09-01', 'end 3: 2027-03-01'],
    ],
  ]
  for (const [sentence, expected] of rows) it(sentence, () => expect(days(sentence)).to.deep.equal(expected))
})

describe('a term that is counted from the day of publication', () => {
  const rows: readonly (readonly [term: string, published: string, day: string])[] = [
    ['по истечении десяти дней после дня его официального опубликования', '2026-01-20', '2026-01-31'],
    ['по истечении ста восьмидесяти дней после дня его официального опубликования', '2026-01-01', '2026-07-01'],
    ['по истечении 10 (десяти) календарных дней со дня официального опубликования', '2026-01-20', '2026-01-31'],
    ['по истечении одного месяца со дня его официального опубликования', '2026-01-31', '2026-03-01'],
    ['со дня его официального опубликования', '2026-01-20', '2026-01-20'],
    ['на следующий день после дня его официального опубликования', '2026-01-31', '2026-02-01'],
    ['по истечении одного года после дня его официального опубликования', '2026-01-20', '2027-01-21'],
    [
      'по истечении десяти дней после дня его официального опубликования, но не ранее 1 марта 2026 года',
      '2026-01-20',
      '2026-03-01',
    ],
    [
      'с 1 января 2026 года, но не ранее чем по истечении десяти дней после дня его официального опубликования',
      '2026-01-20',
      '2026-01-31',
    ],
  ]
  for (const [term, published, day] of rows) {
    it(term, () => {
      expect(days(`${act} вступает в силу ${term}.`, published)).to.deep.equal([`start закон: ${day}`])
      // Without the day of publication nobody can count it.
      expect(days(`${act} вступает в силу ${term}.`)).to.deep.equal(['start закон: ?'])
    })
  }

  it('that nobody can count is not guessed', () => {
    const quarter = 'не ранее 1-го числа очередного налогового периода'
    expect(days(`${act} вступает в силу ${quarter}.`, '2026-01-20')).to.deep.equal(['start закон: ?'])
  })
})

describe('an item that says itself from when it is in force', () => {
  const own = (items: string) =>
    readAmendment(
      `# О внесении изменений\n\n## Статья 1\n\nВнести в Федеральный закон от 1 марта 2024 года № 1-ФЗ «О тишине» следующие изменения:\n\n${items}\n`,
      { id: 'a', file: 'a.md' },
    )
  const said = (items: string) =>
    own(items).commencement.map(({ kind, items: of, date }) => `${kind} ${of?.join() ?? 'закон'}: ${date}`)

  it('has a day of its own, the other items have that of the act', () => {
    expect(said('1) статью 5 признать утратившей силу с 1 января 2030 года;\n\n2) статью 6 исключить.')).to.deep.equal([
      'start ст. 1, п. 1: 2030-01-01',
    ])
  })

  it('has one day, or is a problem', () => {
    const bill = own('1) статью 5 признать утратившей силу с 1 января 2030 года, статью 6 исключить.')
    expect(bill.problems.map(({ code }) => code)).to.deep.equal(['unreadable-instruction'])
    expect(bill.instructions).to.have.length(1)
  })

  it('takes the day of the lead', () => {
    expect(said('1) признать утратившими силу с 1 января 2030 года:\n\nа) статью 5;\n\nб) статью 6.')).to.deep.equal([
      'start ст. 1, п. 1, подп. «а»: 2030-01-01',
      'start ст. 1, п. 1, подп. «б»: 2030-01-01',
    ])
  })

  it('is suspended from a day to the last one that is named', () => {
    const bill = own('1) приостановить с 1 января по 31 декабря 2026 года действие статьи 5.')
    expect(bill.commencement.map(({ date }) => date)).to.deep.equal(['2026-01-01'])
    expect(bill.instructions.map((one) => one.kind === 'suspend-unit' && one.until)).to.deep.equal(['2027-01-01'])
  })
})
