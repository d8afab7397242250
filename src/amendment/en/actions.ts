import { ahead, attempt, type Cursor, peek, phrase, takeMark } from '../../citation/en/cursor.ts'
import { readWhere } from '../../citation/en/where.ts'
import { checkTargetLabel } from './block-label.ts'
import { readContent } from './content.ts'
import { type Action, type Draft, narrowed, type Rule, type Scope } from './draft.ts'
import { insert } from './insert.ts'
import { layout, redesignate, repeal, suspend, takeSeparators } from './other-rules.ts'
import { replace, strike } from './strike.ts'

/** What a run of actions gave. */
export interface Actions {
  readonly drafts: readonly Draft[]
  /** Set where the last one opens a lead: `by amending subsection (b)—`. */
  readonly lead: Scope | null
  /** The place that the actions were about, for what follows them unlabelled. */
  readonly scope: Scope
  /** The token from which the words make no sense; null: all was read. */
  readonly stuck: number | null
  /** Where the action that got stuck begins. */
  readonly stuckFrom: number
}

/** Reads actions up to the end of the statement: `by striking “A” and inserting “B”, and by striking “C”`. */
export function readActions(cursor: Cursor, scope: Scope): Actions {
  const drafts: Draft[] = []
  let inner = scope
  for (;;) {
    const from = cursor.at
    const faults = cursor.faults.length
    const place = attempt(cursor, (here) => readPlace(here, scope))
    if (place !== null) inner = place
    phrase(cursor, 'by')
    const action = readAction(cursor, inner)
    const stuck =
      action === null
        ? cursor.at
        : (action.stuck ?? (action.lead !== undefined || atBoundary(cursor) ? null : cursor.at))
    if (action === null || stuck !== null) {
      cursor.faults.length = faults
      const read = action?.drafts ?? []
      return { drafts: [...drafts, ...read], lead: null, scope: inner, stuck: stuck ?? from, stuckFrom: from }
    }
    for (const body of action.bodies)
      drafts.push({ body, law: inner.law, remarks: action.remarks ?? [], from, to: cursor.at })
    drafts.push(...(action.drafts ?? []))
    if (action.bodies.length === 0 && action.drafts === undefined && action.remarks !== undefined)
      addRemark(drafts, action.remarks)
    if (action.lead !== undefined) return done(drafts, action.lead, inner)
    const before = cursor.at
    const hasComma = ahead(cursor, 'and') || peekMark(cursor, ',')
    const isParted = takeSeparators(cursor)
    if (isParted && isActionAhead(cursor)) continue
    const isStray = isParted && hasComma && !isEnd(cursor)
    cursor.at = before
    if (!isStray) return done(drafts, null, inner)
    // “by striking paragraph (2), except that …”: what goes on may change what was read.
    const own = drafts.filter((draft) => draft.from !== from)
    return { drafts: own, lead: null, scope: inner, stuck: before, stuckFrom: from }
  }
}

function done(drafts: readonly Draft[], lead: Scope | null, scope: Scope): Actions {
  return { drafts, lead, scope, stuck: null, stuckFrom: -1 }
}

function addRemark(drafts: Draft[], remarks: readonly string[]): void {
  const last = drafts.at(-1)
  if (last !== undefined) drafts[drafts.length - 1] = { ...last, remarks: [...last.remarks, ...remarks] }
}

/** `in subsection (c), by …` in the middle of a statement. */
function readPlace(cursor: Cursor, scope: Scope): Scope | null {
  if (!phrase(cursor, 'in')) return null
  const where = readWhere(cursor)
  if (where === null) return null
  takeMark(cursor, ',')
  return isVerbAhead(cursor) ? narrowed(scope, where) : null
}

/** Amending by re-wording, or by actions inside what it names. */
const amend: Rule = {
  verbs: ['amending', 'amend', 'revising', 'revise'],
  read: (cursor, scope) => {
    const where = readWhere(cursor)
    if (where === null) return null
    return readAmended(cursor, narrowed(scope, where), where.remarks)
  },
}

