import { StateEffect, StateField } from '@codemirror/state'
import { EditorView, type ViewUpdate } from '@codemirror/view'
import type { BillAnswer, Change, ProblemAnswer } from '../../server/models/editing/answers.ts'
import type { Language } from '../../text/languages.ts'
import { type Asked, asker } from './ask.ts'

/** What the server said of the text, its places moved along with what was typed since. */
export interface Analysis extends Omit<BillAnswer, 'sequence' | 'milliseconds'> {
  /** Whether the text has changed since. */
  readonly isStale: boolean
  /** Where the cursor was. */
  readonly caret: number
  /** Why there is no newer one; null: nothing is wrong. */
  readonly trouble: 'too-long' | 'unreachable' | 'unchecked' | null
}

const answered = StateEffect.define<Partial<Analysis>>()

export const analysis = StateField.define<Analysis>({
  create: () => unknown('ru'),
  update: (value, transaction) => {
    let next = value
    if (transaction.docChanged) {
      const moved = (at: number, side: number): number => transaction.changes.mapPos(at, side)
      next = {
        ...value,
        isStale: true,
        caret: moved(value.caret, 1),
        instructions: value.instructions.map((one) => ({ ...one, span: movedSpan(one.span, moved) })),
        problems: value.problems.map((one) => ({
          ...one,
          span: one.span === null ? null : movedSpan(one.span, moved),
          // Its places were those of another text.
          fix: null,
        })),
      }
    }
    for (const effect of transaction.effects) if (effect.is(answered)) next = { ...next, ...effect.value }
    return next
  },
})

/** What is known before the server has answered. */
function unknown(language: Language): Analysis {
  return {
    language,
    laws: [],
    instructions: [],
    problems: [],
    focus: null,
    isStale: true,
    caret: 0,
    trouble: null,
  }
}

function movedSpan<Span extends Pick<Change, 'start' | 'end'>>(
  span: Span,
  moved: (at: number, side: number) => number,
) {
  const start = moved(span.start, 1)
  return { ...span, start, end: Math.max(start, moved(span.end, -1)) }
}

/** In milliseconds: a fast hand pauses longer between words than between letters. */
const pause = 80

/** In UTF-16 code units: what the server takes of a text in any alphabet. */
export const longestChecked = 480_000

/** In milliseconds: how long a server that did not answer is left alone. */
const rest = 4000

/** Asks the server what the text says whenever it or the cursor's line has changed; `language` is the bill's, as far as the page knows. */
export function asking(language: string) {
  const ask = asker<{ text: string; caret: number }, BillAnswer>('/editor/bill')
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isAsked = false
  /** A screen reader is told once of what is wrong where the cursor is. */
  let lastSaid = ''
  const look = async (view: EditorView): Promise<void> => {
    const { doc, selection } = view.state
    if (doc.length > longestChecked) return view.dispatch({ effects: answered.of({ trouble: 'too-long' }) })
    const asked = await ask({ text: doc.toString(), caret: selection.main.head })
    if (asked.kind === 'old' || !view.dom.isConnected) return
    const effect = answered.of(partOf(asked, view, doc, selection.main.head))
    const said = asked.kind === 'answer' ? problemSaid(asked.answer) : ''
    const isNews = said !== '' && said !== lastSaid
    lastSaid = said
    view.dispatch({ effects: isNews ? [effect, EditorView.announce.of(said)] : effect })
    if (asked.kind !== 'failed' || asked.status !== null) return
    clearTimeout(waiting)
    waiting = setTimeout(() => void look(view), rest)
  }
  return [
    analysis.init(() => unknown(language === 'en' ? 'en' : 'ru')),
    EditorView.updateListener.of((update) => {
      if (isAsked && !update.docChanged && !movedLine(update)) return
      isAsked = true
      clearTimeout(waiting)
      waiting = setTimeout(() => void look(update.view), pause)
    }),
  ]
}

function problemSaid({ focus, problems }: BillAnswer): string {
  const own = focus === null ? null : focus.instruction
  return own === null ? '' : (problems.find(({ instruction }) => instruction === own)?.message ?? '')
}

function partOf(
  asked: Exclude<Asked<BillAnswer>, { kind: 'old' }>,
  view: EditorView,
  doc: unknown,
  caret: number,
): Partial<Analysis> {
  if (asked.kind === 'failed') return { trouble: troubleOf(asked.status) }
  // A newer question is on its way already.
  if (view.state.doc !== doc) return {}
  const { sequence: _, milliseconds: __, ...said } = asked.answer
  return { ...said, caret, isStale: false, trouble: null }
}

function troubleOf(status: number | null): Analysis['trouble'] {
  if (status === null) return 'unreachable'
  return status === 413 ? 'too-long' : 'unchecked'
}

function movedLine({ startState, state, selectionSet }: ViewUpdate): boolean {
  if (!selectionSet) return false
  return startState.doc.lineAt(startState.selection.main.head).from !== state.doc.lineAt(state.selection.main.head).from
}

/** Whether an update brought news of the text. */
export function hasNews(update: ViewUpdate): boolean {
  return update.startState.field(analysis) !== update.state.field(analysis)
}

/** What is wrong in an instruction, or (null) outside of all. */
export function problemsOf({ problems }: Analysis, instruction: number | null): readonly ProblemAnswer[] {
  return problems.filter((one) => one.instruction === instruction)
}
