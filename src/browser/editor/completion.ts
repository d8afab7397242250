import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { CompletionAnswer } from '../../server/models/editing/answers.ts'
import { longestChecked } from './analysis.ts'
import { asker } from './ask.ts'

/** Offers provisions with their headings where one is cited, and the law's own words where some are quoted. */
export function completion(laws: readonly string[]): Extension {
  const ask = asker<{ text: string; caret: number; laws: readonly string[] }, CompletionAnswer>('/editor/completions')
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const line = context.state.doc.lineAt(context.pos)
    if (!context.explicit && !isPromising(line.text.slice(0, context.pos - line.from))) return null
    if (context.state.doc.length > longestChecked) return null
    const asked = await ask({ text: context.state.doc.toString(), caret: context.pos, laws })
    if (asked.kind !== 'answer' || context.aborted || asked.answer.options.length === 0) return null
    const { from, options } = asked.answer
    return {
      from,
      filter: false,
      options: options.map(({ kind, text, label, detail }, index) => ({
        label: text,
        displayLabel: label ?? text,
        detail,
        type: kind === 'words' ? 'text' : 'keyword',
        boost: -index,
      })),
    }
  }
  return autocompletion({ override: [source], activateOnTypingDelay: 60, icons: false, maxRenderedOptions: 200 })
}

/** Whether a provision or words of the law may stand at the end of that text: the server need not be asked at each letter. */
function isPromising(text: string): boolean {
  const open = Math.max(text.lastIndexOf('«'), text.lastIndexOf('“'))
  if (open > Math.max(text.lastIndexOf('»'), text.lastIndexOf('”'))) return true
  return /(?:\p{L}{3}|[\d(.]| )$/u.test(text)
}
