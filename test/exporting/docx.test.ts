import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import fc from 'fast-check'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { cleanDocument, trackedDocument } from '../../src/exporting/docx/document.ts'
import { tableDocument } from '../../src/exporting/docx/table.ts'
import { makersOf } from '../../src/exporting/layout/makers.ts'
import { tableOfRedline } from '../../src/exporting/layout/tables-of.ts'
import { importDocument } from '../../src/importing/import.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { provisions } from '../../src/law/find.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { compare } from '../../src/redline/compare.ts'
import { redlineOf } from '../../src/redline/consolidated.ts'
import type { Redline } from '../../src/redline/types.ts'
import { law } from '../support/builders.ts'
import { decided, paragraphsOf, partOf } from '../support/docx.ts'
import '../support/seed.ts'

const plainWords = { language: 'ru', law: null, nameOf: () => '', today: '2026-11-24' } as const

function written(redline: Redline): Promise<Uint8Array> {
  return trackedDocument({ redline, before: 'before', after: 'after', words: () => plainWords })
}

async function check(before: string, after: string, redline: Redline): Promise<Uint8Array> {
  const file = await written(redline)
  expect(decided(file, 'reject'), 'reject').to.deep.equal(paragraphsOf(before))
  expect(decided(file, 'accept'), 'accept').to.deep.equal(paragraphsOf(after))
  return file
}

const compared = (before: string, after: string): Redline =>
  compare(before, after, (text) => readLaw(text, { id: 'x', file: 'x' }).law)

const sample = law`### Статья 29. Лицензирование

1. Деятельность — по лицензии.

2. Орган:

1) выдает лицензии;

2) ведет реестр.

3. Порядок определяет орган.`

function bill(lines: string) {
  return readAmendment(
    `---\ntitle: О реестре\nintroduced: 2026-02-02\n---\n\n# Законопроект\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n${lines}\n`,
    { id: 'bill', file: 'bill.md' },
  )
}

function run(base: Law, lines: string) {
  const amendment = bill(lines)
  const [its] = consolidate([base], [amendment], { mode: { kind: 'sequence' } }).laws
  if (its === undefined) throw new Error('the bill changes nothing')
  return { amendment, redline: redlineOf(its), before: lawSource(its.base), after: lawSource(its.draft) }
}

