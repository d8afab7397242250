import { checkTargetLabel, isTooWide } from './block-label.ts'
import { readContent } from './content.ts'
import { ahead, attempt, type Cursor, peek, phrase, readDate, readWhere, takeMark, textOf } from './cursor.ts'
import { designate } from './designate.ts'
import { type Action, type Draft, emptyScope, narrowed, type Rule, type Scope } from './draft.ts'
import { insert, readPlacedInsertion } from './insert.ts'
import { layout, redesignate, repeal, suspend, takeSeparators } from './other-rules.ts'
import { replace, strike } from './strike.ts'
import { isWordedAhead, readWorded } from './worded.ts'

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
    // “in subsection (a), in paragraph (1), by …, and in paragraph (2), by …”: both are of subsection (a).
    const around = inner
    const place = attempt(cursor, (here) => readPlace(here, around))
    inner = place ?? inner
    phrase(cursor, 'by')
    const verb = cursor.at
    let step = readStep(cursor, inner, from)
    // “in subsection (b), by striking “A”, and by adding at the end “(g) …””: the last is not of subsection (b) any more.
    if (place === null && inner !== scope && step.drafts.some(({ body }) => isTooWide(body))) {
      inner = scope
      cursor.at = verb
      step = readStep(cursor, inner, from)
    }
    drafts.push(...step.drafts)
    if (step.stuck !== null) return { drafts, lead: null, scope: inner, stuck: step.stuck, stuckFrom: from }
    if (step.drafts.length === 0) addRemark(drafts, step.remarks)
    if (step.lead !== null) return { drafts, lead: step.lead, scope: inner, stuck: null, stuckFrom: from }
    const next = nextAfter(cursor)
    if (next === 'end') return { drafts, lead: null, scope: inner, stuck: null, stuckFrom: from }
    // “by striking paragraph (2), except that …”: what goes on may change what was read.
    const sure = drafts.filter((draft) => draft.from !== from)
    if (next === 'stray') return { drafts: sure, lead: null, scope: inner, stuck: cursor.at, stuckFrom: from }
  }
}

interface Step {
  readonly drafts: readonly Draft[]
  readonly lead: Scope | null
  readonly remarks: readonly string[]
  readonly stuck: number | null
}

/** One action, which must end where words may end. */
function readStep(cursor: Cursor, scope: Scope, from: number): Step {
  const faults = cursor.faults.length
  const action = readAction(cursor, scope)
  const nested = action?.drafts ?? []
  const lead = action?.lead ?? null
  if (action === null) return { drafts: [], lead, remarks: [], stuck: furthest(cursor) }
  const stuck = action.stuck ?? (lead !== null || atBoundary(cursor) ? null : cursor.at)
  const remarks = action.remarks ?? []
  if (stuck !== null) {
    cursor.faults.length = faults
    return { drafts: nested, lead: null, remarks, stuck }
  }
  const own = action.bodies.map((body) => ({ body, law: scope.law, remarks, from, to: cursor.at }))
  return { drafts: [...own, ...nested], lead, remarks, stuck: null }
}

/** Where the words that make no sense begin: behind the place, if there is one. */
function furthest(cursor: Cursor): number {
  const here = { ...cursor, faults: [] }
  const isPlace = () => attempt(here, (inner) => (phrase(inner, 'in') ? readWhere(inner) : null)) !== null
  while (isPlace()) takeMark(here, ',')
  if (here.at === cursor.at) return cursor.at
  phrase(here, 'by')
  return here.at < here.tokens.length ? here.at : cursor.at
}

/** Takes the separators if another action follows; `stray`: something else does. */
function nextAfter(cursor: Cursor): 'action' | 'end' | 'stray' {
  const before = cursor.at
  const mayEnd = !ahead(cursor, 'and') && !peekMark(cursor, ',')
  const isParted = takeSeparators(cursor)
  if (isParted && isActionAhead(cursor)) return 'action'
  const isStray = isParted && !mayEnd && !isEnd(cursor)
  cursor.at = before
  return isStray ? 'stray' : 'end'
}

function addRemark(drafts: Draft[], remarks: readonly string[]): void {
  const last = drafts.at(-1)
  if (last !== undefined) drafts[drafts.length - 1] = { ...last, remarks: [...last.remarks, ...remarks] }
}

/** How many places may follow one another. */
const deepest = 16

