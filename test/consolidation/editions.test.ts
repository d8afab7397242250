import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import type { Consolidation, Mode } from '../../src/consolidation/types.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource } from '../../src/law/law.ts'
import { lawOf } from './build.ts'

const body = '### Статья 1. Срок\n\n1. Срок входа — день. Залог возможен.\n\n2. Споры решает суд.\n'
const lawWith = (front: string) => lawOf(body, 'ru-federal', `first-level: часть\n${front}`)

const act = (id: string, front: string, ...lines: readonly string[]) =>
  readAmendment(
    `---\ntitle: ${id}\n${front}\n---\n\n# О внесении изменений\n\n## Статья 1\n\nВнести в Закон № 1-ФЗ «Закон» следующие изменения:\n\n${lines
      .map((line, index) => `${index + 1}) ${line}`)
      .join(';\n\n')}.\n`,
    { id, file: `amendments/${id}.md` },
  )

const deposit = act(
  'deposit',
  'status: adopted\nadopted: 2025-05-01\neffective: 2025-06-01',
  'часть 1 статьи 1 дополнить предложением следующего содержания: «Залог возможен.»',
)
const court = act(
  'court',
  'status: adopted\nadopted: 2026-05-01\neffective: 2026-06-01',
  'в части 2 статьи 1 слово «суд» заменить словом «арбитраж»',
)

const run = (law: ReturnType<typeof lawOf>, mode: Mode, ...acts: readonly ReturnType<typeof act>[]): Consolidation =>
  consolidate([law], acts, { mode })
const draft = ({ laws }: Consolidation): string =>
  laws.map((law) => lawSource(law.draft).replace(/^---[^]*?---\n\n/, '')).join('')
const outcomes = ({ reports }: Consolidation): readonly string[] => reports.map(({ outcome }) => outcome)
const on = (date: string): Mode => ({ kind: 'on-date', date })
const sequence: Mode = { kind: 'sequence' }

describe('an act that the law’s edition has in it', () => {
  const law = lawWith('edition: 2026-01-01\n')

  it('is not worked in again on a day; one that began later is', () => {
    const result = run(law, on('2026-07-01'), court, deposit)
    expect(draft(result)).to.equal(body.replace('суд', 'арбитраж'))
    expect(outcomes(result)).to.deep.equal(['applied', 'not-run'])
  })

  it('is a problem where it is asked for by name', () => {
    const result = run(law, sequence, deposit)
    expect(draft(result)).to.equal(body)
    expect(outcomes(result)).to.deep.equal(['failed'])
    const [problem] = result.reports[0]?.problems ?? []
    expect(problem).to.include({ code: 'already-incorporated', severity: 'problem' })
    expect(problem?.details).to.deep.equal({ edition: '2026-01-01' })
  })

  it('is what the front matter lists, where it does', () => {
    const lists = lawWith('edition: 2026-01-01\nincorporates: [court]\n')
    const result = run(lists, on('2027-01-01'), court, deposit)
    expect(outcomes(result)).to.deep.equal(['not-run', 'applied'])
    expect(draft(result)).to.include('Залог возможен. Залог возможен.')
  })

  it('may be in it with its first stages only: then the others run, and the rest is remarked', () => {
    const staged = readAmendment(
      `${deposit.source.trimEnd()}\n\n2) в части 2 слово «суд» заменить словом «мир».\n\n## Статья 2\n\n1. Настоящий Федеральный закон вступает в силу с 1 июня 2025 года, за исключением пункта 2 статьи 1.\n\n2. Пункт 2 статьи 1 вступает в силу с 1 июня 2026 года.\n`,
      { id: 'staged', file: 'amendments/staged.md' },
    )
    expect(staged.commencement.length).to.be.greaterThan(0)
    const { reports } = run(law, sequence, staged)
    expect(reports[0]?.outcome).to.equal('not-run')
    expect(reports[0]?.problems.map(({ code, severity }) => [code, severity])).to.deep.equal([
      ['already-incorporated', 'remark'],
    ])
  })
})

describe('acts that begin on one day', () => {
  const law = lawWith('')
  const first = act(
    'z-first',
    'status: adopted\nadopted: 2025-01-10\neffective: 2025-03-01',
    'статью 1 дополнить частью 3 следующего содержания: «3. Срок выхода — час.»',
  )
  const second = act(
    'a-second',
    'status: adopted\nadopted: 2025-02-10\neffective: 2025-03-01',
    'по тексту слово «Срок» заменить словом «Время»',
  )

  it('run in the order of their adoption, whatever their names', () => {
    for (const acts of [
      [first, second],
      [second, first],
    ]) {
      expect(draft(run(law, on('2025-03-01'), ...acts))).to.include('3. Время выхода — час.')
    }
  })
})

describe('acts that are adopted and begin on one day', () => {
  const law = lawWith('')
  const dates = 'status: adopted\nadopted: 2025-01-10\neffective: 2025-03-01'
  const part = 'статью 1 дополнить частью 3 следующего содержания: «3. Срок выхода — час.»'
  const words = 'по тексту слово «Срок» заменить словом «Время»'

  it('run in the order of their numbers, whatever their names', () => {
    for (const [nine, ten] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const acts = [act(nine, `${dates}\nnumber: 9-ФЗ`, part), act(ten, `${dates}\nnumber: 10-ФЗ`, words)]
      const byName = acts.toSorted((one, other) => (one.id < other.id ? -1 : 1))
      expect(draft(run(law, on('2025-03-01'), ...byName))).to.include('3. Время выхода — час.')
    }
  })
})

describe('an act in stages', () => {
  const law = lawWith('')
  const inStages = (status: string) => {
    const source = act(
      'staged',
      `status: ${status}\nadopted: 2025-01-01`,
      'в части 1 статьи 1 слово «день» заменить словом «час»',
      'в части 2 статьи 1 слово «суд» заменить словом «мир»',
    ).source
    return readAmendment(
      `${source}\n## Статья 2\n\n1. Настоящий Федеральный закон вступает в силу с 1 марта 2025 года, за исключением пункта 2 статьи 1 настоящего Федерального закона.\n\n2. Пункт 2 статьи 1 настоящего Федерального закона вступает в силу с 1 сентября 2025 года.\n`,
      { id: 'staged', file: 'amendments/staged.md' },
    )
  }

  it('is worked in as far as it has begun, as a proposal, too', () => {
    const proposal = inStages('introduced')
    const proposed = (date: string): string =>
      draft(run(law, { kind: 'on-date', date, proposals: ['staged'] }, proposal))
    expect(proposed('2025-03-01')).to.equal(body.replace('день', 'час'))
    expect(proposed('2025-09-01')).to.equal(body.replace('день', 'час').replace('суд', 'мир'))
    expect(outcomes(run(law, on('2025-09-01'), proposal))).to.deep.equal(['not-run', 'not-run'])
  })

  it('remembers the law as it was before its first stage', () => {
    const part = act(
      'part',
      'status: adopted\nadopted: 2025-02-01\neffective: 2025-06-01',
      'часть 1 статьи 1 исключить',
      'часть 2 статьи 1 считать частью 1',
      'статью 1 дополнить частью 2 следующего содержания: «2. Иное решает суд.»',
    )
    const result = run(law, on('2025-09-01'), inStages('adopted'), part)
    expect(result.reports[1]?.outcome).to.equal('remarked')
    expect(result.reports[1]?.problems.map(({ code }) => code)).to.deep.equal(['count-ambiguous'])
    expect(draft(result)).to.include('2. Иное решает мир.')
  })
})
