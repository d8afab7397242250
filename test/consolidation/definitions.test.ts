import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { lawOf } from './build.ts'
import { bill } from './parks.ts'

const russian = lawOf(
  '### Статья 1. Термины\n\n1. Здесь:\n\nаллея — дорога в парке;\n\nпруд — вода в парке;\n\nякорь — вещь в пруду.\n',
)
const american = lawOf(
  '### § 101. Terms\n\n(a) In this title:\n\nThe term “alley” means a road.\n\nThe term “pond” means water.\n',
  'us-code',
)
const define = (text: string) =>
  `пункт 1 статьи 1 дополнить в алфавитном порядке абзацем следующего содержания: «${text}»`
const defining = (id: string, text: string) =>
  readAmendment(
    `---\ntitle: ${id}\nlanguage: en\n---\n\n# A BILL\n\n## SEC. 1. Terms\n\nSection 101(a) of title 1, United States Code, is amended by inserting in alphabetical order the following: “${text}”.\n`,
    { id, file: `amendments/${id}.md` },
  )

function orders(law: Law, one: ReturnType<typeof bill>, other: ReturnType<typeof bill>) {
  return [
    [one, other],
    [other, one],
  ].map((bills) => {
    const [beside, inTurn] = (['side-by-side', 'sequence'] as const).map((kind) =>
      consolidate([law], bills, { mode: { kind } }),
    )
    const text = (run: typeof beside): string => (run?.laws ?? []).map(({ draft }) => lawSource(draft)).join('')
    return { conflicts: (beside?.conflicts ?? []).map(({ kind }) => kind), beside: text(beside), inTurn: text(inTurn) }
  })
}

describe('definitions that two bills put in at one point', () => {
  it('go by the Russian alphabet', () => {
    for (const { conflicts, beside, inTurn } of orders(
      russian,
      bill('a', define('куст — растение;')),
      bill('b', define('ёлка — дерево;')),
    )) {
      expect(conflicts).to.deep.equal([])
      expect(beside).to.include('парке;\n\nёлка — дерево;\n\nкуст — растение;\n\nпруд').and.equal(inTurn)
    }
  })

  it('go by the English alphabet', () => {
    for (const { conflicts, beside, inTurn } of orders(
      american,
      defining('a', 'The term ‘bench’ means a seat.'),
      defining('b', 'The term ‘Bush’ means a plant.'),
    )) {
      expect(conflicts).to.deep.equal([])
      expect(beside).to.match(/road\.\n\nThe term “bench”[^\n]*\n\nThe term “Bush”[^\n]*\n\nThe term “pond”/)
      expect(beside).to.equal(inTurn)
    }
  })

  it('are a conflict where both define one term', () => {
    for (const { conflicts } of orders(
      russian,
      bill('a', define('куст — растение;')),
      bill('b', define('куст — дерево;')),
    ))
      expect(conflicts).to.deep.equal(['same-place'])
    for (const { conflicts } of orders(
      american,
      defining('a', 'The term ‘bench’ means a seat.'),
      defining('b', 'The term ‘bench’ means a place.'),
    ))
      expect(conflicts).to.deep.equal(['same-place'])
  })

  it('are a conflict with a paragraph that the alphabet says nothing of', () => {
    const paragraph = 'пункт 1 статьи 1 после абзаца второго дополнить абзацем следующего содержания: «Куст растет.»'
    for (const { conflicts } of orders(russian, bill('a', define('куст — растение;')), bill('b', paragraph)))
      expect(conflicts).to.deep.equal(['same-place'])
  })
})
