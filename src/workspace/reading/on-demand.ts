import type { Amendment, AmendmentMeta } from '../../amendment/types.ts'
import type { Law, LawMeta } from '../../law/types.ts'
import type { Problem } from '../../problem/types.ts'
import type { BillBody } from '../store/rows.ts'

/** What of a law is read from its text. */
export type LawBody = Pick<Law, 'passages' | 'outline'>

/**
 * A law whose text is read when somebody asks for it, and may be read again later. To all others it is a law like any: the
 * text that it gives is the same value for as long as anybody holds its passages.
 */
export function lawOnDemand(
  facts: { readonly id: string; readonly file: string; readonly meta: LawMeta },
  open: () => LawBody,
): Law {
  const body = opener(open, bodies)
  const { id, file, meta } = facts
  // Fields of its own: a draft is a copy of the law with other passages.
  return {
    id,
    file,
    meta,
    get passages() {
      return body().passages
    },
    get outline() {
      return body().outline
    },
  }
}

/** The same of a bill. */
export function amendmentOnDemand(
  facts: {
    readonly id: string
    readonly file: string
    readonly meta: AmendmentMeta
    readonly problems: readonly Problem[]
  },
  open: () => BillBody,
): Amendment {
  const body = opener(open)
  const { id, file, meta, problems } = facts
  return {
    id,
    file,
    get source() {
      return body().source
    },
    meta,
    get articles() {
      return body().articles
    },
    get parts() {
      return body().parts
    },
    get instructions() {
      return body().instructions
    },
    get commencement() {
      return body().commencement
    },
    problems,
  }
}

/** Whoever holds a law's passages holds its outline, too. */
const bodies = new WeakMap<object, LawBody>()

function opener<Body extends object>(open: () => Body, owners?: WeakMap<object, Body>): () => Body {
  let last: WeakRef<Body> | null = null
  return () => {
    // What was looked at once stays for the rest of the turn, as the language has it.
    const known = last?.deref()
    if (known !== undefined) return known
    const body = open()
    last = new WeakRef(body)
    if (owners !== undefined && 'passages' in body) owners.set(body.passages as object, body)
    return body
  }
}
