import { expect } from 'chai'
import { consolidate } from '../../../src/consolidation/consolidate.ts'
import { optionsCsv } from '../../../src/exporting/formats/csv.ts'
import { optionsMarkdown } from '../../../src/exporting/formats/markdown.ts'
import { cellParagraphs } from '../../../src/exporting/layout/options-paragraphs.ts'
import { optionsTable } from '../../../src/exporting/layout/options-table.ts'
import { readAmendment } from '../../../src/language/read-amendment.ts'
import { readLaw } from '../../../src/law/law.ts'
import { problem } from '../../../src/problem/problem.ts'
import { billLines, billPlace } from '../../../src/server/models/bill.ts'
import { failuresOn } from '../../../src/server/models/failures.ts'
import { problemsOf } from '../../../src/server/models/home.ts'
import { outlineItems } from '../../../src/server/models/outline.ts'
import { provisionText } from '../../../src/server/models/provision-history.ts'
import { search } from '../../../src/server/models/search.ts'
import { touchesOf, touchesUnder } from '../../../src/server/models/touches.ts'
import { bill, law as source } from '../../support/example-law.ts'

const { law } = readLaw(source, { id: 'tishina', file: 'laws/tishina.md' })
const amendment = (id: string, instructions: string, fields: Record<string, string> = {}) =>
  readAmendment(bill(instructions, fields), { id, file: `amendments/${id}.md` })
const unfit = problem('bad-front-matter')
const alone = (one: ReturnType<typeof amendment>) => consolidate([law], [one], { mode: { kind: 'sequence' } })

describe('what amendments touch', () => {
  it('by the key of the provision, the units in it counted with it', () => {
    const one = amendment('one', 'в пункте 2 статьи 1 слово «разумный» исключить')
    const touches = touchesOf('tishina', [alone(one)])
    expect([...touches]).to.deep.equal([['art_1__pnt_2', [{ amendment: 'one', instruction: 0 }]]])
    expect(touchesUnder(touches, 'art_1')).to.have.length(1)
    expect(touchesUnder(touches, 'art_2')).to.have.length(0)
  })
})

describe('a bill as lines', () => {
  it('words of an instruction are told from those around them; its quoted law goes with it', () => {
    const one = amendment(
      'one',
      'статью 2 дополнить пунктом 2 следующего содержания:\n\n> 2. Срок можно продлить.\n\n2) в пункте 2 статьи 1 слово «разумный» исключить',
    )
    const lines = billLines(one, [])
    expect(lines.map((line) => line.kind)).to.deep.equal([
      'title',
      'heading',
      'paragraph',
      'paragraph',
      'quoted',
      'paragraph',
    ])
    expect(lines.map((line) => line.label)).to.deep.equal(['', '', '', '1)', '', '2)'])
    expect(lines[4]?.quoted).to.deep.equal([{ label: '2.', text: 'Срок можно продлить.' }])
    expect(lines.map((line) => line.ends.map((end) => end.instruction))).to.deep.equal([[], [], [], [], [0], [1]])
    const [first] = lines[3]?.runs.filter((run) => run.instruction === 0) ?? []
    expect(first).to.deep.include({ first: true, unread: false })
    expect(first?.text).to.match(/^статью 2 дополнить пунктом 2/)
  })

  it('a problem stands with the instruction that it speaks of, and words that cannot be read are marked', () => {
    const one = amendment('one', 'пункт 9 статьи 1 признать утратившим силу;\n\n2) статью 1 украсить')
    const lines = billLines(one, problemsOf(one, alone(one)))
    const failed = lines.flatMap((line) => line.ends).find((end) => end.instruction === 0)
    expect(failed?.problems.map((problem) => problem.code)).to.deep.equal(['unit-not-found'])
    const unread = lines.find((line) => line.runs.some((run) => run.unread))
    expect(unread?.problems.map((problem) => problem.code)).to.deep.equal(['unreadable-instruction'])
    expect(unread?.line).to.equal(one.source.split('\n').findIndex((line) => line.includes('украсить')) + 1)
  })

  it('the runs of a line, joined, are the line', () => {
    const one = amendment(
      'one',
      'в пункте 2 статьи 1 слова «Орган вправе» заменить словами «Орган обязан», слово «разумный» исключить',
    )
    const line = billLines(one, []).find((each) => each.label === '1)')
    expect(line?.runs.map((run) => run.text).join('')).to.equal(
      'в пункте 2 статьи 1 слова «Орган вправе» заменить словами «Орган обязан», слово «разумный» исключить.',
    )
    expect(line?.ends.map((end) => end.instruction)).to.deep.equal([0, 1])
  })
})

