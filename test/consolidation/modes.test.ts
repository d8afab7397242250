import { expect } from 'chai'
import type { Amendment, Commencement, InstructionBody } from '../../src/amendment/types.ts'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { startOf } from '../../src/consolidation/together/in-force.ts'
import type { Consolidation } from '../../src/consolidation/types.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource } from '../../src/law/law.ts'
import { amendmentOf, cite, lawOf, quoted, unstated } from './build.ts'
import { checkLaws } from './check.ts'

const law = lawOf('### Статья 1. Цели\n\n1. Раз.\n\n2. Два.\n')

const words = (before: string, after: string): InstructionBody => ({
  kind: 'replace-words',
  targets: [cite('article 1')],
  noun: 'words',
  before: quoted(before),
  after: quoted(after),
  occurrence: unstated,
})

interface Dated {
  readonly effective?: string
  readonly adopted?: string
  readonly status?: Amendment['meta']['status']
  readonly commencement?: readonly (readonly [article: string | null, date: string | null])[]
}

/** Each instruction stands in a bill article of its own: 1, 2 … */
function bill(id: string, bodies: readonly InstructionBody[], dated: Dated): Amendment {
  const plain = amendmentOf(bodies, { id })
  const { status = 'adopted', effective = null, adopted = '2026-01-01', commencement = [] } = dated
  return {
    ...plain,
    meta: { ...plain.meta, status, effective, adopted },
    instructions: plain.instructions.map((one, index) => ({
      ...one,
      common: { ...one.common, article: String(index + 1) },
    })),
    commencement: commencement.map(
      ([article, date]): Commencement => ({ kind: 'start', article, date, text: '', span: { start: 0, end: 0 } }),
    ),
  }
}

function on(date: string, ...amendments: readonly Amendment[]): Consolidation {
  const result = consolidate([law], amendments, { mode: { kind: 'on-date', date } })
  checkLaws(result)
  return result
}

const text = (result: Consolidation): string =>
  result.laws.map(({ draft }) => lawSource(draft).slice(lawSource(draft).indexOf('\n1. ') + 1)).join('')

describe('amendments on a date', () => {
  const staged = bill('staged', [words('Раз', 'Один'), words('Два', 'Двое')], {
    commencement: [
      [null, '2027-03-01'],
      ['2', '2028-01-01'],
    ],
  })

  it('count article by article', () => {
    expect([startOf(staged, '1'), startOf(staged, '2')]).to.deep.equal(['2027-03-01', '2028-01-01'])
    expect(text(on('2027-02-28', staged))).to.equal('1. Раз.\n\n2. Два.\n')
    expect(text(on('2027-03-01', staged))).to.equal('1. Один.\n\n2. Два.\n')
    expect(text(on('2028-01-01', staged))).to.equal('1. Один.\n\n2. Двое.\n')
  })

  it('report what is not in force yet as not run, which is no problem', () => {
    const { reports } = on('2027-03-01', staged)
    expect(reports.map(({ outcome, problems }) => [outcome, problems.length])).to.deep.equal([
      ['applied', 0],
      ['not-run', 0],
    ])
  })

  it('run in the order of their dates, whatever order they are given in', () => {
    const late = bill('late', [words('Один', 'Первый')], { effective: '2027-06-01' })
    expect(text(on('2029-01-01', late, staged))).to.equal('1. Первый.\n\n2. Двое.\n')
  })

  it('are only those that are adopted', () => {
    const draft = bill('draft', [words('Раз', 'Один')], { effective: '2026-02-01', status: 'introduced' })
    expect(on('2030-01-01', draft).reports.map(({ outcome }) => outcome)).to.deep.equal(['not-run'])
  })

  it('are no problem while they are not in force, whatever is wrong with them', () => {
    const lost = amendmentOf([words('Раз', 'Один')], { number: '2-ФЗ' })
    expect(on('2030-01-01', lost).reports.map(({ outcome, problems }) => [outcome, problems.length])).to.deep.equal([
      ['not-run', 0],
    ])
  })

  it('have no date where the bill gives it in words only', () => {
    const worded = bill('worded', [words('Раз', 'Один')], { commencement: [[null, null]] })
    expect(startOf(worded, '1')).to.equal(null)
    expect(text(on('2099-01-01', worded))).to.equal('1. Раз.\n\n2. Два.\n')
    expect(startOf(bill('plain', [words('Раз', 'Один')], {}), '1')).to.equal('2026-01-01')
    expect(startOf(bill('dated', [words('Раз', 'Один')], { effective: '2027-01-01' }), '1')).to.equal('2027-01-01')
  })
})

