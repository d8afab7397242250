import { expect } from 'chai'
import type { Amendment, InstructionBody } from '../../src/amendment/types.ts'
import { consolidate, piecesOf } from '../../src/consolidation/consolidate.ts'
import type { Conflict, Consolidation } from '../../src/consolidation/types.ts'
import { amendmentOf, cite, labelsOf, lawOf, quoted, unstated } from './build.ts'
import { checkLaws } from './check.ts'

const body = `## Глава 1. Общее

### Статья 1. Цели

1. Цель первая и важная.

2. Цель вторая.

1) дом;

3. Цель третья.

### Статья 2. Сфера

1. Сфера.
`
const law = lawOf(body)

const words = (point: string, before: string, after: string): InstructionBody => ({
  kind: 'replace-words',
  targets: [cite('article 1', `point ${point}`)],
  noun: 'words',
  before: quoted(before),
  after: quoted(after),
  occurrence: unstated,
})
const insertAfter = (point: string, anchor: string, text: string): InstructionBody => ({
  kind: 'insert-words',
  targets: [cite('article 1', `point ${point}`)],
  noun: 'words',
  at: 'after',
  anchor: quoted(anchor),
  text: quoted(text),
  occurrence: unstated,
})
const add = (label: string, text: string, parent = cite('article 1')): InstructionBody => ({
  kind: 'insert-unit',
  parent,
  unit: 'point',
  labels: labelsOf(label),
  place: { kind: 'by-label' },
  text: quoted(text),
})
const rewrite = (point: string, text: string): InstructionBody => ({
  kind: 'replace-unit',
  targets: [cite('article 1', `point ${point}`)],
  text: quoted(text),
})
const repeal = (...steps: readonly string[]): InstructionBody => ({ kind: 'repeal-unit', targets: [cite(...steps)] })

const bill = (id: string, ...bodies: readonly InstructionBody[]): Amendment => amendmentOf(bodies, { id })

function run(...amendments: readonly Amendment[]): Consolidation {
  const result = consolidate([law], amendments, { mode: { kind: 'side-by-side' } })
  checkLaws(result)
  return result
}

function draft(result: Consolidation): string {
  const pieces = result.laws.flatMap(piecesOf).filter(({ kind }) => kind !== 'deleted')
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/^---[^]*?---\n\n/, '')
}

const kinds = ({ conflicts }: Consolidation): readonly Conflict['kind'][] => conflicts.map(({ kind }) => kind)
const outcomes = ({ reports }: Consolidation): readonly string[] => reports.map(({ outcome }) => outcome)

