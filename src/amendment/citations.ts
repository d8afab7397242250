import type { Citation, Labels } from '../citation/types.ts'
import type { InstructionBody, UnitPlace } from './types.ts'

/** An instruction with each of its citations made into another: targets, parent, and what its text is put beside or ends with. */
export function withCitations<Body extends InstructionBody>(body: Body, made: (citation: Citation) => Citation): Body {
  const changed: { targets?: readonly Citation[]; endOf?: Citation; parent?: Citation; place?: UnitPlace } = {}
  if ('targets' in body) changed.targets = body.targets.map(made)
  if ('endOf' in body && body.endOf !== undefined) changed.endOf = made(body.endOf)
  if (body.kind === 'insert-unit') {
    const { parent, place } = body
    changed.parent = made(parent)
    changed.place = place.kind === 'after' || place.kind === 'before' ? { ...place, unit: made(place.unit) } : place
  }
  return { ...body, ...changed }
}

/** Every citation of an instruction. */
export function citationsIn(body: InstructionBody): readonly Citation[] {
  const found: Citation[] = []
  withCitations(body, (citation) => {
    found.push(citation)
    return citation
  })
  return found
}

/**
 * An instruction with other numbers for the sections that it cites, where the map has one. A section that it words anew keeps
 * the number that it has in the law: the text gets it, too (`SEC. 625.` for section 545 of the Code).
 */
export function withSectionNumbers(body: InstructionBody, numbers: ReadonlyMap<string, string>): InstructionBody {
  const renumber = (label: string): string => numbers.get(label) ?? label
  const made = withCitations(body, ({ steps }) => ({
    steps: steps.map((step) =>
      step.unit === 'article' ? { ...step, labels: step.labels.map((one) => withLabels(one, renumber)) } : step,
    ),
  }))
  const [target, ...others] = body.kind === 'replace-unit' ? body.targets : []
  const last = target?.steps.at(-1)
  const [label] = last?.unit === 'article' ? last.labels : []
  return others.length > 0 || label?.kind !== 'one' ? made : withBlockNumber(made, label.label, renumber(label.label))
}

/** The instruction with another section number at the beginning of its quoted text, if that begins with the one given. */
export function withBlockNumber<Body extends InstructionBody>(body: Body, number: string, other: string): Body {
  if (body.kind !== 'replace-unit' || number === other) return body
  const text = body.text.text.replace(sectionNumber, (whole, before: string, own: string) =>
    own === number ? `${before}${other}` : whole,
  )
  return { ...body, text: { ...body.text, text } }
}

const sectionNumber = /^((?:#{1,6}\s{1,4})?[*_]{0,3}(?:SEC(?:TION|\.)|§)\s{0,4})(\d[\dA-Za-z–-]{0,12})(?=[.\s])/i

function withLabels(labels: Labels, made: (label: string) => string): Labels {
  return labels.kind === 'one'
    ? { ...labels, label: made(labels.label) }
    : { ...labels, from: made(labels.from), to: made(labels.to) }
}
