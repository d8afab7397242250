import type { Law, Provision } from '../../law/types.ts'
import { allParagraphs, type Target } from '../../resolution/resolve.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import { areaOf, findInArea } from '../law-text/area-words.ts'
import { readQuoted } from '../law-text/block.ts'
import { textOf } from '../law-text/edits.ts'
import { nested } from '../law-text/nested.ts'
import type { Edit } from '../law-text/plan.ts'
import { apart, render } from '../law-text/render.ts'

/**
 * `by striking “(e) Guidelines.—Within 18 months” and inserting “(e) Rules.—Within 1 year”`, `by striking “(a) The Board” and
 * inserting “(a) In general.—The Board”`: bills quote a unit's label, its heading if it has one, and its first words in one,
 * where codified copies set the heading on a line of its own. Null where the words are no such thing, or no unit of the
 * target begins so.
 */
export function captionReplaced(law: Law, target: Target, words: string, put: string): Edit | null {
  if (!schemeNamed(law.meta.scheme).hasCaptions || target.kind !== 'unit') return null
  const { passage } = target
  const [before, ...others] = readQuoted(law, words)
  if (before === undefined || before.read === null || others.length > 0) return null
  const [caption = '', behindCaption] = apart(before)
  const rest = behindCaption ?? before.text.slice(before.read.length)
  const heading = behindCaption === undefined ? null : caption.slice(before.read.length)
  if (rest.trim() === '') return null
  const text = textOf(law, passage)
  for (const provision of withAllUnder(target.provision)) {
    if (provision.label !== before.read.label || !isHeaded(text, provision, heading)) continue
    const first = (heading === null ? provision.paragraphs : allParagraphs(provision))[0]?.text
    const area = first === undefined ? undefined : { passage, ...first }
    const found = area === undefined ? undefined : findInArea(law, area, rest)[0]
    if (area === undefined || found?.start !== 0) continue
    const after = nested(law, readQuoted(law, put), provision.unit)
    const [opening] = after
    if (opening?.read == null) return null
    const hasCaption = apart(opening)[0] !== opening.text
    // Words may change behind a label that stays; another label is another unit.
    if (heading === null ? opening.read.label !== provision.label : !hasCaption) return null
    const rendered = render(law, passage, after, provision.unit, !hasCaption).replace(/^#+ /u, '')
    // The label stays where it stands: by it the unit is known again.
    const { start, end } = provision.labelSpan
    const label = text.slice(start, end)
    const kept = rendered.startsWith(label) ? label.length : 0
    return { passage, start: start + kept, end: areaOf(law, area, found).end, text: rendered.slice(kept) }
  }
  return null
}

/** Bills print headings in capitals of their own: letters may differ in case. */
function isHeaded(text: string, { heading }: Provision, words: string | null): boolean {
  if (heading === null || words === null) return heading === words
  return text.slice(heading.start, heading.end).toLowerCase() === words.toLowerCase()
}

function withAllUnder(provision: Provision): readonly Provision[] {
  return [provision, ...provision.children.flatMap(withAllUnder)]
}