describe('a redline as a Word document', () => {
  it('is the text before with all changes rejected, and the text after with all accepted', async () => {
    const { redline, before, after } = run(
      sample,
      '1) в статье 29:\n\nа) в пункте 1 слова «по лицензии» заменить словами «по уведомлению»;\n\nб) подпункт 1 пункта 2 исключить;\n\nв) дополнить пунктом 4 следующего содержания:\n\n> 4. Реестр открыт.\n>\n> Доступ бесплатный.',
    )
    expect(before).not.to.equal(after)
    await check(before, after, redline)
  })

  it('leaves no empty line where the last paragraph goes, or comes, or both', async () => {
    const text = '# Закон\n\nПервый абзац.\n\nВторой абзац стоит здесь.\n'
    const others = [
      '# Закон\n\nПервый абзац.\n',
      `${text}\nТретий абзац.\n\nЧетвертый.\n`,
      '# Закон\n\nПервый абзац.\n\nСовсем иное сказано.\n\nИ еще кое-что.\n',
      '# Закон\n\nПервый абзац. Второй абзац стоит здесь.\n',
      '# Закон\n\nПервый\n\nабзац.\n\nВторой абзац стоит\n\nздесь.\n',
    ]
    for (const other of others) {
      await check(text, other, compared(text, other))
      await check(other, text, compared(other, text))
    }
  })

  it('is so for any two texts of a few paragraphs', async () => {
    const paragraph = fc
      .array(fc.constantFrom('срок', 'орган', 'лицензия', 'реестр', 'услуга связи', '1)', 'пять дней.'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => words.join(' '))
    const text = fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((all) => `${all.join('\n\n')}\n`)
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        await check(before, after, compared(before, after))
      }),
      { numRuns: 60 },
    )
  })

  it('is so for the laws of the sample workspace', async () => {
    const laws = ['126-fz', '149-fz'].map((id) => readFileSync(`laws/${id}.md`, 'utf8'))
    const [one, other] = laws as [string, string]
    await check(one, other, compared(one, other))
  }).timeout(60_000)

  it('tells words that move apart from those that go and come, and names each move at both its ends', async () => {
    const articles = [
      '### Статья 1. Цели\n\nЗакон принят в целях доступности связи и безопасности всех граждан.',
      '### Статья 2. Лица\n\nЛица пользуются услугами связи по договору в письменной форме.',
      '### Статья 3. Органы\n\nОрганы ведут реестр лицензий и публикуют его сведения каждый день.',
    ]
    const [first, second, third] = articles as [string, string, string]
    const before = `# Закон\n\n${first}\n\n${second}\n\n${third}\n`
    const after = `# Закон\n\n${second}\n\n${third}\n\n${first.replace('всех граждан', 'каждого')}\n`
    const xml = partOf(await check(before, after, compared(before, after)), 'word/document.xml')
    const named = (tag: string) =>
      [...xml.matchAll(new RegExp(`<w:${tag} [^>]*w:name="([^"]*)"`, 'g'))].map(([, name]) => name)
    expect(named('moveFromRangeStart')).to.have.length(2).and.to.deep.equal(named('moveToRangeStart'))
    for (const end of ['moveFrom', 'moveTo']) {
      const ids = (tag: string) => [...xml.matchAll(new RegExp(`<w:${tag} w:id="(\\d+)"`, 'g'))].map(([, id]) => id)
      expect(ids(`${end}RangeEnd`))
        .to.have.length(2)
        .and.to.deep.equal(ids(`${end}RangeStart`))
    }
    expect(xml)
      .to.match(/<w:moveFrom [^>]*><w:r><w:t [^>]*>Закон принят/)
      .and.to.match(/<w:del [^>]*><w:r><w:delText [^>]*>всех/)
  })

  it('names the amendment as the author of each change, its day, and tells the instruction’s own words once', async () => {
    const { amendment, redline } = run(
      sample,
      '1) в пункте 1 статьи 29 слова «по лицензии» заменить словами «по уведомлению»;\n\n2) пункт 3 статьи 29 исключить.',
    )
    const words = () => ({ ...plainWords, law: sample.meta, makerOf: makersOf([amendment]) })
    const file = await trackedDocument({ redline, before: 'before', after: 'after', words })
    const xml = partOf(file, 'word/document.xml')
    const changes = [...xml.matchAll(/<w:(?:ins|del) [^>]*>/g)].map(([tag]) => tag)
    expect(changes.length).to.be.greaterThan(3)
    for (const tag of changes) expect(tag).to.include('w:author="О реестре"').and.to.include('w:date="2026-02-02T')
    const ids = changes.map((tag) => /w:id="(\d+)"/.exec(tag)?.[1])
    expect(new Set(ids).size).to.equal(ids.length)
    const comments = partOf(file, 'word/comments.xml')
    expect(comments.match(/<w:comment /g)).to.have.length(2)
    expect(comments).to.include('слова «по лицензии» заменить словами «по уведомлению»')
    expect(xml.match(/<w:commentReference /g)).to.have.length(2)
  })

  it('says on every page what the text is', async () => {
    const { redline } = run(sample, 'пункт 3 статьи 29 исключить.')
    const words = () => ({ ...plainWords, law: sample.meta })
    const file = await trackedDocument({ redline, before: 'before', after: 'after', words })
    expect(partOf(file, 'word/header1.xml')).to.include('Рабочая редакция, не официальный текст · О связи')
  })

  it('has a table’s words in its cells, and rows that go and come', async () => {
    const before = '# Закон\n\nТарифы:\n\n| Услуга | Плата |\n|---|---|\n| Почта | 3 |\n| Радио | 2 |\n\nКонец.\n'
    const after = '# Закон\n\nТарифы:\n\n| Услуга | Плата |\n|---|---|\n| Почта | 5 |\n\nКонец.\n'
    const file = await written(compared(before, after))
    expect(decided(file, 'reject')).to.deep.equal([
      'Закон',
      'Тарифы:',
      'Услуга',
      'Плата',
      'Почта',
      '3',
      'Радио',
      '2',
      'Конец.',
    ])
    expect(decided(file, 'accept')).to.deep.equal(['Закон', 'Тарифы:', 'Услуга', 'Плата', 'Почта', '5', 'Конец.'])
  })

  it('is a clean draft, too, without a mark', async () => {
    const { after } = run(sample, 'пункт 3 статьи 29 исключить.')
    const file = await cleanDocument(readLaw(after, { id: 'x', file: 'x' }).law)
    expect(decided(file, 'accept')).to.deep.equal(paragraphsOf(after))
    expect(partOf(file, 'word/document.xml')).not.to.match(/<w:(?:ins|del)[ >]/)
  })

  it('comes in again as the same tree, without a word lost', async () => {
    const treeOf = (text: Law) =>
      [...provisions(text)].map(({ passage, provision: { key, label, paragraphs } }) => {
        const source = text.passages[passage]?.text ?? ''
        return [key, label, paragraphs.map(({ text: { start, end } }) => source.slice(start, end).replaceAll('\\', ''))]
      })
    for (const path of ['laws/149-fz.md', 'laws/koap.md', 'laws/en/126-fz.md', 'test/texts/cases/own-ru.law.md']) {
      const text = readLaw(readFileSync(path, 'utf8'), { id: 'x', file: path }).law
      const back = await importDocument(await cleanDocument(text), { name: 'x.docx', kind: 'law' })
      expect(back.report.words.differences, path).to.deep.equal([])
      expect(treeOf(readLaw(back.markdown, { id: 'x', file: path }).law), path).to.deep.equal(treeOf(text))
    }
  })

  it('sets raised figures as such', async () => {
    const file = await written(compared('Статья 44<sup>1</sup>\n', 'Статья 44<sup>2</sup>\n'))
    expect(partOf(file, 'word/document.xml')).to.match(/superscript/)
    expect(decided(file, 'accept')).to.deep.equal(['Статья 442'])
  })
})

