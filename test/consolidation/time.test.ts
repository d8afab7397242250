import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import type { Consolidation } from '../../src/consolidation/types.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import { lawOf } from './build.ts'

const body = '### Статья 1. Срок\n\n1. Срок – десять дней.\n\n2. Штраф – сто рублей.\n'
const base = (front = '') => lawOf(body, 'ru-federal', `first-level: часть\n${front}`)

function act(id: string, front: string, text: string) {
  const source = `---\ntitle: ${id}\nstatus: adopted\nlanguage: ru\n${front}\n---\n\n# О внесении изменений\n\n## Статья 1\n\n${text}\n`
  return readAmendment(source, { id, file: `amendments/${id}.md` })
}

const lead = 'Внести в Закон № 1-ФЗ «Закон» следующие изменения:\n\n'
const time = (sentence: string): string => `\n\n## Статья 2\n\n${sentence}`

function on(date: string, acts: readonly ReturnType<typeof act>[], law = base()): Consolidation {
  return consolidate([law], acts, { mode: { kind: 'on-date', date } })
}

function text({ laws }: Consolidation): string {
  return laws.map(({ draft }) => lawSource(draft).replace(/^---[^]*?---\n\n/, '')).join('')
}

const idle = ({ reports }: Consolidation) => reports.map((report) => report.idle ?? report.outcome)

describe('an act with an end', () => {
  const temporary = act(
    'temporary',
    'adopted: 2026-01-10',
    `${lead}1) в части 2 статьи 1 слово «сто» заменить словом «пятьдесят».${time('Настоящий Федеральный закон вступает в силу с 1 февраля 2026 года и действует до 1 января 2027 года включительно.')}`,
  )
  const changed = body.replace('сто', 'пятьдесят')

  it('is in the text on each day of its force, and on no other', () => {
    const days = ['2026-01-31', '2026-02-01', '2027-01-01', '2027-01-02']
    expect(days.map((day) => text(on(day, [temporary])) === changed)).to.deep.equal([false, true, true, false])
  })

  it('is left out for a reason that is true', () => {
    expect(idle(on('2026-01-31', [temporary]))).to.deep.equal([{ kind: 'not-yet', on: '2026-02-01' }])
    expect(idle(on('2027-01-02', [temporary]))).to.deep.equal([{ kind: 'expired', on: '2027-01-02' }])
  })

  it('that the text of the file has is a problem once it is over: it cannot be taken out', () => {
    const later = base('edition: 2026-06-01\n')
    expect(idle(on('2026-12-01', [temporary], later))).to.deep.equal([{ kind: 'incorporated' }])
    const { reports } = on('2027-01-02', [temporary], later)
    expect(reports.map(({ outcome, problems }) => [outcome, problems.map(({ code }) => code)])).to.deep.equal([
      ['failed', ['ended-in-text']],
    ])
    // An edition of after its end has it no longer.
    expect(idle(on('2027-03-01', [temporary], base('edition: 2027-02-01\n')))[0]).to.deep.include({ kind: 'expired' })
  })

  it('ends in American words, too', () => {
    const { law } = readLaw(
      '---\ntitle: Springs\ncitation: Title 90, United States Code\nnumber: 90 U.S.C.\nscheme: us-code\nlanguage: en\n---\n\n# TITLE 90—SPRINGS\n\n### § 10. Springs\n\n(a) The fine is $1,000.\n',
      { id: 't90', file: 'laws/t90.md' },
    )
    const sunset = readAmendment(
      '---\ntitle: A\nstatus: adopted\nadopted: 2025-12-01\nlanguage: en\n---\n\n# A BILL\n\n## SEC. 1. Fine\n\nSection 10(a) of title 90, United States Code, is amended by striking “$1,000” and inserting “$500”.\n\n## SEC. 2. Sunset\n\nThis Act takes effect on January 1, 2026, and ceases to have effect on January 1, 2027.\n',
      { id: 'sunset', file: 'amendments/sunset.md' },
    )
    const fines = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((date) =>
      lawSource(consolidate([law], [sunset], { mode: { kind: 'on-date', date }, only: ['t90'] }).laws[0]?.draft ?? law)
        .trimEnd()
        .slice(-7),
    )
    expect(fines).to.deep.equal(['$1,000.', ' $500.', ' $500.', '$1,000.'].map((fine) => fine.padStart(7, 's')))
  })
})

describe('a suspension', () => {
  const pause = act(
    'pause',
    'adopted: 2026-01-10\neffective: 2026-02-01',
    'Приостановить до 1 января 2027 года действие части 2 статьи 1 Закона № 1-ФЗ «Закон».',
  )

  it('lapses on the day that it names', () => {
    expect(text(on('2026-12-31', [pause]))).to.include('> ')
    expect(text(on('2027-01-01', [pause]))).not.to.include('> ')
  })
})

