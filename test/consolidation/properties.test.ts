import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readLaw } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { amendmentOf, lawOf } from './build.ts'
import { checkLaws } from './check.ts'
import { instructionsOn } from './random.ts'

const data = process.env.ENGROSS_DATA ?? '../shared/data'

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
        const touched = result.laws.flatMap(({ passages }) =>
          passages.filter(({ pieces }) => pieces.some((piece) => piece.kind !== 'kept')),
        )
        expect(touched.length).to.be.at.most(law.passages.length * 2)
      }
    }),
    { numRuns: runs },
  )
}

describe('random bills', () => {
  it('on a small law', () => holds(small, 150, 12))

  for (const [file, runs, count] of [
    ['126-fz.md', 12, 40],
    ['usc-47.md', 3, 60],
  ] as const) {
    it(`on ${file}`, function () {
      // Two megabytes are read anew after every bill; on a busy machine that takes its time.
      this.timeout(120_000)
      const path = join(data, 'laws', file)
      if (!existsSync(path)) {
        console.log(`      no ${path}: set ENGROSS_DATA`)
        this.skip()
      }
      holds(readLaw(readFileSync(path, 'utf8'), { id: 'law', file }).law, runs, count)
    })
  }
})
