import { type BillInput, type BillReading, numbered, type UnnumberedInstruction } from '../../../amendment/bill.ts'
import type { BillArticle, BillPart, Commencement } from '../../../amendment/types.ts'
import { statedOnce } from '../../../grammar/commencement.ts'
import { withoutGaps } from '../../../grammar/coverage.ts'
import type { Problem, Span } from '../../../problem/types.ts'

/** What was read of a bill, in its order. */
export interface Gathered {
  readonly input: BillInput
  readonly articles: readonly { label: string; heading: string; span: Span; kind: BillArticle['kind'] }[]
  readonly parts: readonly BillPart[]
  readonly instructions: readonly UnnumberedInstruction[]
  readonly commencement: readonly Commencement[]
  readonly problems: readonly Problem[]
}

/** The reading of a bill that was read to its end: articles reach to the next one, and no words are left out. */
export function finished(state: Gathered): BillReading {
  const last = state.input.blocks.at(-1)?.span.end ?? 0
  const articles: BillArticle[] = state.articles.map((article, index) => ({
    ...article,
    span: { start: article.span.start, end: lastPartEnd(state, state.articles[index + 1]?.span.start ?? last + 1) },
  }))
  return {
    articles: articles.length > 0 ? articles : wholeBill(state),
    parts: withoutGaps(state.input, state.parts),
    instructions: numbered(state.instructions),
    commencement: statedOnce(state.commencement),
    problems: state.problems,
  }
}

/** A bill without articles is one. */
function wholeBill({ parts, instructions }: Gathered): readonly BillArticle[] {
  const body = parts.filter(({ kind }) => kind !== 'title')
  const [first, last] = [body[0], body.at(-1)]
  if (first === undefined || last === undefined) return []
  const kind = instructions.length > 0 ? 'amending' : 'own'
  return [{ label: null, heading: '', span: { start: first.span.start, end: last.span.end }, kind }]
}

function lastPartEnd({ parts }: Gathered, before: number): number {
  return parts.findLast(({ span }) => span.start < before)?.span.end ?? before
}
