import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { paperDocument } from '../../src/exporting/docx/paper.ts'
import { type PaperRole, wordsOf } from '../../src/exporting/layout/bill/blocks.ts'
import { notePaper } from '../../src/exporting/layout/bill/note-paper.ts'
import { billPaper } from '../../src/exporting/layout/bill/paper.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { decided, partOf } from '../support/docx.ts'

const russian = (items: string, meta = 'status: introduced\nsponsor: Правительство Российской Федерации') =>
  readAmendment(
    `---\ntitle: О реестре\n${meta}\n---\n\n# О внесении изменений в Федеральный закон «О связи»\n\n## Статья 1\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n${items}\n\n## Статья 2\n\nНастоящий Федеральный закон вступает в силу с 1 января 2027 года.\n`,
    { id: 'bill', file: 'bill.md' },
  )

const american = (items: string, meta = '') =>
  readAmendment(
    `---\ntitle: Calls\nlanguage: en\n${meta}---\n\n# A BILL to amend the Communications Act\n\n## SEC. 2. Calls\n\nSection 5 of the Communications Act of 1934 is amended—\n\n${items}\n`,
    { id: 'bill', file: 'bill.md' },
  )

function lines(bill: ReturnType<typeof russian>, ...roles: readonly PaperRole[]): readonly string[] {
  return billPaper(bill).blocks.flatMap((block) =>
    block.kind === 'paragraph' && roles.includes(block.role) ? [wordsOf(block)] : [],
  )
}

describe('a Russian bill on paper', () => {
  it('has quotation marks around the law that it quotes, and the mark that its list asks for behind them', () => {
    const items =
      '1) дополнить пунктом 2 следующего содержания:\n\n> 2. Реестр:\n>\n> 1) открыт.\n\n2) дополнить пунктом 3 следующего содержания:\n\n> 3. Доступ бесплатный.'
    expect(lines(russian(items), 'quoted')).to.deep.equal(['«2. Реестр:', '1) открыт.»;', '«3. Доступ бесплатный.».'])
  })

  it('sets no mark twice', () => {
    expect(
      lines(russian('1) дополнить пунктом 2 следующего содержания:\n\n> «2. Закон «О связи».».'), 'quoted'),
    ).to.deep.equal(['«2. Закон «О связи».».'])
  })

  it('says who brings it in, in the right case where that is certain, and has a place for the signature', () => {
    const bill = russian('1) статью 5 признать утратившей силу.')
    expect(lines(bill, 'head')).to.deep.equal(['Вносится Правительством Российской Федерации', 'ПРОЕКТ'])
    expect(lines(bill, 'act', 'title')).to.deep.equal([
      'ФЕДЕРАЛЬНЫЙ ЗАКОН',
      'О внесении изменений в Федеральный закон «О связи»',
    ])
    expect(lines(bill, 'signature')).to.deep.equal(['Президент', 'Российской Федерации'])
    const of = (sponsor: string) =>
      lines(russian('1) статью 5 признать утратившей силу.', `sponsor: ${sponsor}`), 'head')[0]
    expect(of('Рабочая группа по связи')).to.equal('Вносится Рабочей группой по связи')
    expect(of('И. И. Иванов, П. П. Петров')).to.equal('Вносится: И. И. Иванов, П. П. Петров')
  })

  it('is no draft once it is adopted', () => {
    const act = russian('1) статью 5 признать утратившей силу.', 'status: adopted\nadopted: 2026-03-01\nnumber: 9-ФЗ')
    expect(lines(act, 'head')).to.deep.equal([])
    expect(lines(act, 'signature').slice(2)).to.deep.equal(['Москва, Кремль', '1\u00a0марта 2026\u00a0г.', '№ 9-ФЗ'])
  })

  it('as a Word document has every word of the bill, and no mark of the tool', async () => {
    const source = readFileSync('amendments/calls-notification.md', 'utf8')
    const file = await paperDocument(billPaper(readAmendment(source, { id: 'x', file: 'x.md' })), 'numbered')
    const words = (text: string) => [...(text.match(/[\p{L}\d]+/gu) ?? [])]
    const body = source.slice(source.indexOf('# О внесении')).replace(/^[#>]+ ?/gm, '')
    const got = words(decided(file, 'accept').join('\n'))
    const start = got.indexOf('О')
    expect(got.slice(start, start + words(body).length)).to.deep.equal(words(body))
    expect(
      Object.values(['word/document.xml', 'docProps/core.xml'].map((part) => partOf(file, part))).join(''),
    ).not.to.match(/Engross/)
    expect(partOf(file, 'word/styles.xml')).to.include('Times New Roman').and.to.include('w:sz w:val="28"')
  })
})

describe('an American bill on paper', () => {
  it('opens each quoted paragraph, closes the last one, and sets “and” before the last item', () => {
    const items =
      '(1) by adding at the end the following:\n\n> (c) A “call” is free.\n>\n> (d) It is short.\n\n(2) by inserting after subsection (a) the following:\n\n> (b) None.\n\n(3) by striking subsection (e).'
    expect(lines(american(items), 'quoted')).to.deep.equal([
      '“(c) A ‘call’ is free.',
      '“(d) It is short.”;',
      '“(b) None.”; and',
    ])
  })

  it('has the head of a bill that is introduced', () => {
    const bill = american('(1) by striking subsection (e).', 'introduced: 2026-02-09\nsponsor: Ms. Doe\n')
    expect(lines(bill, 'session', 'chamber', 'introduced', 'act', 'formula')).to.deep.equal([
      '119TH CONGRESS, 2D SESSION',
      'H. R. ________',
      'IN THE HOUSE OF REPRESENTATIVES',
      'February 9, 2026',
      'Ms. Doe introduced the following bill; which was referred to the Committee on ____________________',
      'A BILL',
      'Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,',
    ])
    expect(lines(bill, 'title')).to.deep.equal(['To amend the Communications Act.', 'To amend the Communications Act.'])
  })

  it('has its lines numbered on each page, on Letter paper', async () => {
    const xml = partOf(
      await paperDocument(billPaper(american('(1) by striking subsection (e).')), 'numbered'),
      'word/document.xml',
    )
    expect(xml).to.include('<w:lnNumType w:countBy="1" w:restart="newPage"/>').and.to.include('w:w="12240" w:h="15840"')
  })
})

describe('an explanatory note on paper', () => {
  it('stands under its name and that of the bill, with the note’s own headings', () => {
    const bill = russian('1) статью 5 признать утратившей силу.')
    const paper = notePaper(bill, '# Записка\n\nВот **что**.\n\n## Зачем\n\n- затем;\n- и потом.\n')
    expect(
      paper.blocks.map((block) => (block.kind === 'table' ? '' : `${block.role}: ${wordsOf(block)}`)),
    ).to.deep.equal([
      'act: ПОЯСНИТЕЛЬНАЯ ЗАПИСКА',
      'title: к проекту федерального закона «О внесении изменений в Федеральный закон „О связи“»',
      'text: Вот что.',
      'heading: Зачем',
      'list: — затем;',
      'list: — и потом.',
    ])
  })
})