describe('an act whose day nobody knows', () => {
  const term = (front: string) =>
    act(
      'term',
      front,
      `${lead}1) в части 2 статьи 1 слово «сто» заменить словом «пять».${time('Настоящий Федеральный закон вступает в силу по истечении десяти дней после дня его официального опубликования.')}`,
    )

  it('is left out, and that is said; with the day of publication it is counted', () => {
    expect(idle(on('2030-01-01', [term('adopted: 2026-01-10')]))).to.deep.equal([{ kind: 'date-unknown' }])
    const known = term('adopted: 2026-01-10\npublished: 2026-01-20')
    expect(idle(on('2026-01-30', [known]))).to.deep.equal([{ kind: 'not-yet', on: '2026-01-31' }])
    expect(idle(on('2026-01-31', [known]))).to.deep.equal(['applied'])
  })
})

describe('an act that another one amends', () => {
  const amended = act(
    'amended',
    'number: 9-ФЗ\nadopted: 2026-01-10\neffective: 2026-12-01',
    `${lead}1) в части 1 статьи 1 слова «десять дней» заменить словами «двадцать дней»;\n\n2) в части 2 статьи 1 слово «сто» заменить словом «двести».`,
  )
  const name = 'Федерального закона от 10 января 2026 года № 9-ФЗ «О внесении изменений в Закон»'
  const words = `В пункте 1 статьи 1 ${name} слова «двадцать дней» заменить словами «пятнадцать дней».`
  const strike = `Признать утратившим силу пункт 2 статьи 1 ${name}.`
  const amending = (effective: string, ...articles: readonly string[]) =>
    act('amending', `adopted: 2026-03-01\neffective: ${effective}`, articles.join('\n\n## Статья 2\n\n'))

  it('before it begins runs as amended, and what was struck does not run', () => {
    const result = on('2026-12-01', [amended, amending('2026-06-01', words, strike)])
    expect(text(result)).to.equal(body.replace('десять', 'пятнадцать'))
    expect(idle(result)).to.deep.equal(['applied', { kind: 'struck', by: 'amending' }, 'applied', 'applied'])
  })

  it('after it began has done its work already', () => {
    const result = on('2027-06-01', [amended, amending('2027-01-01', words, strike)])
    expect(text(result)).to.equal(body.replace('десять', 'двадцать').replace('сто', 'двести'))
  })

  it('is not run where the amendment cannot be worked in', () => {
    const result = on('2026-12-01', [amended, amending('2026-06-01', words.replace('двадцать дней', 'сорок дней'))])
    expect(text(result)).not.to.include('двадцать')
    expect(result.reports.map(({ outcome, problems }) => [outcome, problems.map(({ code }) => code)])).to.deep.equal([
      ['failed', ['act-amended']],
      ['failed', ['act-amended']],
      ['failed', ['words-not-found']],
    ])
  })

  it('may get another day', () => {
    const later = act(
      'later',
      'number: 9-ФЗ\nadopted: 2026-01-10',
      `${lead}1) в части 2 статьи 1 слово «сто» заменить словом «двести».${time('Настоящий Федеральный закон вступает в силу с 1 декабря 2026 года.')}`,
    )
    const postponing = amending(
      '2026-06-01',
      `В статье 2 ${name} слова «1 декабря 2026 года» заменить словами «1 марта 2027 года».`,
    )
    expect(idle(on('2026-12-01', [later, postponing]))[0]).to.deep.equal({ kind: 'not-yet', on: '2027-03-01' })
    expect(text(on('2027-03-01', [later, postponing]))).to.include('двести')
  })

  it('is no law that is missing, where it is at hand', () => {
    const { reports, laws } = consolidate([base()], [amending('2026-06-01', words, strike)], {
      mode: { kind: 'sequence' },
      acts: [amended],
    })
    expect(reports.map(({ outcome, law }) => [outcome, law])).to.deep.equal([
      ['applied', null],
      ['applied', null],
    ])
    expect(laws).to.deep.equal([])
  })
})

describe('a Russian act that says nothing of its commencement', () => {
  const items = `${lead}1) в части 2 статьи 1 слово «сто» заменить словом «пятьдесят».`
  const isIn = (front: string, day: string) =>
    text(on(day, [act('silent', front, items)])) === body.replace('сто', 'пятьдесят')

  it('is in force when ten days have run out behind that of its publication (Federal Law No. 5-FZ, art. 6)', () => {
    const front = 'adopted: 2026-01-05\npublished: 2026-01-10'
    expect(isIn(front, '2026-01-20')).to.equal(false)
    expect(isIn(front, '2026-01-21')).to.equal(true)
  })

  it('is taken to be in force from its adoption where its publication is not known', () => {
    expect(isIn('adopted: 2026-01-05', '2026-01-05')).to.equal(true)
  })
})