/** `in subsection (c), by …` in the middle of a statement; places may follow one another. */
function readPlace(cursor: Cursor, scope: Scope, depth = 0): Scope | null {
  if (depth > deepest || !phrase(cursor, 'in')) return null
  const where = readWhere(cursor)
  if (where === null) return null
  takeMark(cursor, ',')
  const inner = narrowed(scope, where)
  // “in paragraph (2), in the matter preceding subparagraph (A), by …”: step by step inwards.
  return isVerbAhead(cursor) || isWordedAhead(cursor)
    ? inner
    : attempt(cursor, (here) => readPlace(here, inner, depth + 1))
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

/** `effective January 1, 2028,`: kept as a remark; the bill's own commencement says when it takes effect. */
export function readEffective(cursor: Cursor): readonly string[] {
  const remark = attempt(cursor, (here) => {
    takeMark(here, ',')
    const start = here.at
    if (!phrase(here, 'effective [on|as|beginning] [of|on]') || readDate(here) === null) return null
    const text = textOf(here, start)
    takeMark(here, ',')
    return text
  })
  return remark === null ? [] : [remark]
}

/** What stands behind “… is amended”: `to read as follows:`, `by …`, or a dash that opens a lead. */
export function readAmended(cursor: Cursor, inner: Scope, said: readonly string[]): Action | null {
  const remarks = [...said, ...readEffective(cursor)]
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
  if (cursor.at === start && (opensLead(cursor) || opensList(cursor))) return { bodies: [], lead: inner }
  if (phrase(cursor, 'by') && opensLead(cursor)) return { bodies: [], lead: inner }
  // “is amended in subsection (b)—”
  const lead = ahead(cursor, 'in') ? attempt(cursor, (here) => readPlaceLead(here, inner)) : null
  if (lead !== null) return { bodies: [], lead }
  if (!isVerbAhead(cursor) && !ahead(cursor, 'in')) return null
  const nested = readActions(cursor, inner)
  const drafts = nested.drafts.map((draft) => ({ ...draft, remarks: [...remarks, ...draft.remarks] }))
  if (nested.stuck !== null) return { bodies: [], drafts, stuck: nested.stuck }
  return nested.lead === null ? { bodies: [], drafts } : { bodies: [], drafts, lead: nested.lead }
}

/** `in subsection (a)—`, `in subsection (a), in the first sentence, by—`: the scope that is given to what follows. */
export function readPlaceLead(cursor: Cursor, scope: Scope, depth = 0): Scope | null {
  phrase(cursor, 'in|to|for')
  phrase(cursor, 'with respect to')
  const where = readWhere(cursor)
  if (where === null) return null
  const inner = narrowed(scope, where)
  takeMark(cursor, ',')
  if (ahead(cursor, 'in')) return depth > deepest ? null : readPlaceLead(cursor, inner, depth + 1)
  phrase(cursor, 'by')
  return opensLead(cursor) ? inner : null
}

/** Takes the dash or colon of a lead: one with a list behind it and not a quotation. */
export function opensLead(cursor: Cursor): boolean {
  const next = peek(cursor, 1)
  if (next?.kind === 'quote' || next?.kind === 'block' || next === undefined) {
    if (next !== undefined || peek(cursor)?.kind !== 'mark') return false
  }
  return takeMark(cursor, '—') || takeMark(cursor, ':')
}

/** `is amended (1) by …; and (2) by …`: a list without a dash before it. */
function opensList(cursor: Cursor): boolean {
  const token = peek(cursor)
  return token?.kind === 'label' && token.bracketed === true && /^(?:1|[aA])$/.test(token.text)
}

/** Every instruction family of the language: a new one is a file and a line here. */
const rules: readonly Rule[] = [strike, replace, insert, amend, designate, redesignate, repeal, suspend, layout]

const byVerb: ReadonlyMap<string, Rule> = new Map(
  rules.flatMap((rule) => rule.verbs.map((verb) => [verb, rule] as const)),
)

/** Whether an instruction family begins with the word. */
export function isVerb(word: string): boolean {
  return byVerb.has(word)
}

function readAction(cursor: Cursor, scope: Scope): Action | null {
  const worded = isWordedAhead(cursor) ? attempt(cursor, (here) => readWorded(here, scope)) : null
  const placed = worded ?? attempt(cursor, (here) => readPlacedInsertion(here, scope))
  if (placed !== null) return placed
  return attempt(cursor, (here) => {
    const token = peek(here)
    const rule = token?.kind === 'word' ? byVerb.get(token.text) : undefined
    if (token?.kind !== 'word' || rule === undefined) return null
    here.at += 1
    return rule.read(here, scope, token.text)
  })
}

/** Whether an instruction's verb comes next, with or without its “by”. */
export function isVerbAhead(cursor: Cursor): boolean {
  const first = peek(cursor)
  const token = first?.kind === 'word' && first.text === 'by' ? peek(cursor, 1) : first
  return token?.kind === 'word' && byVerb.has(token.text)
}

function isActionAhead(cursor: Cursor): boolean {
  const token = peek(cursor)
  if (token === undefined || token.opens === 'paragraph') return false
  if (ahead(cursor, 'by') || isVerbAhead(cursor) || isWordedAhead(cursor)) return true
  return attempt({ ...cursor, faults: [] }, (here) => readPlace(here, emptyScope)) !== null
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
