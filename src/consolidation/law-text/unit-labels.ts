import { normaliseLabel } from '../../text/label.ts'
import type { UnitKind } from '../../text/types.ts'
import type { BlockParagraph } from './block.ts'

/** A label as units of that kind print it. */
export function printedAs(label: string, kind: UnitKind): string {
  if (kind === 'numbered') return `${label}.`
  if (kind === 'note') return label === '' ? 'Примечание.' : `Примечание ${label}.`
  return kind === 'item' || kind === 'letter' ? `${label})` : `(${label})`
}

/** A unit's paragraphs with the label printed as its siblings print theirs (`3.` where the bill has `3)`). */
export function labelledAs(
  paragraphs: readonly BlockParagraph[],
  label: string,
  kind: UnitKind,
): readonly BlockParagraph[] {
  const [first, ...rest] = paragraphs
  if (first?.read == null || first.isHead || first.read.units.includes(kind)) return paragraphs
  const printed = printedAs(normaliseLabel(label), kind)
  const text = `${printed} ${first.text.slice(first.read.length)}`
  return [{ ...first, text, read: { ...first.read, units: [kind], printed, length: printed.length + 1 } }, ...rest]
}
