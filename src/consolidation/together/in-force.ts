import { dayOf } from '../../amendment/terms.ts'
import type { Amendment, Commencement, CommencementKind, Instruction } from '../../amendment/types.ts'
import { draftingOf } from '../../language/languages.ts'
import { isDay } from '../../text/day.ts'

/** From when until when an instruction is in force (ISO dates). */
export interface Force {
  /** The first day; null where it is not known. */
  readonly start: string | null
  /** The first day on which it no longer is; null where no end is stated. */
  readonly end: string | null
}

/** From when until when an instruction is in force: a suspension ends with the day that it names. */
export function forceOf(amendment: Amendment, instruction: Instruction): Force {
  const stated = saidOf(amendment, instruction, 'end')?.date ?? null
  const until = instruction.kind === 'suspend-unit' && isDay(instruction.until) ? instruction.until : null
  const ends = [stated, until].filter((day) => day !== null).sort()
  return { start: startOfInstruction(amendment, instruction), end: ends[0] ?? null }
}

/** The day on which an instruction comes into force: what is said of its item, else of its article, else of the bill. */
export function startOfInstruction(amendment: Amendment, instruction: Pick<Instruction, 'common'>): string | null {
  const own = saidOfItem(amendment, instruction, 'start')
  return own === undefined ? startOf(amendment, instruction.common.article) : own.date
}

/**
 * The day on which a bill's article (null: what stands in none) comes into force; null where no date is known. A date
 * stated for an article counts before one for the whole bill; without any date an adopted bill is in force from its
 * adoption, unless it says in words that do not state one when it comes into force. One that says nothing of it at all
 * is in force when its country's law says so, where the day of publication is known.
 */
export function startOf(amendment: Amendment, article: string | null): string | null {
  const { meta } = amendment
  const own = saidOfArticle(amendment, article, 'start')
  if (own !== undefined) return own.date
  const bill = saidOfBill(amendment, 'start')
  return bill?.date ?? meta.effective ?? (bill === undefined ? (byLaw(amendment) ?? meta.adopted) : null)
}

/** The day on which an act that says nothing of it comes into force by law; null where that is not known. */
function byLaw({ meta }: Amendment): string | null {
  const { termByLaw } = draftingOf(meta.language)
  return termByLaw === null || meta.published === undefined ? null : dayOf(termByLaw, meta.published)
}

/** What is said of an instruction's item, else of its article, else of the bill. */
export function saidOf(
  amendment: Amendment,
  instruction: Pick<Instruction, 'common'>,
  kind: CommencementKind,
): Commencement | undefined {
  return (
    saidOfItem(amendment, instruction, kind) ??
    saidOfArticle(amendment, instruction.common.article, kind) ??
    saidOfBill(amendment, kind)
  )
}

function saidOfItem(
  { commencement }: Amendment,
  { common: { address } }: Pick<Instruction, 'common'>,
  kind: CommencementKind,
): Commencement | undefined {
  // «ст. 1, п. 2» holds «ст. 1, п. 2, подп. «а»», “sec. 2(1)” holds “sec. 2(1)(A)”.
  const isSaidOf = (item: string): boolean => [`${item}, `, `${item}(`].some((head) => `${address}, `.startsWith(head))
  return commencement.find((one) => one.kind === kind && one.items?.some(isSaidOf))
}

function saidOfArticle({ commencement }: Amendment, article: string | null, kind: CommencementKind) {
  return commencement.find(
    (one) => one.kind === kind && one.items === undefined && one.article !== null && one.article === article,
  )
}

function saidOfBill({ commencement }: Amendment, kind: CommencementKind) {
  return commencement.find((one) => one.kind === kind && one.items === undefined && one.article === null)
}

/** Where an amendment that is not in force on a day (ISO) reaches back to relations of that day; each pair of days once. */
export function reachesBack(
  amendment: Amendment,
  day: string,
): readonly { readonly date: string; readonly start: string }[] {
  const found = new Map<string, { readonly date: string; readonly start: string }>()
  for (const instruction of amendment.instructions) {
    const date = saidOf(amendment, instruction, 'effect')?.date ?? null
    const start = startOfInstruction(amendment, instruction)
    if (date !== null && start !== null && date <= day && day < start) found.set(`${date} ${start}`, { date, start })
  }
  return [...found.values()]
}
