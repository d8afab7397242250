import type { LawReference } from '../../../citation/types.ts'
import { behind, is, phrase, type Reader, read, skip } from '../../../grammar/reading.ts'
import { readLaw } from '../citation/law.ts'

/**
 * Reads what a bill says of all its amendments, which law they mean where they name none: “… whenever in this Act an
 * amendment is expressed in terms of … a provision of the Communications Act of 1934 …”.
 */
export const readGeneralLaw: Reader<LawReference> = (tokens, at) => {
  let next = at
  if (phrase('except as')(tokens, at) !== null) {
    while (tokens[next] !== undefined && !is(tokens[next], ',')) next += 1
    next += 1
  }
  const opened = phrase('whenever|wherever|if in this')(tokens, next)
  if (opened === null) return null
  let law: LawReference | null = null
  for (next = opened.next; tokens[next] !== undefined && !is(tokens[next], '.'); ) {
    const cited = behind(phrase('of'), readLaw)(tokens, next)
    if (cited?.value.law != null) law = cited.value.law
    next = cited?.value.law == null ? next + 1 : cited.next
  }
  return law === null ? null : read(law, skip(tokens, next, phrase('.')))
}
