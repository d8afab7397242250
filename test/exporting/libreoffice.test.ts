import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import fc from 'fast-check'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { trackedDocument } from '../../src/exporting/docx/document.ts'
import { makersOf } from '../../src/exporting/layout/makers.ts'
import type { RedlineWords } from '../../src/exporting/types.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import { compare } from '../../src/redline/compare.ts'
import { redlineOf } from '../../src/redline/consolidated.ts'
import type { Redline } from '../../src/redline/types.ts'
import { type Decision, paragraphsOf } from '../support/docx.ts'
import { decidedByLibreOffice, hasLibreOffice } from '../support/libreoffice.ts'
import '../support/seed.ts'

interface Pair {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly redline: Redline
  readonly words?: Partial<RedlineWords>
}

async function check(pairs: readonly Pair[]): Promise<void> {
  const asked: { decision: Decision; file: Uint8Array; name: string; expected: readonly string[] }[] = []
  for (const { name, before, after, redline, words } of pairs) {
    const said = { language: 'ru', law: null, nameOf: () => '', today: '2026-11-29', ...words }
    const file = await trackedDocument({ redline, before: 'before', after: 'after', words: () => said })
    asked.push({ name, decision: 'reject', file, expected: paragraphsOf(before) })
    asked.push({ name, decision: 'accept', file, expected: paragraphsOf(after) })
  }
  const got = decidedByLibreOffice(asked)
  for (const [index, { name, decision, expected }] of asked.entries())
    expect(got[index], `${name}, ${decision}`).to.deep.equal(expected)
}

const compared = (before: string, after: string): Redline =>
  compare(before, after, (text) => readLaw(text, { id: 'x', file: 'x' }).law)

describe('a redline in LibreOffice', function () {
  this.timeout(120_000)

  before(function () {
    if (!hasLibreOffice()) this.skip()
  })

  it('is the text before with all changes rejected, and the text after with all accepted: the sample bills', async () => {
    const laws = ['126-fz', '149-fz', 'koap'].map(
      (id) => readLaw(readFileSync(`laws/${id}.md`, 'utf8'), { id, file: `laws/${id}.md` }).law,
    )
    const pairs = ['calls-notification', 'calls-licensing'].flatMap((id) => {
      const bill = readAmendment(readFileSync(`amendments/${id}.md`, 'utf8'), { id, file: `amendments/${id}.md` })
      return consolidate(laws, [bill], { mode: { kind: 'sequence' } }).laws.map((law) => ({
        name: `${id} on ${law.base.id}`,
        before: lawSource(law.base),
        after: lawSource(law.draft),
        redline: redlineOf(law),
        words: { makerOf: makersOf([bill]) },
      }))
    })
    expect(pairs).to.have.length.greaterThan(3)
    await check(pairs)
  })

  it('is so where provisions move', async () => {
    const parts = readFileSync('laws/149-fz.md', 'utf8').split(/(?=^### )/m)
    const [head = '', first = '', second = '', ...rest] = parts
    const before = parts.join('')
    const after = [head, second, ...rest.slice(0, 3), first, ...rest.slice(3)].join('')
    await check([{ name: 'articles in another order', before, after, redline: compared(before, after) }])
  })

  it('is so for any two texts of a few paragraphs', async () => {
    const paragraph = fc
      .array(fc.constantFrom('срок', 'орган', 'лицензия', 'реестр', 'услуга связи', '1)', 'пять дней.'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => words.join(' '))
    const text = fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((all) => `${all.join('\n\n')}\n`)
    const pairs = fc.sample(fc.tuple(text, text), 15)
    await check(
      pairs.map(([before, after]) => ({
        name: JSON.stringify([before, after]),
        before,
        after,
        redline: compared(before, after),
      })),
    )
  })
})
