import type { Amendment } from '../amendment/types.ts'
import type { Consolidation, LawConsolidation } from '../consolidation/types.ts'
import type { Law } from '../law/types.ts'
import type { Problem } from '../problem/types.ts'
import { type Base, dayOfBase, lawsOnDay } from '../workspace/base-text.ts'
import { wrongUse } from '../workspace/errors.ts'
import type { Inputs } from './inputs.ts'
import { today } from './today.ts'

/** How a command line says which law is meant, and of which day. */
export interface Choice {
  readonly law?: string
  /** ISO date. */
  readonly on?: string
}

/** The amendments that are named; with none named, all adopted ones where a day is given. Throws `WrongUse`, `NotFound`. */
export async function amendmentsNamed(
  names: readonly string[],
  options: Choice,
  from: Inputs,
): Promise<readonly Amendment[]> {
  if (names.length === 0) {
    if (options.on === undefined) throw wrongUse('no-amendments')
    return (await from.snapshot()).amendments.filter((amendment) => amendment.meta.status === 'adopted')
  }
  const amendments: Amendment[] = []
  for (const name of names) {
    const amendment = await from.amendment(name)
    if (amendments.some((one) => one.file === amendment.file)) throw wrongUse('named-twice', { name })
    // Two files of the same name in different folders must be told apart in the reports.
    amendments.push(amendments.some((one) => one.id === amendment.id) ? { ...amendment, id: name } : amendment)
  }
  return amendments
}

/** The laws that amendments are run on, and the one that is asked for alone; throws `NotFound`. */
export async function lawsNamed(
  options: Choice,
  from: Inputs,
): Promise<{ readonly laws: readonly Law[]; readonly only: Law | null; readonly problems: readonly Problem[] }> {
  if (options.law === undefined) return { laws: (await from.snapshot()).laws, only: null, problems: [] }
  const { law, problems, alone } = await from.law(options.law)
  return { laws: alone ? [law] : (await from.snapshot()).laws, only: law, problems }
}

/** The laws in the edition that is asked for; throws `WrongUse` where the bills' first day is not known. */
export async function onBase(
  laws: readonly Law[],
  bills: readonly Amendment[],
  base: Base,
  from: Inputs,
): Promise<readonly Law[]> {
  const day = dayOfBase(base, bills, today())
  if (day === undefined) throw wrongUse('no-commencement')
  return day === null ? laws : lawsOnDay(laws, (await from.snapshot()).amendments, bills, day)
}

/** A law that no instruction names stays as it is. */
export function draftOf(law: Law, consolidation: Consolidation): LawConsolidation {
  const found = consolidation.laws.find((one) => one.base.id === law.id)
  if (found !== undefined) return found
  const passages = law.passages.map((passage, index) => ({
    before: index,
    after: index,
    pieces: [{ kind: 'kept' as const, text: passage.text }],
  }))
  return { base: law, draft: law, passages }
}