describe('what was not carried out', () => {
  it('instructions that failed and words that could not be read, in the order of the bill, each once', () => {
    const one = amendment(
      'one',
      'статью 1 украсить;\n\n2) пункт 9 статьи 1 признать утратившим силу;\n\n3) в пункте 2 статьи 1 слово «разумный» исключить',
    )
    const failures = failuresOn('tishina', [one], alone(one).reports)
    expect(failures.map(({ instruction, problem }) => [instruction, problem.code])).to.deep.equal([
      [null, 'unreadable-instruction'],
      [0, 'unit-not-found'],
    ])
    expect(failuresOn('other', [one], alone(one).reports).map(({ problem }) => problem.code)).to.deep.equal([
      'unreadable-instruction',
    ])
  })

  it('an instruction on a law that is not there is told of on every law', () => {
    const lost = readAmendment(bill('слово «шум» исключить').replaceAll('1-ФЗ «О тишине»', '9-ФЗ «О ветре»'), {
      id: 'lost',
      file: 'amendments/lost.md',
    })
    expect(failuresOn('tishina', [lost], alone(lost).reports).map(({ problem }) => problem.code)).to.deep.equal([
      'law-not-found',
    ])
  })
})

describe('options', () => {
  const strict = amendment('strict', 'в пункте 2 статьи 1 слово «разумный» заменить словом «краткий»', {
    short: 'Строго',
  })
  const mild = amendment(
    'mild',
    'статью 1 дополнить пунктом 3 следующего содержания:\n\n> 3. Можно:\n>\n> 1) ждать;\n>\n> 2) просить.\n\n2) статью 2 признать утратившей силу',
  )
  const table = optionsTable([strict, mild], [law], (id) => alone(id === 'strict' ? strict : mild))

  it('a row for each provision that anyone touches, in the law’s order; new and repealed units are one row each', () => {
    expect(table.rows.map((row) => row.key)).to.deep.equal([
      'art_1__pnt_2',
      'art_1__pnt_3',
      'art_2',
      ...table.rows.slice(3).map((row) => row.key),
    ])
    expect(table.rows.map((row) => row.key)).to.not.include('art_1__pnt_3__subp_1')
    expect(table.rows[0]?.name).to.equal('пункт 2 статьи 1')
  })

  it('a cell says what the law would say; none where the provision is left alone', () => {
    const [changed, added] = table.rows
    expect(changed?.before).to.equal('2. Орган вправе назначить разумный срок.')
    expect(changed?.cells[0]?.after).to.equal('2. Орган вправе назначить краткий срок.')
    expect(changed?.cells[1]).to.equal(null)
    expect(added?.before).to.equal(null)
    expect(added?.cells[1]?.after).to.equal('3. Можно:\n\n1) ждать;\n\n2) просить.')
  })

  it('rivals that want the same do not differ', () => {
    const same = optionsTable([strict, strict], [law], () => alone(strict))
    expect(same.rows.map((row) => row.differs)).to.deep.equal([false])
    expect(table.rows.every((row) => row.differs)).to.equal(true)
  })

  it('of a long provision only the first paragraph and what anyone changes is shown, in every column', () => {
    const before = '1. Раз:\n\nдва;\n\nтри;\n\nчетыре.'
    const kept = (text: string) => ({ kind: 'kept' as const, text })
    const inserted = (text: string) => ({ kind: 'inserted' as const, text })
    const shown = cellParagraphs(before, [
      [kept('1. Раз:\n\nдва;\n\nтри'), inserted(' с половиной'), kept(';\n\nчетыре.')],
      [kept('1. Раз:\n\nдва;\n\nтри;\n\nчетыре.'), inserted('\n\nПять.')],
      null,
    ])
    const text = (column: typeof shown.before | null) =>
      column?.map((one) => (one.kind === 'gap' ? '⋯' : one.pieces.map((piece) => piece.text).join('')))
    expect(text(shown.before)).to.deep.equal(['1. Раз:', '⋯', 'три;', '⋯'])
    expect(shown.cells.map(text)).to.deep.equal([
      ['1. Раз:', '⋯', 'три с половиной;', '⋯'],
      ['1. Раз:', '⋯', 'три;', '⋯', 'Пять.'],
      undefined,
    ])
  })

  const words = { provision: 'Норма', inForce: 'Действует', newProvision: 'новая', faces: new Map() }

  it('as comma-separated values: quotes doubled, paragraphs kept, formulas disarmed', () => {
    const csv = optionsCsv(
      {
        amendments: [{ id: 'x', title: '=1+1', short: null }],
        rows: [{ law: 'l', key: 'k', name: 'п. 1', before: 'Слово «А», "Б"\n\nв', cells: [null], differs: true }],
      },
      words,
    )
    expect(csv).to.equal('\ufeffНорма,Действует,\'=1+1\r\nl: п. 1,"Слово «А», ""Б""\n\nв",—\r\n')
  })

  it('in Russian parted by semicolons, as spreadsheets of that locale read them', () => {
    const csv = optionsCsv({ amendments: [], rows: [] }, { ...words, language: 'ru' })
    expect(csv).to.equal('\ufeffНорма;Действует\r\n')
  })

  it('as a Markdown table: one line a row', () => {
    const lines = optionsMarkdown(table, words).trimEnd().split('\n')
    expect(lines).to.have.length(table.rows.length + 2)
    expect(lines[3]).to.include('3. Можно: / 1) ждать; / 2) просить.')
  })
})

