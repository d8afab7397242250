import { expect } from 'chai'
import { strFromU8, unzipSync } from 'fflate'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { zip } from '../../src/exporting/formats/zip.ts'
import { actsPaper, financePaper } from '../../src/exporting/layout/bill/acts-paper.ts'
import { type PaperRole, wordsOf } from '../../src/exporting/layout/bill/blocks.ts'
import type { Paper } from '../../src/exporting/layout/bill/paper.ts'
import { printPaper } from '../../src/exporting/layout/bill/print-paper.ts'
import type { BillDocument } from '../../src/exporting/types.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { readLaw } from '../../src/law/law.ts'
import { law } from '../support/builders.ts'
import { decided } from '../support/docx.ts'

const communications = law`# О связи

### Статья 5. Цели

Закон принят в целях доступности связи.

### Статья 29. Лицензирование

1. Деятельность — по лицензии.

2. Орган ведет реестр.

### Статья 30. Реестр

1. Реестр открыт.`

const fees = readLaw(
  `---
title: О сборах
citation: Федеральный закон от 1 марта 2010 года № 20-ФЗ «О сборах»
number: 20-ФЗ
date: 2010-03-01
language: ru
scheme: ru-federal
---

# О сборах

### Статья 1. Сбор

1. Сбор платит лицо, указанное в пункте 2 статьи 29 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи».

2. Сбор не платит лицо, указанное в статье 5 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи».
`,
  { id: 'fees', file: 'laws/fees.md' },
).law

function documentOf(items: string, note: string | null = null): BillDocument {
  const bill = readAmendment(
    `---\ntitle: О реестре\n---\n\n# О внесении изменений в Федеральный закон «О связи»\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n${items}\n`,
    { id: 'bill', file: 'bill.md' },
  )
  const all = [communications, fees]
  const { laws, reports } = consolidate(all, [bill], { mode: { kind: 'sequence' }, asked: ['bill'] })
  return { bill, note, laws, reports, all, language: 'ru', today: '2026-11-29' }
}

const lines = ({ blocks }: Paper, ...roles: readonly PaperRole[]): readonly string[] =>
  blocks.filter((block) => block.kind === 'table' || roles.includes(block.role)).map(wordsOf)

describe('the list of acts that goes with a bill', () => {
  it('names the acts that the bill amends, and the references elsewhere that it leaves without what they mean', () => {
    const paper = actsPaper(documentOf('1) пункт 2 статьи 29 признать утратившим силу.'))
    expect(lines(paper, 'heading', 'list')).to.deep.equal([
      'Подлежат изменению',
      '1. О связи',
      'Ссылаются на положения, которые законопроект исключает, признает утратившими силу или нумерует заново',
      '1. Федеральный закон от 1 марта 2010 года № 20-ФЗ «О сборах» — пункт 1 статьи 1: «пункте 2 статьи 29 Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи»»',
    ])
  })

  it('says so where no reference is left', () => {
    const paper = actsPaper(documentOf('1) в статье 5 слово «доступности» заменить словом «развития».'))
    expect(lines(paper, 'text')).to.have.length(1)
    expect(lines(paper, 'text')[0]).to.match(/не найдено\.$/)
  })
})

describe('the financial note that goes with a bill', () => {
  it('is to be filled in, and has what the explanatory note says of costs', () => {
    const items = '1) в статье 5 слово «доступности» заменить словом «развития».'
    expect(lines(financePaper(documentOf(items)), 'heading')).to.have.length(3)
    const told = financePaper(documentOf(items, '# Записка\n\n## Расходы бюджета\n\nИх нет.\n\n## Иное\n\nДа.\n'))
    expect(lines(told, 'heading', 'text').slice(-2)).to.deep.equal(['Из пояснительной записки', 'Их нет.'])
  })
})

describe('a comparative print', () => {
  it('has the articles that change whole: what is omitted in bold brackets, what is new in italics', () => {
    const { blocks } = printPaper(
      documentOf('1) в пункте 1 статьи 29 слова «по лицензии» заменить словами «по уведомлению».'),
    )
    const start = blocks.findIndex((block) => block.kind === 'paragraph' && block.role === 'omission')
    expect(
      blocks
        .slice(start)
        .map(wordsOf)
        .map((words) => words.replace(/\u00a0+/g, ' ')),
    ).to.deep.equal([
      '* * * * * * *',
      'Статья 29. Лицензирование',
      '1. Деятельность — по [лицензии]уведомлению.',
      '2. Орган ведет реестр.',
      '* * * * * * *',
    ])
    const changed = blocks[start + 2]
    expect(changed?.kind === 'paragraph' ? changed.pieces.slice(3, 7) : null).to.deep.equal([
      { kind: 'kept', text: '[', styles: [{ name: 'strong' }] },
      { kind: 'kept', text: 'лицензии', styles: [] },
      { kind: 'kept', text: ']', styles: [{ name: 'strong' }] },
      { kind: 'kept', text: 'уведомлению', styles: [{ name: 'emphasis' }] },
    ])
  })
})

describe('the papers of a bill', () => {
  const items = '1) пункт 2 статьи 29 признать утратившим силу.'
  const names = async (document: BillDocument) => Object.keys(unzipSync((await zip.package?.(document)) as Uint8Array))

  it('are Word documents in the order in which they are asked for', async () => {
    expect(await names(documentOf(items, '# Записка\n\nПусть.\n'))).to.deep.equal([
      '1. Законопроект.docx',
      '2. Пояснительная записка.docx',
      '3. Финансово-экономическое обоснование.docx',
      '4. Перечень актов.docx',
      '5. Сравнительная таблица.docx',
    ])
    const file = unzipSync((await zip.package?.(documentOf(items, '# Записка\n\nПусть.\n'))) as Uint8Array)
    expect(decided(file['2. Пояснительная записка.docx'] as Uint8Array, 'accept')).to.include('Пусть.')
    expect(strFromU8(file['1. Законопроект.docx']?.slice(0, 2) as Uint8Array)).to.equal('PK')
  })

  it('leave out a note that is not there', async () => {
    expect(await names(documentOf(items))).to.have.length(4)
  })
})
