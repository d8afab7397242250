import { EditorState } from '@codemirror/state'
import { expect } from 'chai'
import { type Block, editsIn, noEdits, redone, undone, withChanges } from '../../src/browser/editor/law/edits.ts'
import { enterInLaw } from '../../src/browser/editor/law/enter.ts'

const source = '1. Одно.\n\n2. Другое.\n\n3. Третье.\n'
const blocks: readonly Block[] = ['1. Одно.', '2. Другое.', '3. Третье.'].map((text) => {
  const start = source.indexOf(text)
  return { start, end: start + text.length, text }
})

function made(...changes: readonly (readonly [number, string | null])[]) {
  return new Map(changes.map(([index, text]) => [index, text === null ? null : { text, prefer: null }]))
}

function edited(log = noEdits): string {
  return editsIn(blocks, log.changes)
    .edits.toReversed()
    .reduce((text, { start, end, text: put }) => `${text.slice(0, start)}${put}${text.slice(end)}`, source)
}

describe('the edits of a law', () => {
  it('are undone and done again step by step', () => {
    const first = withChanges(noEdits, blocks, made([0, '1. Иное.']))
    const second = withChanges(first, blocks, made([1, '2. Новое.'], [2, '3. Еще.']))
    expect(edited(second)).to.equal('1. Иное.\n\n2. Новое.\n\n3. Еще.\n')
    expect(edited(undone(second))).to.equal(edited(first))
    expect(edited(redone(undone(second)))).to.equal(edited(second))
    expect(edited(undone(undone(undone(second))))).to.equal(source)
  })

  it('that change nothing are no step', () => {
    expect(withChanges(noEdits, blocks, made([0, '1. Одно.'], [1, null]))).to.equal(noEdits)
  })

  it('take what is emptied away with the space behind it, the last one with the space before', () => {
    expect(edited(withChanges(noEdits, blocks, made([0, ''])))).to.equal('2. Другое.\n\n3. Третье.\n')
    expect(edited(withChanges(noEdits, blocks, made([1, ' '])))).to.equal('1. Одно.\n\n3. Третье.\n')
    expect(edited(withChanges(noEdits, blocks, made([2, ''])))).to.equal('1. Одно.\n\n2. Другое.\n')
    const { edits } = editsIn(blocks, withChanges(noEdits, blocks, made([1, ''], [2, ''])).changes)
    for (const [index, { start, end }] of edits.entries()) expect(start).to.be.within(edits[index - 1]?.end ?? 0, end)
  })
})

describe('the Enter key in a law', () => {
  function entered(text: string, taken: readonly string[] = []): string {
    const state = EditorState.create({ doc: text, selection: { anchor: text.length } })
    const change = enterInLaw(state, 'ru', (label) => taken.includes(label))
    return change === null ? text : state.update(change).state.doc.toString()
  }

  it('begins the next part or item; labels that are there stay', () => {
    expect(entered('2. Другое.')).to.equal('2. Другое.\n\n3. ')
    expect(entered('2. Другое.', ['3'])).to.equal('2. Другое.\n\n2.1. ')
    expect(entered('7) лицо;', ['8', '7.1'])).to.equal('7) лицо;\n\n7.2) ')
    expect(entered('(a) One;', ['b'])).to.equal('(a) One;\n\n(b) ')
    expect(entered('Без номера.')).to.equal('Без номера.\n\n')
  })
})
