import { expect } from 'chai'
import fc from 'fast-check'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import type { Origin } from '../../src/consolidation/types.ts'
import { readLaw } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { ownLaws, realTexts } from '../support/data.ts'
import { amendmentOf, lawOf } from './build.ts'
import { checkLaws } from './check.ts'
import { instructionsOn } from './random.ts'

const small = lawOf(`# Закон «О доме»

Закон о домах.

## Глава 1. Общее

### Статья 1. Цели

1. Цель первая. Она важна.

Второй абзац.

2. Список:

1) дом;

2) двор:

а) сад;

б) пруд.

### Статья 2. Понятия

1) дом - здание;

2) двор - место.

> Примечание. Текст.

## Глава 2. Особенное

### Статья 3. Конец

Конец.
`)

/** Checks the laws of consolidation on random bills, in sequence and side by side. */
function holds(law: Law, runs: number, count: number): void {
  const number = law.meta.number ?? ''
  const language = law.meta.language
  fc.assert(
    fc.property(instructionsOn(law, count), instructionsOn(law, count), (one, two) => {
      const bills = [
        amendmentOf(one, { id: 'one', number, language }),
        amendmentOf(two, { id: 'two', number, language }),
      ]
      for (const kind of ['sequence', 'side-by-side'] as const) {
        const result = consolidate([law], bills, { mode: { kind } })
        expect(result.reports.length).to.equal(one.length + two.length)
        checkLaws(result)
        // Every change belongs to an instruction that was carried out; one that failed changed nothing.
        const nameOf = (origin: Origin): string => `${origin.amendment} ${origin.instruction}`
        const carriedOut = new Set(
          result.reports
            .filter(({ outcome }) => outcome === 'applied' || outcome === 'remarked')
            .map(({ origin }) => nameOf(origin)),
        )
        const changed = result.laws
          .flatMap(({ passages }) => passages.flatMap(({ pieces }) => pieces))
          .flatMap((piece) => (piece.kind === 'kept' ? [] : [nameOf(piece.origin)]))
        expect(changed.filter((name) => !carriedOut.has(name))).to.deep.equal([])
      }
    }),
    { numRuns: runs },
  )
}

describe('random bills', () => {
  it('on a small law', () => holds(small, 150, 12))

  for (const { name, source } of ownLaws.filter(({ name }) => !name.includes('editions/'))) {
    it(`on ${name}`, () => holds(readLaw(source, { id: 'law', file: name }).law, 10, 12))
  }

  for (const [path, runs, count] of [
    ['laws/126-fz.md', 12, 40],
    ['laws/usc-47.md', 3, 60],
  ] as const) {
    for (const { name, source } of realTexts(path)) {
      it(`on ${name}`, function () {
        // Two megabytes are read anew after every bill; on a busy machine that takes its time.
        this.timeout(120_000)
        holds(readLaw(source, { id: 'law', file: name }).law, runs, count)
      })
    }
  }
})
