import type { CitationStep, Labels } from '../../citation/types.ts'
import { findProvision } from '../../law/find.ts'
import type { Law } from '../../law/types.ts'
import { citationOf, printCited } from '../../resolution/cite.ts'

/** What of a provision is meant: its heading, or some of its paragraphs (абзацы), counted from 1. */
export type ProvisionPart =
  | { readonly kind: 'heading' }
  | { readonly kind: 'paragraphs'; readonly ordinals: readonly number[] }

/** What a lawyer calls a provision, by its key, or a part of it; empty where no law has it. */
export type NameOf = (key: string, part?: ProvisionPart) => string

/** Names provisions as the first of the laws that has them does: «абзацы второй и третий пункта 1 статьи 46». */
export function namesIn(...laws: readonly Law[]): NameOf {
  return (key, part) => {
    for (const law of laws) {
      const place = findProvision(law, key)
      if (place === null) continue
      const { steps } = citationOf(law, place)
      return printCited(law, { steps: part === undefined ? steps : [...steps, stepOf(part)] })
    }
    return ''
  }
}

function stepOf(part: ProvisionPart): CitationStep {
  if (part.kind === 'heading') return { unit: 'heading', labels: [], relative: false }
  return { unit: 'alinea', labels: labelsOf(part.ordinals), relative: false }
}

/** Three numbers in a row and more are a range. */
function labelsOf(ordinals: readonly number[]): readonly Labels[] {
  const runs: { first: number; last: number }[] = []
  for (const ordinal of ordinals) {
    const run = runs.at(-1)
    if (run !== undefined && ordinal === run.last + 1) run.last = ordinal
    else runs.push({ first: ordinal, last: ordinal })
  }
  return runs.flatMap(({ first, last }): readonly Labels[] => {
    if (last - first > 1) return [{ kind: 'range', from: String(first), to: String(last) }]
    return [...new Set([first, last])].map((label) => ({ kind: 'one', label: String(label) }))
  })
}
