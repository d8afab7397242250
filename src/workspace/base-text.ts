import type { Amendment } from '../amendment/types.ts'
import { findLaw } from '../consolidation/law-text/find-law.ts'
import { startOfInstruction } from '../consolidation/together/in-force.ts'
import { isIncorporated } from '../consolidation/together/incorporated.ts'
import { lawSource, readLaw } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import { isDay } from '../text/day.ts'
import { withFields } from '../text/front-matter-fields.ts'
import { consolidateGuarded } from './guarded.ts'

/** Which text of a law bills are worked into: that of the file, today's edition, or that of the day on which they begin. */
export const baseNames = ['file', 'today', 'commencement'] as const

/** One of these, or the edition of a day (ISO). */
export type Base = (typeof baseNames)[number] | `${number}-${number}-${number}`

/** The base that somebody names; null for what is none. */
export function baseNamed(name: string): Base | null {
  return baseNames.find((one) => one === name) ?? (isDay(name) ? (name as Base) : null)
}

/** The day whose edition is the base: null for the text of the file; undefined where no bill says when it begins. */
export function dayOfBase(base: Base, bills: readonly Amendment[], today: string): string | null | undefined {
  if (base === 'file') return null
  if (base === 'today') return today
  return base === 'commencement' ? commencementOf(bills) : base
}

/** The first day on which any of the bills has something in force; undefined where none is known. */
export function commencementOf(bills: readonly Amendment[]): string | undefined {
  const days = bills.flatMap((bill) => bill.instructions.map((one) => startOfInstruction(bill, one)))
  return days.filter((day) => day !== null).sort()[0]
}

/**
 * The laws with the ones that bills name in their edition of a day (ISO): the adopted acts in force by then worked in, the
 * bills themselves left out. A file whose edition is later stays as it is: what it has cannot be taken out.
 */
export function lawsOnDay(
  laws: readonly Law[],
  acts: readonly Amendment[],
  bills: readonly Amendment[],
  day: string,
): readonly Law[] {
  const named = new Set(bills.flatMap((bill) => lawsNamed(laws, bill)))
  const adopted = acts.filter(({ id, meta }) => meta.status === 'adopted' && !bills.some((bill) => bill.id === id))
  const { laws: changed, reports } = consolidateGuarded(laws, adopted, {
    mode: { kind: 'on-date', date: day },
    asked: [],
    only: [...named],
    acts,
  })
  return laws.map((law) => {
    if (!named.has(law.id) || (law.meta.edition !== null && law.meta.edition > day)) return law
    const draft = changed.find(({ base }) => base.id === law.id)?.draft ?? law
    const ran = reports.filter((one) => one.law === law.id && (one.outcome === 'applied' || one.outcome === 'remarked'))
    const before = adopted.filter((act) => act.instructions.some((one) => isIncorporated(law, act, one)))
    const incorporates = [
      ...(law.meta.incorporates ?? []),
      ...before.map(({ id }) => id),
      ...ran.map(({ origin }) => origin.amendment),
    ]
    return edition(draft, day, [...new Set(incorporates)])
  })
}

function lawsNamed(laws: readonly Law[], bill: Amendment): readonly string[] {
  return bill.instructions.flatMap(({ common }) => {
    const found = findLaw(laws, common.law, bill.meta.language)
    return 'kind' in found ? [] : [found.id]
  })
}

/** The law's text as that of a day, which its front matter says. */
function edition(law: Law, day: string, incorporates: readonly string[]): Law {
  const source = lawSource(law)
  const dated = readLaw(withFields(source, { edition: day }) ?? source, { id: law.id, file: law.file }).law
  return { ...dated, meta: { ...dated.meta, edition: day, incorporates } }
}
