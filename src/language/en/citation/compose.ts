import type { Citation, CitationStep } from '../../../citation/types.ts'
import type { CitedUnit } from '../../../text/types.ts'
import { rankOf } from './units.ts'

/**
 * A citation read in a context: `paragraph (1)` under `section 230(b)` is `section 230(b)(1)`. What the inner citation
 * names takes the place of the context from its level inwards; “such paragraph” is the paragraph of the context.
 */
export function compose(context: Citation, inner: Citation): Citation {
  const [first, ...rest] = inner.steps
  if (first === undefined) return context
  if (first.relative) {
    const known = lastIndexOf(context, first.unit)
    return known === -1
      ? { steps: [...outer(context, first), ...inner.steps] }
      : { steps: [...context.steps.slice(0, known + 1), ...rest] }
  }
  return { steps: [...outer(context, first), ...inner.steps] }
}

/** Each inner citation in each context; no inner ones: the contexts themselves. */
export function composeAll(contexts: readonly Citation[], inner: readonly Citation[]): readonly Citation[] {
  const outermost = contexts.length === 0 ? [{ steps: [] }] : contexts
  if (inner.length === 0) return outermost
  return outermost.flatMap((context) => inner.map((citation) => compose(context, citation)))
}

/** The steps of the context that stand outside `first`. */
function outer(context: Citation, first: CitationStep): readonly CitationStep[] {
  // Articles are numbered through a law: the chapter of the context says nothing more, an annex does.
  if (first.unit === 'article') return context.steps.filter((step) => step.unit === 'annex')
  const rank = rankOf(first.unit)
  const end = context.steps.findIndex((step) => rankOf(step.unit) >= rank && !nests(step, first))
  return end === -1 ? context.steps : context.steps.slice(0, end)
}

/** In a law in articles both `3)` and `a)` under it are called subparagraphs. */
function nests(step: CitationStep, inner: CitationStep): boolean {
  return step.unit === 'subparagraph' && inner.unit === 'subparagraph' && isDigits(step) && !isDigits(inner)
}

function isDigits(step: CitationStep): boolean {
  const label = step.labels[0]
  return /^\d/.test(label === undefined ? '' : label.kind === 'one' ? label.label : label.from)
}

function lastIndexOf(citation: Citation, unit: CitedUnit): number {
  return citation.steps.findLastIndex((step) => step.unit === unit)
}
