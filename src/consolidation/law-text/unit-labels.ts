import type { Law } from '../../law/types.ts'
import { normaliseLabel } from '../../text/label.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import type { UnitKind } from '../../text/types.ts'
import type { BlockParagraph } from './block.ts'

/** A unit's paragraphs with the label printed as its siblings print theirs (`3.` where the bill has `3)`). */
export function labelledAs(
  law: Law,
  paragraphs: readonly BlockParagraph[],
  label: string,
  kind: UnitKind,
): readonly BlockParagraph[] {
  const [first, ...rest] = paragraphs
  if (first?.read == null || first.isHead || first.read.units.includes(kind)) return paragraphs
  const printed = schemeNamed(law.meta.scheme).print(normaliseLabel(label), kind)
  const text = `${printed} ${first.text.slice(first.read.length)}`
  return [{ ...first, text, read: { ...first.read, units: [kind], printed, length: printed.length + 1 } }, ...rest]
}
