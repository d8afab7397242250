import type { Citation, CitationStep, Labels } from '../../../citation/types.ts'
import { bracketLevels } from './units.ts'

/** The section of the parallel citation in brackets is where the codified text stands: it wins. */
export function withParallel(citations: readonly Citation[], parallel: readonly Citation[]): readonly Citation[] {
  const sections = parallel.map(({ steps }) => steps[0]?.labels[0]).filter((label) => label !== undefined)
  if (sections.length === 0) return citations
  if (citations.length === parallel.length && citations.length > 1) {
    return citations.map((one, index) => replaced(one, parallel[index] as Citation))
  }
  return citations.map((one) => {
    const article = one.steps.find((step) => step.unit === 'article')
    if (article === undefined) return one
    if (sections.length === 1 && article.labels.length === 1) return replaced(one, parallel[0] as Citation)
    const isOneSection = article.labels.length === 1 && sections.every((label) => isSame(label, sections[0] as Labels))
    const labels = isOneSection ? sections.slice(0, 1) : sections
    if (article.labels.length !== labels.length) return one
    return { steps: one.steps.map((step) => (step === article ? inCode(step, labels) : step)) }
  })
}

function isSame(one: Labels, other: Labels): boolean {
  return one.kind === 'one' && other.kind === 'one' && one.label === other.label
}

/** The article's step with the Code's labels, and with those that the Act has. */
function inCode(step: CitationStep, labels: readonly Labels[]): CitationStep {
  return {
    ...step,
    labels,
    ofAct: step.labels.flatMap((one) => (one.kind === 'one' ? [one.label] : [one.from, one.to])),
  }
}

/** Whether the levels that both name under the section have other labels: “section 60102(e) … (47 U.S.C. 1702(f))”. */
export function differs(one: Citation, parallel: Citation): boolean {
  const at = one.steps.findIndex((step) => step.unit === 'article')
  if (at === -1) return false
  return parallel.steps.slice(1).some((inner, index) => {
    const [own, other] = [one.steps[at + 1 + index]?.labels ?? [], inner.labels]
    return own.length === 1 && other.length === 1 && own[0]?.kind === 'one' && !isSame(own[0], other[0] as Labels)
  })
}

export function replaced(citation: Citation, parallel: Citation): Citation {
  const at = citation.steps.findIndex((step) => step.unit === 'article')
  if (at === -1) return citation
  const isBracket = (step: CitationStep) => (bracketLevels as readonly string[]).includes(step.unit)
  const levels = citation.steps.slice(at + 1).findIndex((step) => !isBracket(step))
  const deep = levels === -1 ? citation.steps.length - at - 1 : levels
  const own = citation.steps.slice(at + 1, at + 1 + deep)
  // A unit of the Act may be a smaller unit of the Code; a shorter parallel citation names the section only.
  const inside = parallel.steps.length - 1 >= own.length ? parallel.steps.slice(1) : own
  const keeps = own.some((step) => step.labels.length !== 1 || step.labels[0]?.kind === 'range') ? own : inside
  return {
    steps: [
      // The Code's chapters are not the Act's titles.
      ...citation.steps.slice(0, at).filter((step) => step.unit === 'contents'),
      inCode(citation.steps[at] as CitationStep, parallel.steps[0]?.labels ?? []),
      ...keeps,
      ...citation.steps.slice(at + 1 + deep),
    ],
  }
}
