import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import { baseNamed, dayOfBase, lawsOnDay } from '../../src/workspace/base-text.ts'

const law = readLaw(
  '---\ntitle: О тишине\ncitation: Федеральный закон от 1 марта 2024 года № 1-ФЗ «О тишине»\nnumber: 1-ФЗ\ndate: 2024-03-01\nscheme: ru-federal\nlanguage: ru\nedition: 2025-01-01\n---\n\n### Статья 1. Срок\n\nСрок – десять дней.\n',
  { id: 'law', file: 'laws/law.md' },
).law

const act = (id: string, front: string, words: readonly [before: string, after: string]) =>
  readAmendment(
    `---\ntitle: ${id}\nlanguage: ru\n${front}\n---\n\n# О внесении изменений\n\n## Статья 1\n\nВнести в статью 1 Федерального закона от 1 марта 2024 года № 1-ФЗ «О тишине» изменение, заменив слова «${words[0]}» словами «${words[1]}».\n`,
    { id, file: `amendments/${id}.md` },
  )

const adopted = act('adopted', 'status: adopted\nadopted: 2025-05-01\neffective: 2025-06-01', [
  'десять дней',
  'двадцать дней',
])
const bill = act('bill', 'status: draft\neffective: 2025-09-01', ['двадцать дней', 'тридцать дней'])

const draft = (day: string | null) => {
  const laws = day === null ? [law] : lawsOnDay([law], [adopted, bill], [bill], day)
  const { laws: changed, reports } = consolidate(laws, [bill], { mode: { kind: 'sequence' } })
  return { text: changed.map((one) => lawSource(one.draft)).join(''), outcomes: reports.map(({ outcome }) => outcome) }
}

describe('the text that a bill is worked into', () => {
  it('is that of the file, which has not all that is in force', () => {
    expect(draft(null).outcomes).to.deep.equal(['failed'])
  })

  it('is the edition of a day: the adopted acts that are in force by then, and not the bill', () => {
    expect(draft('2025-05-31').outcomes).to.deep.equal(['failed'])
    const { text, outcomes } = draft('2025-06-01')
    expect(outcomes).to.deep.equal(['applied'])
    expect(text).to.include('Срок – тридцать дней.')
    expect(text, 'says of which day it is').to.include('edition: 2025-06-01')
  })

  it('is taken for an adopted bill without the bill itself', () => {
    const own = { ...bill, meta: { ...bill.meta, status: 'adopted' as const } }
    const laws = lawsOnDay([law], [adopted, own], [own], '2025-09-01')
    expect(
      consolidate(laws, [own], { mode: { kind: 'sequence' } }).reports.map(({ outcome }) => outcome),
    ).to.deep.equal(['applied'])
  })

  it('stays as it is where the file is of a later day', () => {
    expect(lawsOnDay([law], [adopted, bill], [bill], '2024-06-01')).to.deep.equal([law])
  })

  it('is named in words, or by a day', () => {
    expect(['file', 'today', 'commencement', '2027-03-01', 'tomorrow', '2027-02-30'].map(baseNamed)).to.deep.equal([
      'file',
      'today',
      'commencement',
      '2027-03-01',
      null,
      null,
    ])
    expect(dayOfBase('file', [bill], '2026-01-01')).to.equal(null)
    expect(dayOfBase('today', [bill], '2026-01-01')).to.equal('2026-01-01')
    expect(dayOfBase('commencement', [bill], '2026-01-01')).to.equal('2025-09-01')
    const silent = act('silent', 'status: draft', ['а', 'б'])
    expect(dayOfBase('commencement', [silent], '2026-01-01')).to.equal(undefined)
  })
})
