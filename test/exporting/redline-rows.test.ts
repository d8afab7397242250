import { expect } from 'chai'
import { rowsHtml as rowsDrawn } from '../../src/exporting/html/redline.ts'
import { html as markup } from '../../src/exporting/html/tag.ts'
import { around, onlyBy, type ShownRow, shownRedline } from '../../src/exporting/layout/redline-rows.ts'
import { translator } from '../../src/locales/translate.ts'
import type { Redline, RedlinePiece, RedlineRow } from '../../src/redline/types.ts'

const rowsHtml = (...given: Parameters<typeof rowsDrawn>): string => rowsDrawn(...given).toString()

const kept = (text: string): RedlinePiece => ({ kind: 'kept', text })
const inserted = (text: string, amendment = 'a', instruction = 0): RedlinePiece => ({
  kind: 'inserted',
  text,
  origin: { amendment, instruction },
})
const deleted = (text: string, amendment = 'a', instruction = 0): RedlinePiece => ({
  kind: 'deleted',
  text,
  origin: { amendment, instruction },
})

function row(key: string, dress: RedlineRow['dress'], ...pieces: readonly RedlinePiece[]): RedlineRow {
  const changed = pieces.some((piece) => piece.kind !== 'kept')
  return {
    kind: changed ? 'changed' : 'same',
    before: key,
    after: key,
    dress,
    depth: dress === 'heading' ? 3 : 0,
    pieces,
  }
}

function redline(...rows: readonly RedlineRow[]): Redline {
  return {
    rows,
    stats: { insertedWords: 0, deletedWords: 0, changes: 0, rows: rows.length, changedRows: 0 },
    coarse: false,
  }
}

const law = redline(
  row('art_1', 'heading', kept('### Статья 1. Цели\n\n')),
  row('art_1__pnt_1', 'paragraph', kept('1. Так.\n\n')),
  row('art_2', 'heading', kept('### Статья 2. Срок\n\n')),
  row('art_2__pnt_1', 'paragraph', kept('1. Орган вправе:\n\n')),
  row('art_2__pnt_1__subp_1', 'paragraph', kept('1) ждать;\n\n')),
  row(
    'art_2__pnt_1__subp_2',
    'paragraph',
    kept('2) назначить '),
    deleted('разумный'),
    inserted('краткий'),
    kept(' срок.\n\n'),
  ),
)