describe('amendments side by side', () => {
  it('stand together where they work on different text', () => {
    const result = run(
      bill('one', words('1', 'первая', 'главная'), add('4', '4. Цель четвёртая.')),
      bill('two', words('1', 'важная', 'нужная'), repeal('article 2', 'point 1')),
    )
    expect(kinds(result)).to.deep.equal([])
    expect(draft(result)).to.equal(
      body
        .replace('первая и важная', 'главная и нужная')
        .replace('1. Сфера.', '1. Утратил силу.')
        .replace('3. Цель третья.', '3. Цель третья.\n\n4. Цель четвёртая.'),
    )
    const origins = new Set(
      result.laws.flatMap(piecesOf).flatMap((piece) => (piece.kind === 'kept' ? [] : [piece.origin.amendment])),
    )
    expect([...origins].sort()).to.deep.equal(['one', 'two'])
  })

  it('are each read against the base, not against one another', () => {
    const result = run(bill('one', words('1', 'первая', 'главная')), bill('two', words('1', 'главная', 'иная')))
    expect(outcomes(result)).to.deep.equal(['applied', 'failed'])
    expect(result.reports[1]?.problems[0]?.code).to.equal('words-not-found')
  })

  it('conflict over the same words: the first has them, both texts are told', () => {
    const result = run(bill('one', words('2', 'вторая', 'иная')), bill('two', words('2', 'Цель вторая', 'Задача')))
    expect(kinds(result)).to.deep.equal(['same-words'])
    expect(outcomes(result)).to.deep.equal(['applied', 'failed'])
    expect(draft(result)).to.equal(body.replace('Цель вторая', 'Цель иная'))
    const [conflict] = result.conflicts
    expect(conflict?.first).to.deep.equal({ origin: { amendment: 'one', instruction: 0 }, text: '2. Цель иная.' })
    expect(conflict?.second.text).to.equal('2. Задача.')
    expect(conflict?.place).to.include({ law: 'law', key: 'art_1__pnt_2', citation: 'пункт 2 статьи 1' })
    const [problem] = result.reports[1]?.problems ?? []
    expect(problem).to.include({ code: 'conflict', severity: 'problem' })
    expect(problem?.details).to.include({ amendment: 'one', kind: 'same-words' })
    expect(problem?.at?.file).to.equal('amendments/two.md')
  })

  it('conflict over words put in at one place', () => {
    const result = run(bill('one', insertAfter('1', 'первая', 'моя')), bill('two', insertAfter('1', 'первая', 'твоя')))
    expect(kinds(result)).to.deep.equal(['same-words'])
  })

  it('conflicts are told in the order of the law, whatever the order of the bills and their instructions', () => {
    const one = bill('one', words('2', 'Цель', 'Задача'), words('1', 'первая', 'главная'))
    const two = bill('two', words('2', 'Цель', 'Смысл'), words('1', 'первая', 'последняя'))
    const { conflicts } = run(one, two)
    expect(conflicts.map(({ place }) => place.key)).to.deep.equal(['art_1__pnt_1', 'art_1__pnt_2'])
  })

  it('conflict where one takes the words by which the other says where its own go, in either order', () => {
    const strikes = bill('one', words('1', 'первая и', 'главная и'))
    const inserts = bill('two', insertAfter('1', 'Цель первая', 'моя'))
    for (const result of [run(strikes, inserts), run(inserts, strikes)]) {
      expect(kinds(result)).to.deep.equal(['same-words'])
      expect(outcomes(result)).to.deep.equal(['applied', 'failed'])
    }
    expect(kinds(run(bill('one', words('1', 'важная', 'нужная')), inserts))).to.deep.equal([])
  })

  it('conflict over a unit that one rewrites and the other works in', () => {
    const result = run(
      bill('one', rewrite('1', '1. Цель главная и важная.')),
      bill('two', words('1', 'важная', 'нужная')),
    )
    expect(kinds(result)).to.deep.equal(['same-unit'])
    expect(draft(result)).to.equal(body.replace('первая', 'главная'))
  })

  it('conflict over a unit that one repeals and the other works in or adds to', () => {
    const repealed = bill('one', repeal('article 1', 'point 2'))
    for (const other of [words('2', 'дом', 'двор'), add('2', '2) двор;', cite('article 1', 'point 2'))]) {
      expect(kinds(run(repealed, bill('two', other)))).to.deep.equal(['repealed-unit'])
      expect(kinds(run(bill('two', other), repealed))).to.deep.equal(['repealed-unit'])
    }
    expect(kinds(run(bill('one', repeal('chapter 1')), bill('two', words('3', 'третья', 'иная'))))).to.deep.equal([
      'repealed-unit',
    ])
  })

  it('show what is left of a unit that one of them takes away', () => {
    const result = run(
      bill('one', { kind: 'delete-unit', targets: [cite('article 1', 'point 3')] }),
      bill('two', words('3', 'третья', 'иная')),
    )
    expect(kinds(result)).to.deep.equal(['repealed-unit'])
    expect(result.conflicts[0]?.first.text).to.equal('')
    expect(result.conflicts[0]?.second.text).to.equal('3. Цель иная.')
  })

  it('conflict over the same new label', () => {
    const result = run(bill('one', add('2.1', '2.1. Моя.')), bill('two', add('2.1', '2.1. Твоя.')))
    expect(kinds(result)).to.deep.equal(['same-label'])
    expect(result.conflicts[0]?.first.text).to.equal('2.1. Моя.')
    expect(result.conflicts[0]?.second.text).to.equal('2.1. Твоя.')
    expect(draft(result)).to.equal(body.replace('3. Цель', '2.1. Моя.\n\n3. Цель'))
  })

  it('put new units at one place in the order of their labels', () => {
    const result = run(bill('one', add('2.2', '2.2. Моя.')), bill('two', add('2.1', '2.1. Твоя.')))
    expect(kinds(result)).to.deep.equal([])
    expect(draft(result)).to.equal(body.replace('3. Цель', '2.1. Твоя.\n\n2.2. Моя.\n\n3. Цель'))
  })

  it('agree where both do the same', () => {
    const result = run(bill('one', repeal('article 1', 'point 3')), bill('two', repeal('article 1', 'point 3')))
    expect(kinds(result)).to.deep.equal([])
    expect(outcomes(result)).to.deep.equal(['applied', 'applied'])
    expect(draft(result)).to.equal(body.replace('3. Цель третья.', '3. Утратил силу.'))
  })

  it('lose what stood on a lost instruction, and keep the rest', () => {
    const result = run(
      bill('one', add('2.1', '2.1. Моя.')),
      bill('two', add('2.1', '2.1. Твоя.'), words('2.1', 'Твоя', 'Наша'), words('3', 'третья', 'последняя')),
    )
    expect(outcomes(result)).to.deep.equal(['applied', 'failed', 'failed', 'applied'])
    expect(result.reports[2]?.problems[0]?.code).to.equal('unit-not-found')
    expect(draft(result)).to.include('2.1. Моя.').and.include('Цель последняя')
  })
})
