import { compareLabels, normaliseLabel } from '../text/label.ts'
import type { LanguageFacts } from '../text/languages/facts.ts'
import { facts } from '../text/languages.ts'
import { schemeNamed } from '../text/schemes/schemes.ts'
import type { Law, Provision } from './types.ts'

/**
 * Whether one paragraph or heading that stands for several units («4 - 5. Утратили силу.», `§§ 731 to 735. Omitted`) stands
 * for that one, too. It goes by the label of the first.
 */
export function standsForSeveral({ label, printed }: Pick<Provision, 'label' | 'printed'>, wanted: string): boolean {
  return [...printed.matchAll(run)].some(
    ([, from = '', to], index) => (index > 0 || from === label) && isAmong(normaliseLabel(wanted), from, to),
  )
}

/** The line by which a law tells that articles are repealed, that one among them: «Статьи 43.1 - 43.2. Утратили силу.» */
export function goneArticle(law: Law, label: string): string | null {
  const scheme = schemeNamed(law.meta.scheme)
  for (const { loose, text } of law.passages) {
    for (const paragraph of loose) {
      const line = text.slice(paragraph.text.start, Math.min(paragraph.text.end, paragraph.text.start + 200))
      const runs = [...(scheme.goneArticles(line) ?? '').matchAll(run)]
      if (runs.some(([, from = '', to]) => isAmong(normaliseLabel(label), from, to)))
        return /^.*?\.\s[^.\n]*\.?/u.exec(line)?.[0] ?? line
    }
  }
  return null
}

const through = Object.values<LanguageFacts>(facts).flatMap((language) => language.through)
const run = new RegExp(
  String.raw`(\d+(?:\.\d+)*[a-z]?)(?:\s*(?:[-–—]|${through.join('|')})\s*(\d+(?:\.\d+)*[a-z]?))?`,
  'giu',
)

/** A range goes over labels as deep as its ends: 4.1 is free between 4 and 5. */
function isAmong(label: string, from: string, to: string | undefined): boolean {
  if (label === from || label === to) return true
  const depth = label.split('.').length
  if (to === undefined || [from, to].some((one) => one.split('.').length !== depth)) return false
  return compareLabels(from, label) < 0 && compareLabels(label, to) < 0
}
