import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Fix, ProblemAnswer } from '../../server/models/editing/answers.ts'
import { analysis, hasNews } from './analysis.ts'

/** Problems and remarks under the words that they are about, in the gutter and in the list that F8 and the button open. */
export const diagnostics: Extension = [
  lintGutter({ hoverTime: 200 }),
  EditorView.updateListener.of((update) => {
    const before = update.startState.field(analysis)
    const { problems, isStale } = update.state.field(analysis)
    if (!hasNews(update) || isStale || before.problems === problems) return
    const length = update.state.doc.length
    const shown = problems.flatMap((problem) => diagnosticOf(problem, length))
    // A listener may not change what it listens to.
    queueMicrotask(() => {
      if (update.view.state.doc === update.state.doc) update.view.dispatch(setDiagnostics(update.view.state, shown))
    })
  }),
]

function diagnosticOf({ span, severity, message, fix, code }: ProblemAnswer, length: number): readonly Diagnostic[] {
  // What is wrong with no place of the text is wrong with its beginning.
  const from = Math.min(span?.start ?? 0, length)
  const to = Math.min(Math.max(span?.end ?? 0, from), length)
  return [
    {
      from,
      to,
      severity: severity === 'problem' ? 'error' : 'warning',
      source: code,
      message,
      ...(fix === null ? {} : { actions: [{ name: fix.label, apply: (view) => applyFresh(view, fix) }] }),
    },
  ]
}

/** A text that has changed since has other places: what is wrong in it is told in a moment. */
function applyFresh(view: EditorView, fix: Fix): void {
  const { problems } = view.state.field(analysis)
  if (problems.some((one) => one.fix === fix)) applyFix(view, fix)
}

/** Makes the changes that mend a problem, in one step. */
export function applyFix(view: EditorView, { changes }: Fix): void {
  view.dispatch({
    changes: changes.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
    userEvent: 'input.fix',
    scrollIntoView: true,
  })
  view.focus()
}