describe('search', () => {
  it('needs every word, takes ё for е, and marks what it found', () => {
    const { hits, total } = search([law], [], 'Разумный  СРОК')
    expect(total).to.equal(1)
    expect(hits[0]).to.deep.include({ kind: 'provision', id: 'tishina', key: 'art_1__pnt_2' })
    expect(hits[0]?.excerpt.filter((run) => run.hit).map((run) => run.text)).to.deep.equal(['разумный', 'срок'])
    expect(hits[0]?.excerpt.map((run) => run.text).join('')).to.equal('Орган вправе назначить разумный срок.')
  })

  it('headings come before text, and nothing is found for nothing', () => {
    expect(search([law], [], 'срок').hits[0]?.key).to.equal('art_2')
    expect(search([law], [], ' «» ')).to.deep.equal({ hits: [], total: 0 })
  })

  it('finds what is cited, as lawyers cite it, and the law itself by its number or name', () => {
    for (const query of [
      'п. 2 ст. 1',
      'пункт 2 статьи 1',
      'п.2 ст.1 1-ФЗ',
      'пункт 2 статьи 1 Федерального закона № 1-ФЗ',
    ])
      expect(search([law], [], query).hits[0], query).to.deep.include({ kind: 'provision', key: 'art_1__pnt_2' })
    expect(search([law], [], 'ст. 2').hits.map((hit) => hit.key)).to.deep.equal(['art_2'])
    expect(search([law], [], 'п. 2 ст. 1 126-ФЗ').hits).to.deep.equal([])
    expect(search([law], [], 'п. 2 ст. 1').hits[0]?.excerpt.some((run) => run.hit)).to.equal(false)
    for (const query of ['1-ФЗ', 'о тишине'])
      expect(search([law], [], query).hits[0], query).to.deep.include({ kind: 'law', id: 'tishina' })
  })

  it('finds an address from the outside in, too, and a bill by the name of its file', () => {
    for (const query of ['ст. 1 п. 2', 'ст.1 п.2', 'статья 1 пункт 2'])
      expect(search([law], [], query).hits[0], query).to.deep.include({ kind: 'provision', key: 'art_1__pnt_2' })
    const american = readLaw(
      '---\nscheme: us-code\n---\n\n### § 230. Calls\n\n(c) Protection\n\n(1) None.\n\n(2) Some.\n',
      {
        id: 'usc',
        file: 'laws/usc.md',
      },
    ).law
    for (const query of ['230(c)(2)', 'sec. 230(c)(2)', 'section 230(c)(2)'])
      expect(
        search([american], [], query).hits.map((hit) => hit.key),
        query,
      ).to.deep.equal(['sec_230__subsec_c__para_2'])
    expect(search([american], [], 'sec. 230').hits[0]).to.deep.include({ key: 'sec_230' })
    const bill = amendment('calls-licensing', 'статью 2 исключить')
    expect(search([law], [bill], 'calls-licensing').hits[0]).to.deep.include({
      kind: 'amendment',
      id: 'calls-licensing',
    })
  })

  it('offers the nearest spelling where nothing is found, and marks nothing inside of other words', () => {
    const found = search([law], [], 'разумнный')
    expect(found).to.deep.include({ total: 0, nearest: 'разумный' })
    expect(search([law], [], 'азумный').hits[0]?.excerpt.some((run) => run.hit)).to.equal(false)
    expect(search([law], [], 'щщщщ').nearest).to.equal(undefined)
  })

  it('leads to the block of a bill that holds the words: lines inside of it have no place on the page', () => {
    const one = amendment(
      'one',
      'статью 2 дополнить пунктами 2 и 3 следующего содержания:\n\n> 2. Срок можно продлить.\n>\n> 3. Продление обжалуется',
    )
    const quoted = billLines(one, []).find((line) => line.kind === 'quoted')
    expect(search([], [one], 'обжалуется').hits[0]?.line).to.equal(quoted?.line)
    expect(search([], [one], 'поправках').hits[0]?.line).to.equal(null)
    const at = { file: one.file, line: (quoted?.line ?? 0) + 2, column: 1, span: { start: 0, end: 0 } }
    expect(billPlace(one, { ...unfit, at })).to.equal(`#line-${quoted?.line}`)
    expect(billPlace(one, { ...unfit, at: { ...at, line: 2 } })).to.equal('')
  })

  it('shows so many and counts all', () => {
    const { hits, total } = search([law], [], 'о', 2)
    expect(hits).to.have.length(2)
    expect(total).to.be.greaterThan(2)
  })
})

describe('contents of a law', () => {
  it('labels and headings, with counts', () => {
    const items = outlineItems(law, (provision) => (provision.key === 'art_2' ? 3 : 0))
    expect(items.map(({ key, label, heading, count }) => [key, label, heading, count])).to.deep.equal([
      ['art_1', 'Статья 1.', 'Тишина', 0],
      ['art_2', 'Статья 2.', 'Срок', 3],
    ])
  })

  it('a provision’s own text, sub-units with it', () => {
    expect(provisionText(law, 'art_2')).to.equal('Статья 2. Срок\n\n1. Срок составляет пять дней.')
    expect(provisionText(law, 'art_9')).to.equal('')
  })
})