describe('a comparative table as a Word document', () => {
  it('has a numbered row for each provision that changes, and one for a new one with all that stands in it', async () => {
    const { amendment, redline } = run(
      sample,
      '1) в пункте 1 статьи 29 слова «по лицензии» заменить словами «по уведомлению»;\n\n2) дополнить статьей 30 следующего содержания:\n\n> ### Статья 30. Реестр\n>\n> 1. Реестр открыт.\n>\n> 2. Доступ бесплатный.',
    )
    const words = () => ({ ...plainWords, nameOf: (key: string) => key, bills: [amendment.meta.title] })
    const file = await tableDocument(tableOfRedline({ redline, before: 'before', after: 'after', words }))
    expect(decided(file, 'accept')).to.deep.equal([
      'Сравнительная таблица',
      'к проекту федерального закона «О реестре»',
      '№ п/п',
      'Действующая редакция',
      'Предлагаемая редакция',
      '1',
      'art_29__pnt_1',
      'Статья 29. Лицензирование',
      '1. Деятельность — по лицензии.',
      'art_29__pnt_1',
      'Статья 29. Лицензирование',
      '1. Деятельность — по уведомлению.',
      '2',
      '—',
      'art_30',
      'Статья 30. Реестр',
      '1. Реестр открыт.',
      '2. Доступ бесплатный.',
      '',
    ])
    expect(partOf(file, 'word/document.xml'))
      .to.match(/<w:strike\/>.*<w:t[^>]*>лицензии/)
      .and.to.include('w:orient="landscape"')
  })
})
