import type { InstructionBody } from '../../../amendment/types.ts'
import type { LawReference } from '../../../citation/types.ts'
import type { Where } from '../citation/where.ts'
import { atBoundary, readActions, readAmended, readEffective, readPlaceLead } from './actions.ts'
import { checkTargetLabel } from './block-label.ts'
import { readAnnouncement, readContent } from './content.ts'
import { ahead, attempt, type Cursor, peek, phrase, readLaw, readUnits, readWhere, takeMark } from './cursor.ts'
import { type Action, type Draft, emptyScope, narrowed, type Scope } from './draft.ts'
import { readSupplement } from './insert.ts'
import { readAnnouncedList, readListed } from './listed.ts'
import { readUntil } from './other-rules.ts'

/** One statement of a bill: what stands behind a list label, or a sentence. */
export interface Statement {
  readonly drafts: readonly Draft[]
  /** Set where it gives its place to what follows: `in subsection (a)—`. */
  readonly lead: Scope | null
  /** The law that the rest of the bill means where it names none. */
  readonly general: LawReference | null
  /** The token from which it makes no sense (null: all was read), and where the part that it spoils begins. */
  readonly stuck: number | null
  readonly stuckFrom: number
}

/** Reads a statement in the scope of the leads around it; the cursor ends behind what was read. */
export function readStatement(cursor: Cursor, scope: Scope): Statement {
  const start = cursor.at
  for (const read of forms) {
    const statement = attempt(cursor, (here) => read(here, scope))
    if (statement !== null) return statement
  }
  const { drafts, lead, stuck, stuckFrom } = readActions(cursor, scope)
  if (stuck !== null && drafts.length === 0 && stuckFrom === start) return stuckAt(stuck, start)
  return { drafts, lead, general: null, stuck, stuckFrom }
}

/** The forms of a statement, tried in order; what is none of them is a run of actions. */
const forms: readonly ((cursor: Cursor, scope: Scope) => Statement | null)[] = [
  readGeneralLaw,
  readList,
  readClause,
  readLead,
]

function stuckAt(stuck: number, stuckFrom: number): Statement {
  return { drafts: [], lead: null, general: null, stuck, stuckFrom }
}

function leadTo(lead: Scope): Statement {
  return { drafts: [], lead, general: null, stuck: null, stuckFrom: -1 }
}

/** Reads what a bill says of all its amendments: which law they mean where they name none. */
export function readGeneral(cursor: Cursor): LawReference | null {
  return attempt(cursor, readGeneralLaw)?.general ?? null
}

/** “… whenever in this Act an amendment is expressed in terms of … a provision of the Communications Act of 1934 …”. */
function readGeneralLaw(cursor: Cursor): Statement | null {
  if (phrase(cursor, 'except as')) while (peek(cursor) !== undefined && !takeMark(cursor, ',')) cursor.at += 1
  if (!phrase(cursor, 'whenever|wherever|if in this')) return null
  let general: LawReference | null = null
  for (let token = peek(cursor); token !== undefined; token = peek(cursor)) {
    if (token.kind === 'mark' && token.text === '.') break
    const law = ahead(cursor, 'of') ? attempt(cursor, (here) => (phrase(here, 'of'), readLaw(here))) : null
    if (law?.law != null) general = law.law
    else cursor.at += 1
  }
  takeMark(cursor, '.')
  return general === null ? null : { ...leadTo({ ...emptyScope, law: general }), lead: null, general }
}

/** A list of places for what is said before it, and its items. */
function readList(cursor: Cursor, scope: Scope): Statement | null {
  const from = cursor.at
  const listed = attempt(cursor, (here) => readAnnouncedList(here, scope)) ?? readListed(cursor, scope)
  if (listed === null) return null
  return listed.kind === 'lead'
    ? leadTo(listed.scope)
    : statementOf(cursor, from, listed.scope, { bodies: listed.bodies })
}

function repealOf(scope: Scope, where: Where): InstructionBody {
  const targets = narrowed(scope, where).context
  const isLaw = targets.every(({ steps }) => steps.length === 0)
  return isLaw ? { kind: 'repeal-law' } : { kind: 'repeal-unit', targets }
}