describe('a redline laid out for a page', () => {
  const text = (one: ShownRow) =>
    one.runs.map((run) => (run.kind === 'kept' ? run.text : run.pieces.map((piece) => piece.text).join('→'))).join('')

  it('a label that alone has changed stands in the margin, and its change is one to go to', () => {
    const renumbered = redline(row('art_1__pnt_6', 'paragraph', deleted('5'), inserted('5.1'), kept('. Слова.\n\n')))
    const t = translator('ru')
    const html = rowsHtml(renumbered, 'inline', { t, show: 'all' })
    expect(html).to.match(
      /<span class="label"><span class="change"[^>]*><del>5<\/del><ins>5\.1<\/ins>\.<\/span><\/span> /,
    )
    expect(html).to.match(/<span class="change" id="change-1"[^>]*><\/span>Слова\./)
    const whole = redline(row('art_1__pnt_6', 'paragraph', deleted('2)'), inserted('3)'), kept(' слова.\n\n')))
    expect(rowsHtml(whole, 'inline', { t, show: 'all' })).to.match(
      /<span class="label"><span class="change"[^>]*><del>2\)<\/del><ins>3\)<\/ins><\/span><\/span> <span class="change" id="change-1"[^>]*><\/span>слова\./,
    )
    const columns = rowsHtml(renumbered, 'side-by-side', { t, show: 'all' })
    expect(columns).to.match(/<td class="before">[^]*<del>5<\/del>\.[^]*<td class="after">[^]*<ins>5\.1<\/ins>\./)
  })

  it('what goes and what comes in its place is one change; labels and heading marks stand apart', () => {
    const { rows, changes } = shownRedline(law, 'all')
    expect(changes).to.equal(1)
    const shown = rows as readonly ShownRow[]
    expect(shown.map(text)).to.deep.equal([
      'Статья 1. Цели',
      'Так.',
      'Статья 2. Срок',
      'Орган вправе:',
      'ждать;',
      'назначить разумный→краткий срок.',
    ])
    expect(shown.map((one) => (one.label?.kind === 'kept' ? one.label.text : null))).to.deep.equal([
      null,
      '1.',
      null,
      '1.',
      '1)',
      '2)',
    ])
    expect(shown.map((one) => one.level)).to.deep.equal([0, 1, 0, 1, 2, 2])
  })

  it('only changes: the units around them stay, the rest is passed over and counted', () => {
    const { rows, counts } = shownRedline(law, 'changes')
    expect(rows.map((one) => (one.kind === 'skipped' ? `⋯ ${one.count}` : one.key))).to.deep.equal([
      '⋯ 2',
      'art_2',
      'art_2__pnt_1',
      '⋯ 1',
      'art_2__pnt_1__subp_2',
    ])
    expect([...counts]).to.deep.equal([['art_2__pnt_1__subp_2', 1]])
  })

  it('the title that is passed over is no provision', () => {
    const title = { ...row('', 'title', kept('# О тишине\n\n')), before: null, after: null }
    const [first] = shownRedline({ ...law, rows: [title, ...law.rows] }, 'changes').rows
    expect(first).to.include({ kind: 'skipped', count: 2 })
  })

  it('a provision where a conflict stands is shown though nothing in it changes', () => {
    const { rows } = shownRedline(law, 'changes', new Set(['art_1__pnt_1']))
    expect(rows.slice(0, 2).map((one) => (one.kind === 'row' ? one.key : '⋯'))).to.deep.equal(['art_1', 'art_1__pnt_1'])
  })

  it('changes by two hands side by side are two', () => {
    const { changes } = shownRedline(
      redline(row('art_1', 'paragraph', kept('Срок '), inserted('один ', 'a'), inserted('два', 'b'))),
      'all',
    )
    expect(changes).to.equal(2)
  })

  it('changed white space alone is no change', () => {
    expect(shownRedline(redline(row('art_1', 'paragraph', kept('Срок.'), inserted('\n\n'))), 'all').changes).to.equal(0)
  })

  it('an inserted row keeps its label in the margin, as inserted', () => {
    const { rows } = shownRedline(redline(row('art_2__pnt_2.1', 'paragraph', inserted('2.1. Новое.\n\n'))), 'all')
    const [shown] = rows as readonly ShownRow[]
    expect(shown?.label).to.deep.include({ kind: 'change' })
    expect(shown && text(shown)).to.equal('Новое.')
  })

  it('one amendment’s changes alone: what others insert is text, what they delete is gone', () => {
    const both = redline(
      row(
        'art_1',
        'paragraph',
        kept('Срок '),
        deleted('пять', 'a'),
        inserted('шесть', 'a'),
        inserted(' полных', 'b'),
        kept(' дней'),
      ),
    )
    const [only] = onlyBy(both, 'b').rows
    expect(only?.pieces).to.deep.equal([kept('Срок '), kept('шесть'), inserted(' полных', 'b'), kept(' дней')])
    expect(onlyBy(both, 'nobody').rows[0]?.kind).to.equal('same')
  })

  it('in a text without provisions the spaces before a paragraph say how deep it stands, and labels are found all the same', () => {
    const plain = {
      ...row('', 'paragraph', kept('   c) die Richtlinie '), inserted('neu'), kept('\n\n')),
      before: null,
      after: null,
    }
    const [shown] = shownRedline(redline(plain, { ...plain, pieces: [inserted('7a. Netz\n\n')] }), 'all')
      .rows as readonly ShownRow[]
    expect(shown).to.deep.include({ level: 2, label: { kind: 'kept', text: 'c)' } })
    expect(shown && text(shown)).to.equal('die Richtlinie neu')
  })

  it('units around a key', () => {
    expect(around('art_2__pnt_1__subp_2')).to.deep.equal(['art_2', 'art_2__pnt_1'])
    expect(around('art_2')).to.deep.equal([])
  })
})

