import type { InstructionBody } from '../../../amendment/types.ts'
import { atBoundary, opensLead, readActions } from './actions.ts'
import { type Cursor, phrase, readWhere, takeMark } from './cursor.ts'
import { emptyScope, narrowed, type Scope } from './draft.ts'

/** A list of places for what was said before it: what a lead opens, or an item of it gives. */
export type Listed =
  | { readonly kind: 'lead'; readonly scope: Scope }
  | { readonly kind: 'item'; readonly scope: Scope; readonly bodies: readonly InstructionBody[] }

/** `The following amendments are made to …:` · `The following provisions are repealed:` · `Each of the following is amended by …:`. */
export function readAnnouncedList(cursor: Cursor, scope: Scope): Listed | null {
  phrase(cursor, 'each of')
  if (!phrase(cursor, 'the following')) return null
  if (phrase(cursor, 'amendments are|shall [be] [hereby] made')) {
    const where = phrase(cursor, 'to|in') ? readWhere(cursor) : null
    return where === null || !opensLead(cursor) ? null : { kind: 'lead', scope: narrowed(scope, where) }
  }
  phrase(cursor, 'acts|laws|provisions|sections|articles|legislative [acts]')
  const of = phrase(cursor, 'of') ? readWhere(cursor) : null
  const inner = of === null ? scope : narrowed(scope, of)
  takeMark(cursor, ',')
  if (!phrase(cursor, 'is|are|shall [be] [each] [hereby]')) return null
  const each = phrase(cursor, 'repealed') ? repeals : phrase(cursor, 'amended') ? readEach(cursor) : null
  return each === null || !opensLead(cursor) ? null : { kind: 'lead', scope: { ...inner, each } }
}

const repeals: readonly InstructionBody[] = [{ kind: 'repeal-unit', targets: [] }]

/** What is done to each place of the list; the list's colon stays. */
function readEach(cursor: Cursor): readonly InstructionBody[] | null {
  const line = { ...cursor, tokens: cursor.tokens.slice(0, -1) }
  const { drafts, lead, stuck } = readActions(line, emptyScope)
  if (stuck !== null || lead !== null || drafts.length === 0 || line.at < line.tokens.length) return null
  cursor.at = line.at
  return drafts.map(({ body }) => body)
}

/** A place alone, in such a list. */
export function readListed(cursor: Cursor, scope: Scope): Listed | null {
  if (scope.each === null) return null
  const where = readWhere(cursor)
  if (where === null) return null
  const inner = { ...narrowed(scope, where), each: null }
  if (opensLead(cursor)) return { kind: 'lead', scope: { ...inner, each: scope.each } }
  if (!atBoundary(cursor)) return null
  return { kind: 'item', scope: inner, bodies: scope.each.map((body) => doneTo(body, inner)) }
}

function doneTo(body: InstructionBody, { context }: Scope): InstructionBody {
  if (body.kind === 'repeal-unit' && context.every(({ steps }) => steps.length === 0)) return { kind: 'repeal-law' }
  if (body.kind === 'insert-unit') return { ...body, parent: context[0] ?? body.parent }
  return body.kind === 'repeal-law' ? body : { ...body, targets: context }
}