/** `Section 230 of title 47, United States Code, is amended …` · `… is repealed`. */
function readClause(cursor: Cursor, scope: Scope): Statement | null {
  const from = cursor.at
  const effective = readEffective(cursor)
  // “in Article 2, paragraphs 3 and 4 are repealed”
  phrase(cursor, 'in')
  const cited = readWhere(cursor)
  if (cited === null) return null
  const where = { ...cited, remarks: [...effective, ...cited.remarks] }
  takeMark(cursor, ',')
  const predicate = attempt(cursor, readPredicate)
  if (predicate === null) return null
  const inner = narrowed(scope, where)
  const behind = cursor.at
  const action = predicates[predicate](cursor, inner, where)
  if (action === null) return stuckAt(behind, from)
  if (action.stuck !== undefined) {
    return {
      drafts: action.drafts ?? [],
      lead: null,
      general: null,
      stuck: action.stuck,
      stuckFrom: lastOf(action, from),
    }
  }
  if (action.lead === undefined && !atBoundary(cursor)) return stuckAt(cursor.at, from)
  return statementOf(cursor, from, inner, action)
}

type Predicate =
  | 'supplemented'
  | 'replaced'
  | 'amended'
  | 'repealed'
  | 'suspended'
  | 'redesignated'
  | 'struck'
  | 'reads'

function readPredicate(cursor: Cursor): Predicate | null {
  if (phrase(cursor, 'shall|is|are [now] [to] read')) return 'reads'
  if (!phrase(cursor, 'is|are|shall [be]')) return null
  while (phrase(cursor, 'hereby|further|also|each|be'));
  if (phrase(cursor, 'amended|revised')) return 'amended'
  if (phrase(cursor, 'supplemented|extended with|by')) return 'supplemented'
  if (phrase(cursor, 'replaced with|by')) return 'replaced'
  if (phrase(cursor, 'repealed')) return 'repealed'
  if (phrase(cursor, 'suspended')) return 'suspended'
  if (phrase(cursor, 'redesignated|renumbered as')) return 'redesignated'
  return phrase(cursor, 'struck|stricken|deleted|removed') ? 'struck' : null
}

const predicates: Readonly<Record<Predicate, (cursor: Cursor, inner: Scope, where: Where) => Action | null>> = {
  supplemented: (cursor, inner) => readSupplement(cursor, inner),
  replaced: (cursor, inner, { remarks }) => {
    readAnnouncement(cursor)
    const content = readContent(cursor)
    if (content === null) return null
    if (content === 'empty') return { bodies: [] }
    checkTargetLabel(cursor, inner.context, content.block)
    return { bodies: [{ kind: 'replace-unit', targets: inner.context, text: content.block }], remarks }
  },
  amended: (cursor, inner, { remarks }) => readAmended(cursor, inner, remarks),
  reads: (cursor, inner, { remarks }) => readAmended(cursor, inner, remarks),
  repealed: (_, inner, where) => ({ bodies: [repealOf(inner, where)], remarks: where.remarks }),
  suspended: (cursor, inner, { remarks }) => {
    const until = readUntil(cursor)
    return until === null ? null : { bodies: [{ kind: 'suspend-unit', targets: inner.context, until }], remarks }
  },
  redesignated: (cursor, inner, { remarks }) => {
    const units = readUnits(cursor)
    const step = units?.[0]?.steps.at(-1)
    if (units?.length !== 1 || step === undefined) return null
    return { bodies: [{ kind: 'renumber-unit', targets: inner.context, to: step.labels, unit: step.unit }], remarks }
  },
  struck: (_, inner, { remarks }) => ({ bodies: [{ kind: 'delete-unit', targets: inner.context }], remarks }),
}

function statementOf(cursor: Cursor, from: number, scope: Scope, action: Action): Statement {
  const own = action.bodies.map((body) => ({
    body,
    law: scope.law,
    remarks: action.remarks ?? [],
    from,
    to: cursor.at,
  }))
  return {
    drafts: [...own, ...(action.drafts ?? [])],
    lead: action.lead ?? null,
    general: null,
    stuck: null,
    stuckFrom: -1,
  }
}

function lastOf(action: Action, from: number): number {
  return action.drafts?.at(-1)?.to ?? from
}

/** `in subsection (a)—` · `Section 230:`. */
function readLead(cursor: Cursor, scope: Scope): Statement | null {
  const lead = readPlaceLead(cursor, scope)
  return lead === null ? null : leadTo(lead)
}