describe('a redline as HTML', () => {
  const t = translator('ru')
  const moved = redline(
    { ...row('art_1', 'paragraph', { kind: 'deleted', text: 'Общее правило.\n\n', move: 'move-1' }), kind: 'moved' },
    row('art_2', 'paragraph', kept('Срок.\n\n')),
    { ...row('art_3', 'paragraph', { kind: 'inserted', text: 'Общее правило.\n\n', move: 'move-1' }), kind: 'moved' },
  )

  it('the ends of a move lead to each other', () => {
    const html = rowsHtml(moved, 'inline', { t, show: 'all' })
    expect(html).to.match(
      /id="change-1"><a class="move-end" href="#change-2" title="куда перенесено">↷<\/a> <del>Общее/,
    )
    expect(html).to.match(
      /id="change-2"><a class="move-end" href="#change-1" title="откуда перенесено">↶<\/a> <ins>Общее/,
    )
  })

  it('in two columns what goes stands at the left, what comes at the right, and each change has one place', () => {
    const html = rowsHtml(law, 'side-by-side', { t, show: 'changes' })
    expect(html).to.match(/<td class="before">.*<del>разумный<\/del>.*<td class="after">.*<ins>краткий<\/ins>/)
    expect(html.match(/id="change-1"/g)).to.have.length(1)
    expect(html.match(/id="art_2__pnt_1__subp_2"/g)).to.have.length(1)
  })

  it('the comparative table has the touched provisions only, under their names', () => {
    const html = rowsHtml(law, 'table', { t, show: 'all', nameOf: (key) => `«${key}»` })
    expect(html.match(/<th scope="row">[^<]*/g)).to.deep.equal(['<th scope="row">«art_2__pnt_1__subp_2»'])
    expect(html.match(/ data-head="[^"]*"/g)).to.deep.equal([
      ' data-head="Действующая редакция"',
      ' data-head="Предлагаемая редакция"',
    ])
  })

  it('a provision whose rows stand apart has one place, in every view', () => {
    const apart = redline(
      row('art_1', 'paragraph', kept('Срок '), inserted('краткий')),
      row('art_2', 'paragraph', inserted('Иное.')),
      row('art_1', 'paragraph', inserted('И еще.')),
    )
    for (const view of ['inline', 'side-by-side', 'table'] as const) {
      const html = rowsHtml(apart, view, { t, show: 'all' })
      expect(html.match(/ id="art_\d"/g), view).to.deep.equal([' id="art_1"', ' id="art_2"'])
    }
  })

  it('a block stands after its provision, and one whose provision is not there stands at the end', () => {
    const blocks = new Map([
      ['art_1', markup`<hr class="one">`],
      ['art_9', markup`<hr class="nine">`],
    ])
    const html = rowsHtml(law, 'inline', { t, show: 'changes', blocks })
    expect(html).to.match(/id="art_1"[^]*<hr class="one">[^]*<\/div><hr class="nine">$/)
  })

  it('a table is one; a change over several cells has its number once, on either side', () => {
    const table = redline(
      row(
        'art_1',
        'paragraph',
        kept('| Услуга | Плата |\n|---|---|\n| <Телефон> | 3 |\n'),
        inserted('| Радио | 2 |\n'),
        kept('| Почта | '),
        deleted('3'),
        inserted('6'),
        kept(' |\n'),
      ),
    )
    const html = rowsHtml(table, 'inline', { t, show: 'all' })
    expect(html).to.include('<th scope="col">Услуга</th>').and.to.include('<td>&lt;Телефон&gt;</td>')
    expect(html.match(/id="change-\d+"/g)).to.deep.equal(['id="change-1"', 'id="change-2"'])
    expect(html).to.match(/<td><span class="change" id="change-1"[^>]*><ins> Радио <\/ins><\/span><\/td>/)
    expect(html).to.match(/<del>3<\/del><ins>6<\/ins>/)
    const [before, after] = [...rowsHtml(table, 'side-by-side', { t, show: 'all' }).matchAll(/<tbody>(.*?)<\/tbody>/g)]
    expect(before?.[1]).to.include('<del>3</del>').and.not.to.include('Радио')
    expect(after?.[1]).to.include('Радио').and.not.to.include('<del>')
  })

  it('text is text', () => {
    const html = rowsHtml(redline(row('art_1"><i>', 'paragraph', inserted('<b>&"x"</b> 44<sup>1</sup>'))), 'inline', {
      t,
      show: 'all',
    })
    expect(html).to.include('&lt;b&gt;&amp;&quot;x&quot;&lt;/b&gt; 44<sup>1</sup>').and.not.to.include('<i>')
  })
})
