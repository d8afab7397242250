import type { Amendment, Instruction } from '../../amendment/types.ts'

/** The day on which an instruction comes into force: what is said of its item, else of its article, else of the bill. */
export function startOfInstruction(amendment: Amendment, { common }: Pick<Instruction, 'common'>): string | null {
  // «ст. 1, п. 2» holds «ст. 1, п. 2, подп. «а»», “sec. 2(1)” holds “sec. 2(1)(A)”.
  const { address } = common
  const isSaidOf = (item: string): boolean => [`${item}, `, `${item}(`].some((head) => `${address}, `.startsWith(head))
  const own = amendment.commencement.find(({ items }) => items?.some(isSaidOf))
  return own === undefined ? startOf(amendment, common.article) : own.date
}

/**
 * The day on which a bill's article (null: what stands in none) comes into force; null where no date is known. A date
 * stated for an article counts before one for the whole bill; without any date an adopted bill is in force from its
 * adoption, unless it says in words that do not state one when it comes into force.
 */
export function startOf(amendment: Amendment, article: string | null): string | null {
  const { meta } = amendment
  const whole = amendment.commencement.filter(({ items }) => items === undefined)
  const own = whole.find((one) => one.article !== null && one.article === article)
  if (own !== undefined) return own.date
  const bill = whole.find((one) => one.article === null)
  return bill?.date ?? meta.effective ?? (bill === undefined ? meta.adopted : null)
}
