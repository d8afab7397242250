import { history, undo } from '@codemirror/commands'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import { expect } from 'chai'
import { enterAt } from '../../src/browser/editor/typing/enter.ts'
import { labelsFollow } from '../../src/browser/editor/typing/follow.ts'
import { fieldMark } from '../../src/browser/editor/typing/marks.ts'
import { moveItem } from '../../src/browser/editor/typing/move.ts'
import { asPasted, cleaned, paragraphsOf } from '../../src/browser/editor/typing/paste.ts'
import type { Language } from '../../src/text/languages.ts'

/** A text with its cursor, which `|` is. */
function at(written: string): EditorState {
  const caret = written.indexOf('|')
  return EditorState.create({
    doc: written.replace('|', ''),
    selection: { anchor: Math.max(0, caret) },
    extensions: [history(), labelsFollow],
  })
}

function shown(state: EditorState): string {
  const { head } = state.selection.main
  return `${state.sliceDoc(0, head)}|${state.sliceDoc(head)}`
}

function made(state: EditorState, change: TransactionSpec | null): EditorState {
  return change === null ? state : state.update(change).state
}

function entered(written: string, language: Language = 'ru'): string {
  const state = at(written)
  return shown(made(state, enterAt(state, language)))
}

describe('the Enter key in a bill', () => {
  for (const [what, written, expected] of [
    ['a semicolon begins the next item', '1) слово «а» исключить;|', '1) слово «а» исключить;\n\n2) |'],
    ['… by its letter', 'а) пункт 1 исключить;|', 'а) пункт 1 исключить;\n\nб) |'],
    ['… passing over ё and й', 'е) пункт 1 исключить;|', 'е) пункт 1 исключить;\n\nж) |'],
    ['a colon begins the list under the item', '2) в статье 46:|', '2) в статье 46:\n\nа) |'],
    ['… and the first list of all', 'Внести следующие изменения:|', 'Внести следующие изменения:\n\n1) |'],
    [
      'a block of law is quoted',
      '1) дополнить пунктом 7.1 следующего содержания:|',
      '1) дополнить пунктом 7.1 следующего содержания:\n\n> |',
    ],
    ['… and goes on as the law counts', '> 7.1) абонент — лицо;|', '> 7.1) абонент — лицо;\n>\n> 7.2) |'],
    ['a full stop ends the list', '3) пункт 4 исключить.|', '3) пункт 4 исключить.\n\n|'],
    ['an item is parted where the cursor is', '1) одно;| другое;', '1) одно;\n\n2) |другое;'],
    ['prose is parted without a label', '1) одно| другое', '1) одно\n\n|другое'],
    ['a paragraph without a label goes on its list', '1) одно\n\nи еще;|', '1) одно\n\nи еще;\n\n2) |'],
  ] as const) {
    it(what, () => {
      expect(entered(written)).to.equal(expected)
    })
  }

  it('the same in English, level by level', () => {
    expect(entered('(1) in paragraph 1—|', 'en')).to.equal('(1) in paragraph 1—\n\n(A) |')
    expect(entered('(A) by striking “a”; and|', 'en')).to.equal('(A) by striking “a”; and\n\n(B) |')
    expect(entered('(i) by striking “a”;|', 'en')).to.equal('(i) by striking “a”;\n\n(ii) |')
    expect(entered('(h) one;\n\n(i) two;|', 'en')).to.equal('(h) one;\n\n(i) two;\n\n(j) |')
    expect(entered('(2) by adding at the end the following:|', 'en')).to.match(/following:\n\n> \|$/)
  })

  it('in an item that says nothing yet goes one list out', () => {
    expect(entered('2) в статье 2:\n\nа) одно;\n\nб) |')).to.equal('2) в статье 2:\n\nа) одно;\n\n3) |')
    expect(entered('2) в статье 2;\n\n3) |')).to.equal('2) в статье 2;\n\n|')
    expect(entered('б) дополнить следующего содержания:\n\n> 7) лицо;\n>\n> 8) |')).to.equal(
      'б) дополнить следующего содержания:\n\n> 7) лицо;\n\nв) |',
    )
  })

  it('leaves the front matter alone', () => {
    expect(enterAt(at('---\ntitle: а;|\n---\n\nтекст'), 'ru')).to.equal(null)
  })

  it('takes what was selected with it', () => {
    const state = EditorState.create({ doc: '1) одно;лишнее', selection: { anchor: 8, head: 14 } })
    expect(shown(made(state, enterAt(state, 'ru')))).to.equal('1) одно;\n\n2) |')
  })
})

