import type { Amendment, InstructionBody, Occurrence, UnitPlace } from '../../../src/amendment/types.ts'
import type { Citation, Labels } from '../../../src/citation/types.ts'
import { readAmendment } from '../../../src/language/read-amendment.ts'

const lead = 'Внести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:'

/** Reads a bill's text. */
export function bill(text: string): Amendment {
  return readAmendment(text, { id: 'bill', file: 'bill.md' })
}

/** Reads one instruction in a bill of one. */
export function oneLine(text: string): Amendment {
  return bill(`${lead}\n\n1) ${text}`)
}

/** What a bill says, in a line each: `replace-words article 29 > point 1: «A» → «B»`. */
export function sketches(amendment: Amendment): readonly string[] {
  return [
    ...amendment.instructions.map(sketch),
    ...amendment.problems.map(({ code, actual }) => `! ${code}: ${actual}`),
  ]
}

/** An instruction in a line: kind, where, what. */
export function sketch(body: InstructionBody): string {
  switch (body.kind) {
    case 'replace-words':
      return said(body, `«${body.before.text}» → «${body.after.text}»${times(body.occurrence)}`)
    case 'delete-words':
      return said(body, `«${body.words.text}»${times(body.occurrence)}`)
    case 'insert-words': {
      const where = body.anchor === null ? body.at : `${body.at} «${body.anchor.text}»`
      return said(body, `${where} + «${body.text.text}»${times(body.occurrence)}`)
    }
    case 'replace-run':
      return said(body, `${run(body)} → ${body.text?.text ?? ''}`)
    case 'add-sentences':
      return said(body, `${body.count} «${body.text.text}»`)
    case 'replace-unit':
      return said(body, `«${body.text.text}»`)
    case 'insert-unit': {
      const labels = body.labels.map(label).join(', ')
      return `${body.kind} ${where(body.parent)}: ${body.unit} ${labels} ${place(body.place)} «${body.text.text}»`.replace(
        / +/g,
        ' ',
      )
    }
    case 'renumber-unit':
    case 'designate-text':
      return said(body, `${body.unit} ${body.to.map(label).join(', ')}`)
    case 'suspend-unit':
      return said(body, `until ${body.until}${body.extent === undefined ? '' : `, ${body.extent}`}`)
    case 'repeal-law':
      return body.kind
    default:
      return `${body.kind} ${body.targets.map(where).join(' & ')}`
  }
}

/** A citation, outermost first: `article 29 > point 1 > alinea 2`. */
export function where(citation: Citation): string {
  const steps = citation.steps.map((step) =>
    `${step.relative ? 'this ' : ''}${step.unit} ${step.labels.map(label).join(', ')}`.trim(),
  )
  return steps.length === 0 ? 'law' : steps.join(' > ')
}

function run({ from, through, occurrence, until, endOf }: Extract<InstructionBody, { kind: 'replace-run' }>): string {
  const first = `«${from.text}»${occurrence === undefined ? '' : times(occurrence)}`
  const end = typeof through === 'string' ? through : `«${through.text}»`
  const counted = until === undefined ? '' : times(until)
  return `${first} … ${end}${counted}${endOf === undefined ? '' : ` of ${where(endOf)}`}`
}

function said(body: { readonly kind: string; readonly targets: readonly Citation[] }, what: string): string {
  return `${body.kind} ${body.targets.map(where).join(' & ')}: ${what}`.trimEnd()
}

function label(labels: Labels): string {
  return labels.kind === 'one' ? labels.label : `${labels.from}–${labels.to}`
}

function times(occurrence: Occurrence): string {
  if (occurrence.kind === 'unstated') return ''
  if (occurrence.kind === 'some') return ` (${occurrence.ns.join(', ')})`
  return occurrence.kind === 'nth' ? ` (${occurrence.n})` : ` (${occurrence.kind})`
}

function place(found: UnitPlace): string {
  if (found.kind === 'after' || found.kind === 'before') return `${found.kind} ${where(found.unit)}`
  return found.kind === 'ordinal' ? `as ${found.n}` : found.kind
}