describe('amendments in sequence', () => {
  it('each see what those before them did', () => {
    const one = amendmentOf([words('Раз', 'Один')], { id: 'one' })
    const two = amendmentOf([words('Один', 'Первый')], { id: 'two' })
    const result = consolidate([law], [one, two], { mode: { kind: 'sequence' } })
    checkLaws(result)
    expect(text(result)).to.equal('1. Первый.\n\n2. Два.\n')
    const changed = result.laws[0]?.passages.flatMap(({ pieces }) => pieces).filter(({ kind }) => kind !== 'kept')
    expect(changed).to.deep.equal([
      { kind: 'deleted', text: 'Раз', origin: { amendment: 'one', instruction: 0 } },
      { kind: 'inserted', text: 'Первый', origin: { amendment: 'two', instruction: 0 } },
    ])
  })

  it('run on the laws that are asked for; others are not run, which is no problem', () => {
    const other = amendmentOf([words('Раз', 'Один')], { number: '2-ФЗ' })
    const result = consolidate([law], [other], { mode: { kind: 'sequence' }, only: ['law'] })
    expect(result.laws).to.deep.equal([])
    expect(result.reports).to.deep.include({
      origin: { amendment: 'bill', instruction: 0 },
      law: null,
      outcome: 'not-run',
      effects: [],
      problems: [],
    })
  })

  it('tell of a law that is not there, with the nearest one', () => {
    const other = amendmentOf([words('Раз', 'Один')], { number: '2-ФЗ' })
    const { reports } = consolidate([law], [other], { mode: { kind: 'sequence' } })
    expect(reports[0]?.outcome).to.equal('failed')
    expect(reports[0]?.problems[0]).to.include({ code: 'law-not-found', nearest: 'Закон № 1-ФЗ (law)' })
  })

  it('name it in the nominative, whatever case the bill cites it in', () => {
    const names = [
      [
        'Кодекса Российской Федерации об административных правонарушениях',
        'Кодекс Российской Федерации об административных правонарушениях',
      ],
      ['Водного кодекса Российской Федерации', 'Водный кодекс Российской Федерации'],
      [
        'Указа Президента Российской Федерации от 1 мая 2020 г. № 5',
        'Указ Президента Российской Федерации от 1 мая 2020 года № 5',
      ],
    ] as const
    for (const [written, named] of names) {
      const text = `Статью 5 ${written} признать утратившей силу.`
      const { reports } = consolidate(
        [lawOf('### Статья 1. Цель\n')],
        [readAmendment(text, { id: 'bill', file: 'bill.md' })],
        {
          mode: { kind: 'sequence' },
        },
      )
      expect(reports[0]?.problems[0]).to.include({ code: 'law-not-found', actual: named })
    }
  })

  it('tell of two laws that answer to one name', () => {
    const twins = [law, { ...law, id: 'twin' }]
    const { reports } = consolidate(twins, [amendmentOf([words('Раз', 'Один')])], { mode: { kind: 'sequence' } })
    expect(reports[0]?.problems[0]?.code).to.equal('law-ambiguous')
  })

  it('find the law of the amendment’s own language first', () => {
    const twin = { ...law, id: 'en/law', meta: { ...law.meta, language: 'en' as const } }
    const { reports } = consolidate([twin, law], [amendmentOf([words('Раз', 'Один')])], { mode: { kind: 'sequence' } })
    expect(reports[0]?.law).to.equal('law')
  })

  it('do not run an instruction that was read with a problem', () => {
    const plain = amendmentOf([words('Раз', 'Один')])
    const at = plain.instructions[0]?.common.at ?? null
    const broken: Amendment = {
      ...plain,
      problems: [
        {
          kind: 'problem',
          code: 'label-mismatch',
          severity: 'problem',
          at,
          law: null,
          expected: null,
          actual: null,
          nearest: null,
          details: {},
        },
      ],
    }
    const { reports } = consolidate([law], [broken], { mode: { kind: 'sequence' } })
    expect(reports[0]).to.deep.include({ outcome: 'failed', effects: [] })
    expect(reports[0]?.problems[0]?.code).to.equal('label-mismatch')
  })

  it('begin item by item where the bill says so of items', () => {
    const source = `---
status: adopted
---

## Статья 1

Внести в Федеральный закон «О связи» следующие изменения:

1) в статье 1 слово «Раз» заменить словом «Один»;

2) в статье 1 слово «Два» заменить словом «Двое».

## Статья 2

1. Настоящий Федеральный закон вступает в силу с 1 марта 2027 года, за исключением пункта 2 статьи 1 настоящего Федерального закона.

2. Пункт 2 статьи 1 настоящего Федерального закона вступает в силу с 1 января 2028 года.`
    const read = readAmendment(source, { id: 'items', file: 'items.md' })
    const named = amendmentOf([words('Раз', 'Один')], { id: 'named' }).instructions[0]?.common.law
    const items = {
      ...read,
      instructions: read.instructions.map((one) => ({
        ...one,
        common: { ...one.common, law: named ?? one.common.law },
      })),
    }
    expect(text(on('2027-12-31', items))).to.equal('1. Один.\n\n2. Два.\n')
    expect(text(on('2028-01-01', items))).to.equal('1. Один.\n\n2. Двое.\n')
  })
})
