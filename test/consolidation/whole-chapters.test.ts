import { expect } from 'chai'
import type { InstructionBody } from '../../src/amendment/types.ts'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { lawSource } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { amendmentOf, cite, lawOf, quoted } from './build.ts'

function after(law: Law, body: InstructionBody): string {
  const amendment = amendmentOf([body], { language: law.meta.language })
  const { laws, reports } = consolidate([law], [amendment], { mode: { kind: 'sequence' } })
  expect(reports.map(({ outcome }) => outcome)).to.not.include('failed')
  return laws.map(({ draft }) => lawSource(draft)).join('')
}

describe('a chapter that is deleted', () => {
  it('takes the line with it that tells of its last articles', () => {
    const text = (chapter: string): string =>
      `# Закон\n\n## Глава 1. Общее\n\n### Статья 1. Цель\n\nЦель.\n\n${chapter}## Глава 3. Конец\n\n### Статья 5. Срок\n\nСрок.\n`
    const gone = '## Глава 2. Связь\n\n### Статья 2. Сети\n\nСети.\n\nСтатьи 3 - 4. Утратили силу.\n\n'
    const law = lawOf(text(gone))
    expect(after(law, { kind: 'delete-unit', targets: [cite('chapter 2')] })).to.equal(lawSource(lawOf(text(''))))
  })
})

describe('quotation marks of a text that is put in', () => {
  it('stay as they are where they are the law’s own, whatever follows them', () => {
    const law = lawOf('# Title 1\n\n### § 1. Words\n\n(a) The term “a” means b.\n\n(b) Old.\n', 'us-code')
    const words = '(b) It is applied by striking “, and any other territory” and inserting “(or)”.'
    const body = { kind: 'replace-unit', targets: [cite('article 1', 'subsection b')], text: quoted(words) } as const
    expect(after(law, body)).to.contain(words)
  })
})

describe('subsections that a bill sets as headings', () => {
  it('are headings where the law has such, and the others are not', () => {
    const own = '#### (a) One\n\n(1) Text.\n\n#### (b) Two\n\n(1) Text.'
    const law = lawOf(`# Title 1\n\n### § 1. Words\n\n${own}\n`, 'us-code')
    const words = '### § 1. Words\n\n#### (a) One\n\n(1) Text.\n\n(b) Text without a heading.'
    const result = after(law, { kind: 'replace-unit', targets: [cite('article 1')], text: quoted(words) })
    expect(result.endsWith(`${words}\n`)).to.equal(true)
  })
})