/** What stands behind “… is amended”: `to read as follows:`, `by …`, or a dash that opens a lead. */
export function readAmended(cursor: Cursor, inner: Scope, remarks: readonly string[]): Action | null {
  const start = cursor.at
  takeMark(cursor, ',')
  const asFollows = phrase(cursor, 'as follows')
  if (asFollows && opensLead(cursor)) return { bodies: [], lead: inner }
  if (asFollows || phrase(cursor, '[so] [as] [that] [it] to|now read|reads [as] [follows]')) {
    const content = readContent(cursor)
    if (content === null) return null
    if (content === 'empty') return { bodies: [] }
    checkTargetLabel(cursor, inner.context, content.block)
    return { bodies: [{ kind: 'replace-unit', targets: inner.context, text: content.block }], remarks }
  }
  if (cursor.at === start && opensLead(cursor)) return { bodies: [], lead: inner }
  if (phrase(cursor, 'by') && opensLead(cursor)) return { bodies: [], lead: inner }
  if (!isVerbAhead(cursor) && !ahead(cursor, 'in')) return null
  const nested = readActions(cursor, inner)
  const drafts = nested.drafts.map((draft) => ({ ...draft, remarks: [...remarks, ...draft.remarks] }))
  if (nested.stuck !== null) return { bodies: [], drafts, stuck: nested.stuck }
  return nested.lead === null ? { bodies: [], drafts } : { bodies: [], drafts, lead: nested.lead }
}

/** Takes the dash or colon of a lead: one with a list behind it and not a quotation. */
export function opensLead(cursor: Cursor): boolean {
  const next = peek(cursor, 1)
  if (next?.kind === 'quote' || next?.kind === 'block' || next === undefined) {
    if (next !== undefined || peek(cursor)?.kind !== 'mark') return false
  }
  return takeMark(cursor, '—') || takeMark(cursor, ':')
}

/** Every instruction family of the language: a new one is a file and a line here. */
const rules: readonly Rule[] = [strike, replace, insert, amend, redesignate, repeal, suspend, layout]

const byVerb: ReadonlyMap<string, Rule> = new Map(
  rules.flatMap((rule) => rule.verbs.map((verb) => [verb, rule] as const)),
)

function readAction(cursor: Cursor, scope: Scope): Action | null {
  return attempt(cursor, (here) => {
    const token = peek(here)
    const rule = token?.kind === 'word' ? byVerb.get(token.lower) : undefined
    if (token?.kind !== 'word' || rule === undefined) return null
    here.at += 1
    return rule.read(here, scope, token.lower)
  })
}

/** Whether an instruction's verb comes next, with or without its “by”. */
export function isVerbAhead(cursor: Cursor): boolean {
  const first = peek(cursor)
  const token = first?.kind === 'word' && first.lower === 'by' ? peek(cursor, 1) : first
  return token?.kind === 'word' && byVerb.has(token.lower)
}

function isActionAhead(cursor: Cursor): boolean {
  const token = peek(cursor)
  if (token === undefined || token.opens === 'paragraph') return false
  if (ahead(cursor, 'by') || isVerbAhead(cursor)) return true
  return (
    attempt({ ...cursor, faults: [] }, (here) =>
      readPlace(here, { context: [], law: null, verb: 'amend', broken: false }),
    ) !== null
  )
}

/** Whether the words read so far may end here. */
export function atBoundary(cursor: Cursor): boolean {
  const token = peek(cursor)
  if (token === undefined || token.opens === 'paragraph' || token.kind === 'label') return true
  return (token.kind === 'mark' && /^[;.,]$/.test(token.text)) || ahead(cursor, 'and|or|but')
}

function isEnd(cursor: Cursor): boolean {
  const token = peek(cursor)
  return token === undefined || token.opens === 'paragraph' || token.kind === 'label'
}

function peekMark(cursor: Cursor, text: string): boolean {
  const token = peek(cursor)
  return token?.kind === 'mark' && token.text === text
}
