import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { renderCriticMarkup } from '../../src/exporting/formats/criticmarkup.ts'
import { redlineJson } from '../../src/exporting/formats/json.ts'
import { renderText } from '../../src/exporting/formats/text.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource } from '../../src/law/law.ts'
import { compare } from '../../src/redline/compare.ts'
import { redlineOf } from '../../src/redline/consolidated.ts'
import type { Redline } from '../../src/redline/types.ts'
import { law } from '../support/builders.ts'

const sample = law`### Статья 29. Лицензирование

1. Деятельность — по лицензии.

2. Орган:

1) выдает лицензии;

2) ведет реестр.

3. Порядок определяет орган.`

function redlined(lines: string): { readonly redline: Redline; readonly before: string; readonly after: string } {
  const source = `# Законопроект\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n${lines}\n`
  const consolidation = consolidate([sample], [readAmendment(source, { id: 'bill', file: 'bill.md' })], {
    mode: { kind: 'sequence' },
  })
  const [consolidated] = consolidation.laws
  if (consolidated === undefined) throw new Error(JSON.stringify(consolidation.reports))
  return {
    redline: redlineOf(consolidated),
    before: lawSource(consolidated.base),
    after: lawSource(consolidated.draft),
  }
}

const joined = (redline: Redline, without: 'inserted' | 'deleted'): string =>
  redline.rows
    .flatMap((row) => row.pieces.filter((piece) => piece.kind !== without).map((piece) => piece.text))
    .join('')

describe('the redline of a consolidation', () => {
  const { redline, before, after } = redlined(
    '1) в пункте 1 статьи 29 слово «лицензии» заменить словом «уведомлению»;\n\n2) подпункт 1 пункта 2 статьи 29 признать утратившим силу;\n\n3) статью 29 дополнить пунктом 2.1 следующего содержания: «2.1. Реестр открыт.»;\n\n4) пункт 3 статьи 29 исключить.',
  )

  it('gives back the law and the draft to the byte', () => {
    expect(joined(redline, 'inserted')).to.equal(before)
    expect(joined(redline, 'deleted')).to.equal(after)
  })

  it('says what became of each provision', () => {
    expect(
      redline.rows.filter((row) => row.kind !== 'same').map((row) => [row.kind, row.before, row.after]),
    ).to.deep.equal([
      ['changed', 'art_29__pnt_1', 'art_29__pnt_1'],
      ['repealed', 'art_29__pnt_2__subpnt_1', 'art_29__pnt_2__subpnt_1'],
      ['inserted', null, 'art_29__pnt_2.1'],
      ['deleted', 'art_29__pnt_3', null],
    ])
  })

  it('knows who changed every word', () => {
    const authors = redline.rows.flatMap((row) =>
      row.pieces.flatMap((piece) => (piece.kind === 'kept' ? [] : [piece.origin?.instruction])),
    )
    expect(authors).to.deep.equal([0, 0, 1, 1, 2, 3])
    expect(redline.stats.changes).to.equal(4)
  })

  it('leaves the words that stay where others are put in their place', () => {
    const said = redlined(
      '1) в пункте 3 статьи 29 слова «Порядок определяет» заменить словами «Порядок и срок определяет»;\n\n2) в наименовании статьи 29 слово «Лицензирование» заменить словами «Лицензирование и надзор».',
    )
    expect(joined(said.redline, 'inserted')).to.equal(said.before)
    expect(joined(said.redline, 'deleted')).to.equal(said.after)
    expect(renderText(said.redline)).to.include('3. Порядок {+и срок+} определяет орган.')
    expect(renderText(said.redline)).to.include('Лицензирование{+ и надзор+}')
  })

  it('cuts no mark in two where an instruction changes words around it', () => {
    const raised = law`### Статья 1. Пруд

1. Пруд в 5 м<sup>3</sup> **чистой** воды.`
    const source =
      '# Законопроект\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n1) в пункте 1 статьи 1 слова «5 м³ чистой» заменить словами «5 м² чистой».\n'
    const [own] = consolidate([raised], [readAmendment(source, { id: 'bill', file: 'bill.md' })], {
      mode: { kind: 'sequence' },
    }).laws
    if (own === undefined) throw new Error('the bill names no law')
    const said = redlineOf(own)
    expect(joined(said, 'inserted')).to.equal(lawSource(own.base))
    expect(joined(said, 'deleted')).to.equal(lawSource(own.draft))
    expect(renderText(said)).to.include('1. Пруд в 5 [-м<sup>3</sup> **-]{+м²+} чистой воды.')
    expect(said.stats).to.include({ changes: 1, insertedWords: 1, deletedWords: 1 })
  })

  it('is read in a terminal by its changes alone', () => {
    expect(renderText(redline).split('\n')[2]).to.equal('1. Деятельность — по [-лицензии-]{+уведомлению+}.')
  })

  it('stands under its heading where provisions have no keys', () => {
    const before = '# Устав\n\n## § 1 Общее\n\nОдин.\n\nДва.\n\n## § 2 Прочее\n\nТри.\n\nЧетыре.\n'
    const after = before.replace('Два.', 'Два с половиной.').replace('Три.', 'Три с третью.').replace('Прочее', 'Иное')
    expect(renderText(compare(before, after))).to.equal(
      '⋯\n@ § 1 Общее\nДва{+ с половиной+}.\n\n## § 2 [-Прочее-]{+Иное+}\n\nТри{+ с третью+}.\n',
    )
  })
})

describe('a redline as CriticMarkup', () => {
  it('marks words, and paragraphs one by one', () => {
    expect(renderCriticMarkup(compare('Один два.\n\nТри.\n', 'Один пять.\n\nТри.\n\nЧетыре слова здесь.\n'))).to.equal(
      'Один {--два--}{++пять++}.\n\nТри.\n\n{++Четыре слова здесь.++}\n',
    )
  })

  it('takes the spaces and line ends of the text after', () => {
    const before = '1. Один два.\n\n2. Три.\n'
    const after = '1. Один\nдва.\n\n2. Три.\n'
    expect(renderCriticMarkup(compare(before, after))).to.equal(after)
    expect(renderCriticMarkup(compare(before.replaceAll('\n', '\r\n'), before))).to.equal(before)
    // A paragraph that goes stays one of its own.
    expect(renderCriticMarkup(compare('Один.\n\nДва.', 'Один.'))).to.match(/^Один\.\s*\{--Два\.--\}$/)
  })

  it('escapes braces of the text itself', () => {
    expect(renderCriticMarkup(compare('a {++b++}\n', 'a {++b++}\n'))).to.equal('a \\{++b++\\}\n')
  })
})

describe('a redline as JSON', () => {
  it('joins neighbours of one kind', () => {
    const { pieces, stats } = redlineJson(compare('Один.\n\nДва.\n\nТри.\n', 'Один.\n\nДва.\n\nТри четыре.\n'))
    expect(pieces.map((piece) => [piece.kind, piece.text])).to.deep.equal([
      ['kept', 'Один.\n\nДва.\n\nТри'],
      ['inserted', ' четыре'],
      ['kept', '.\n'],
    ])
    expect(stats).to.include({ insertedWords: 1, deletedWords: 0, changes: 1 })
  })
})
