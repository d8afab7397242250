import { type Extension, RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { analysis } from './analysis.ts'
import { isFrontMatter } from './typing/enter.ts'
import { depthOf, itemOf } from './typing/labels.ts'

/** How the text looks: headings, items set in by their labels, quoted law with a rule beside it, instructions by what became of them. */
export const dress: Extension = ViewPlugin.define((view) => plugin(view), {
  decorations: ({ decorations }) => decorations,
})

interface Dress {
  decorations: DecorationSet
  update(update: ViewUpdate): void
}

function plugin(view: EditorView): Dress {
  return {
    decorations: drawn(view),
    update(update) {
      const isOther = update.startState.field(analysis) !== update.state.field(analysis)
      if (update.docChanged || update.viewportChanged || isOther) this.decorations = drawn(update.view)
    },
  }
}

/** Only what is in view: a text may be long. */
function drawn({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  const { instructions } = state.field(analysis)
  for (const { from, to } of visibleRanges) {
    const marks = instructions.filter(({ span }) => span.start < to && span.end > from && span.end > span.start)
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at)
      const name = isFrontMatter(state, line.from) ? 'is-front-matter' : lineName(line.text)
      if (name !== '') builder.add(line.from, line.from, lineMark(name))
      const sign = /^(?:#{1,6}|>) ?/.exec(line.text)?.[0].length ?? 0
      if (sign > 0) builder.add(line.from, line.from + sign, signMark)
      for (const { span, outcome } of marks) {
        const [start, end] = [Math.max(span.start, line.from), Math.min(span.end, line.to)]
        if (start < end && !line.text.startsWith('>')) builder.add(start, end, instructionMark(outcome))
      }
      at = line.to + 1
    }
  }
  return builder.finish()
}

function lineName(text: string): string {
  if (text.startsWith('#')) return `is-heading is-heading-${/^#{1,6}/.exec(text)?.[0].length}`
  const item = itemOf(text)
  const depth = item.style === null ? 0 : depthOf(item.style)
  return `${item.quote === '' && !text.startsWith('>') ? '' : 'is-quoted '}${item.style === null ? '' : `is-item is-depth-${depth}`}`.trim()
}

/** A mark of Markdown: what it says is seen without it. */
const signMark = Decoration.mark({ class: 'is-sign' })

const marks = new Map<string, Decoration>()

function lineMark(name: string): Decoration {
  return kept(`line ${name}`, () => Decoration.line({ class: name }))
}

function instructionMark(outcome: string): Decoration {
  return kept(`instruction ${outcome}`, () => Decoration.mark({ class: `instruction is-${outcome}` }))
}

function kept(name: string, make: () => Decoration): Decoration {
  const known = marks.get(name) ?? make()
  marks.set(name, known)
  return known
}
