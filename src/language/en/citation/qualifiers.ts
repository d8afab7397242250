import { anyOf, inOrder, is, oneOf, optional, phrase, type Reader, read } from '../../../grammar/reading.ts'
import { type Token, textOf } from '../../../grammar/token.ts'
import { readLaw } from './law.ts'
import { readBracket } from './parallel.ts'

/** `, as amended by section 3,` · `(as so redesignated)` · `(relating to …)`: read, kept as remarks, and not used. */
export function readQualifiers(tokens: readonly Token[], at: number): { value: readonly string[]; next: number } {
  const remarks: string[] = []
  let next = at
  for (let one = readQualifier(tokens, next); one !== null; one = readQualifier(tokens, next)) {
    remarks.push(textOf(tokens.slice(next, one.next)).replace(/^,\s*/, ''))
    next = one.next
  }
  return { value: remarks, next }
}

const opensQualifier = inOrder(
  optional(phrase(',')),
  anyOf(
    'as [so|previously|further|most|recently|added|and] [most] [recently] amended|added|redesignated|designated|transferred|inserted',
    'relating to',
  ),
)
const behindQualifier = anyOf(',|—|;|.|:|is|are', 'by striking|inserting|adding|amending|redesignating|repealing')

const readQualifier: Reader<null> = oneOf(readBracket, (tokens, at) => {
  const found = opensQualifier(tokens, at)
  if (found === null) return null
  let { next } = found
  for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
    if (token.kind === 'block' || token.kind === 'quote' || token.opens === 'paragraph') break
    if (behindQualifier(tokens, next) !== null) break
    // “…, as most recently amended by section 1214 of the … Act, 2018 (Public Law 115–91; 131 Stat. 1649), is …”
    next = (is(token, 'the', 'public') ? readLaw : readBracket)(tokens, next)?.next ?? next + 1
  }
  return read(null, next)
})