describe('labels of a bill', () => {
  const list = '## Статья 1\n\n1) одно;\n\n2) другое;\n\n3) третье.'

  it('are counted on behind an item that is put in, in the same step', () => {
    const state = at(list.replace('одно;', 'одно;|'))
    const next = made(state, enterAt(state, 'ru'))
    expect(next.doc.toString()).to.equal('## Статья 1\n\n1) одно;\n\n2) \n\n3) другое;\n\n4) третье.')
    let undone = next
    undo({
      state: next,
      dispatch: (transaction) => {
        undone = transaction.state
      },
    })
    expect(undone.doc.toString()).to.equal(list)
  })

  it('are counted down behind one that is taken out', () => {
    const state = at(list)
    const from = list.indexOf('2)')
    const next = made(state, { changes: { from, to: list.indexOf('3)') }, userEvent: 'delete.selection' })
    expect(next.doc.toString()).to.equal('## Статья 1\n\n1) одно;\n\n2) третье.')
    const first = made(state, {
      changes: { from: list.indexOf('1)'), to: from },
      userEvent: 'delete.cut',
    })
    expect(first.doc.toString()).to.equal('## Статья 1\n\n1) другое;\n\n2) третье.')
  })

  it('of a list under an item are its own', () => {
    const state = at('1) в статье 1:\n\nа) одно;|\n\nб) другое;\n\n2) третье.')
    expect(made(state, enterAt(state, 'ru')).doc.toString()).to.equal(
      '1) в статье 1:\n\nа) одно;\n\nб) \n\nв) другое;\n\n2) третье.',
    )
  })

  it('that a drafter has chosen, and those of quoted law, stay', () => {
    for (const text of ['1) одно;|\n\n2.1) другое;\n\n7) третье.', '> 1) одно;|\n>\n> 2) другое;']) {
      const state = at(text)
      const next = made(state, enterAt(state, 'ru'))
      for (const kept of text.split('|')[1]?.trim().split('\n') ?? []) expect(next.doc.toString()).to.include(kept)
    }
  })

  it('that somebody changes by hand stay as they are typed', () => {
    const state = at(list)
    const from = list.indexOf('2)')
    const next = made(state, { changes: { from, to: from + 1, insert: '7' }, userEvent: 'input.type' })
    expect(next.doc.toString()).to.equal(list.replace('2)', '7)'))
  })
})

describe('moving an item', () => {
  const list = '1) одно;\n\n2) в статье 2:\n\nа) раз;\n\nб) два;\n\n3) третье.'

  it('takes what stands in it along; labels and closing marks follow', () => {
    const state = at(list.replace('одно', 'од|но'))
    const next = made(state, moveItem(state, 1))
    expect(shown(next)).to.equal('1) в статье 2:\n\nа) раз;\n\nб) два;\n\n2) од|но;\n\n3) третье.')
    const last = made(next, moveItem(next, 1))
    expect(shown(last)).to.equal('1) в статье 2:\n\nа) раз;\n\nб) два;\n\n2) третье;\n\n3) од|но.')
    expect(made(last, moveItem(last, -1)).doc.toString()).to.equal(next.doc.toString())
  })

  it('goes no further than its list', () => {
    expect(moveItem(at(list.replace('раз', 'р|аз')), -1)).to.equal(null)
    expect(moveItem(at(list.replace('третье', 'тр|етье')), 1)).to.equal(null)
    expect(moveItem(at('просто т|екст'), 1)).to.equal(null)
  })
})

describe('marks as the field writes them', () => {
  function typed(written: string, mark: string, language: Language = 'ru'): string {
    const state = at(written)
    const { head } = state.selection.main
    const retyped = fieldMark(state, head, mark, language)
    const plain = made(state, { changes: { from: head, insert: mark } })
    return retyped === null ? plain.doc.toString() : made(plain, { changes: retyped }).doc.toString()
  }

  for (const [written, mark, language, expected] of [
    ['слово |', '"', 'ru', 'слово «'],
    ['слово «тихо|', '"', 'ru', 'слово «тихо»'],
    ['закон «О |', '"', 'ru', 'закон «О «'],
    ['striking |', '"', 'en', 'striking “'],
    ['striking “a|', '"', 'en', 'striking “a”'],
    ['the operator|', "'", 'en', 'the operator’'],
    ['закон |', '#', 'ru', 'закон №'],
    ['|', '#', 'ru', '#'],
    ['#|', '#', 'ru', '##'],
    ['закон N|', '1', 'ru', 'закон № 1'],
    ['закон N |', '1', 'ru', 'закон № 1'],
    ['абонент -|', ' ', 'ru', 'абонент — '],
    ['126-|', 'Ф', 'ru', '126-Ф'],
    ['is amended-|', '-', 'en', 'is amended—'],
    ['|', '-', 'en', '-'],
    ['--|', '-', 'en', '---'],
  ] as const) {
    it(`${written}${mark} → ${expected}`, () => {
      expect(typed(written, mark, language)).to.equal(expected)
    })
  }
})

describe('a text that is pasted', () => {
  it('comes in as paragraphs, without signs that nobody sees', () => {
    expect(paragraphsOf('Ста\u00adтья\u00a01.\r\n\r\n1. Одно\u200b.\r\n')).to.deep.equal(['Статья 1.', '1. Одно.'])
    expect(paragraphsOf('Статья 1.\r1. Одно.\v2. Другое.')).to.deep.equal(['Статья 1.', '1. Одно.', '2. Другое.'])
    expect(cleaned('пять\u202fдней')).to.equal('пять дней')
  })

  it('bears the mark of a quotation where it goes into one', () => {
    expect(asPasted(['а', 'б'], '> ')).to.equal('а\n>\n> б')
    expect(asPasted(['а', 'б'], '')).to.equal('а\n\nб')
  })

  it('of 2 MB is taken apart at once', () => {
    const begun = performance.now()
    expect(paragraphsOf('Слово за слово. \n'.repeat(130_000))).to.have.length(130_000)
    expect(performance.now() - begun).to.be.lessThan(2000)
  })
})
