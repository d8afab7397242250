import type { Amendment, Instruction } from '../../amendment/types.ts'
import type { LawReference } from '../../citation/types.ts'
import { readAmendment } from '../../language/read-amendment.ts'
import { lawSource, readLaw } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import { isLawNamed, isSameNumber } from '../law-text/find-law.ts'

/** The act of the workspace that a reference names: a bill may amend another one before that begins. */
export function actNamed(
  acts: readonly Amendment[],
  reference: LawReference,
  language: Amendment['meta']['language'],
): Amendment | null {
  // A name alone does not tell one act from another: dozens are called «О внесении изменений в …».
  if (reference.number === null && reference.date === null) return null
  const named = acts.filter(
    (act) => isSureOf(act, reference) && mayBe(act, reference) && isLawNamed(actAsLaw(act), reference),
  )
  const own = named.filter(({ meta }) => meta.language === language)
  const [first, ...others] = own.length > 0 ? own : named
  return first !== undefined && others.length === 0 ? first : null
}

/** Two numbers that differ are two acts: thousands of them need not be read to see it. */
function mayBe(act: Amendment, { number }: LawReference): boolean {
  const own = numberOf(act)
  return number === null || own === null || isSameNumber(number, own)
}

/** Both have a number, or one day. */
function isSureOf(act: Amendment, { number, date }: LawReference): boolean {
  return (number !== null && numberOf(act) !== null) || (date !== null && date === act.meta.adopted)
}

/** A bill as a law that others amend: its articles and items are its provisions. */
export function actAsLaw(act: Amendment): Law {
  const known = asLaws.get(act)
  if (known !== undefined) return known
  const { law } = readLaw(act.source, { id: act.file, file: act.file })
  const { title, adopted, language } = act.meta
  const bare = title.replace(numbered, '').trim()
  const meta = { ...law.meta, title: bare, citation: title, number: numberOf(act), date: adopted, language }
  const made: Law = { ...law, meta: { ...meta, edition: null, incorporates: [] } }
  asLaws.set(act, made)
  return made
}

const asLaws = new WeakMap<Amendment, Law>()

/** «… (№ 9-ФЗ)»: how a file says it that has no key for it. */
const numbered = /(?:№|(?<![\p{L}\d./-])(?:No\.|Public Law))\s*(\d[\p{L}\d./-]*)\)?\s*$/u

/** The number that an act is cited by: of its front matter, else of its title; null where neither has one. */
export function numberOf({ meta }: Amendment): string | null {
  return meta.number ?? numbered.exec(meta.title)?.[1] ?? null
}

/**
 * The act as another text of it reads; its instructions are known again by their addresses and keep their numbers and
 * places. Null where the text has instructions at addresses that the act has not, or that cannot be told apart.
 */
export function rewritten(act: Amendment, text: Law): Amendment | null {
  const { instructions, commencement } = readAmendment(lawSource(text), { id: act.id, file: act.file })
  const kept: Instruction[] = []
  for (const instruction of instructions) {
    const same = atAddress(act.instructions, instruction)
    const own = same[atAddress(instructions, instruction).indexOf(instruction)]
    if (own === undefined || same.length !== atAddress(instructions, instruction).length) return null
    const { index, at } = own.common
    kept.push({ ...instruction, common: { ...instruction.common, index, at } })
  }
  return { ...act, instructions: kept, commencement }
}

function atAddress(instructions: readonly Instruction[], { common }: Instruction): readonly Instruction[] {
  return instructions.filter((one) => one.common.address === common.address)
}
