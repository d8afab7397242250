import type { InstructionBody, Occurrence, Quoted } from '../../../amendment/types.ts'
import type { Citation } from '../../../citation/types.ts'
import type { Where } from '../citation/where.ts'
import { checkTargetLabel } from './block-label.ts'
import { readAnnouncement, readContent } from './content.ts'
import { ahead, attempt, type Cursor, firstOf, phrase, readWhere, takeMark, takeWord } from './cursor.ts'
import { type Action, narrowed, type Rule, type Scope, targetsOf } from './draft.ts'
import { readAnchored } from './insert-words.ts'
import { besideReplaced, readBeside } from './mark-beside.ts'
import { strikeAfter } from './strike-after.ts'
import { type Reach, readPut, readReach, readWordList, unstated, type Words } from './words.ts'

/** `striking “A” [and inserting “B”]`, `striking “A” and all that follows …`, `striking paragraph (2) [and inserting …]`. */
export const strike: Rule = {
  verbs: ['striking', 'strike', 'deleting', 'delete', 'removing', 'remove', 'omitting', 'omit'],
  read: (cursor, scope) => {
    phrase(cursor, 'out')
    const inner = attempt(cursor, (here) => readPlaceFirst(here, scope)) ?? scope
    return firstOf(cursor, [
      (here) => strikeAfter(here, inner, (beyond) => attempt(beyond, (to) => readInserted(to))),
      (here) => strikeWords(here, inner),
      (here) => strikeUnits(here, inner),
    ])
  },
}

/** `striking in subsection (b) “A” …`. */
function readPlaceFirst(cursor: Cursor, scope: Scope): Scope | null {
  if (takeWord(cursor, ['in', 'from']) === null) return null
  const where = readWhere(cursor)
  if (where === null) return null
  takeMark(cursor, ',')
  return narrowed(scope, where)
}

function strikeWords(cursor: Cursor, scope: Scope): Action | null {
  const words = readWordList(cursor)
  const first = words?.[0]
  if (words === null || first === undefined) return null
  const beside = words.length === 1 ? readBeside(cursor, first) : null
  if (beside !== null) {
    const put = attempt(cursor, (here) => readInserted(here))
    if (put !== null && put.length > 1) return null
    return { bodies: [besideReplaced(scope, beside, put?.[0] ?? null, replacement)] }
  }
  const reach = readReach(cursor)
  const isRun = words.length === 1 && (attempt(cursor, allThatFollows) !== null || ahead(cursor, 'through'))
  if (isRun) return strikeRun(cursor, scope, first, reach)
  const inserted = attempt(cursor, (here) => readInserted(here, words.length > 1))
  if (inserted === null) return { bodies: words.map((one) => deletion(scope, one, reach)) }
  // “by striking “A” and inserting “B” after “C””: two things, not a replacement.
  const anchored = attempt(cursor, (here) => readAnchored(here, scope, inserted[0] as Words))
  if (anchored !== null && words.length === 1 && inserted.length === 1) {
    return { bodies: [deletion(scope, first, reach), ...anchored] }
  }
  const whole = readReach(cursor, reach)
  const respectively =
    attempt(cursor, (here) => (takeMark(here, ','), phrase(here, 'respectively') ? true : null)) !== null
  if (inserted.length !== words.length && (inserted.length > 1 || respectively)) return null
  return {
    bodies: words.map((one, index) => replacement(scope, one, inserted[index] ?? (inserted[0] as Words), whole)),
  }
}

export function deletion(scope: Scope, words: Words, reach: Reach): InstructionBody {
  const { noun, quoted } = words
  return {
    kind: 'delete-words',
    targets: targetsOf(scope, reach.where),
    noun,
    words: quoted,
    occurrence: reachOf(words, reach),
  }
}

export function replacement(scope: Scope, before: Words, after: Words, reach: Reach): InstructionBody {
  return {
    kind: 'replace-words',
    targets: targetsOf(scope, reach.where),
    noun: before.noun,
    before: before.quoted,
    after: after.quoted,
    occurrence: isClosing(before, after, reach) ? { kind: 'at-end' } : reachOf(before, reach),
  }
}

/** A mark that is named and not quoted is the closing one, unless it is said which. */
function reachOf(words: Words, reach: Reach): Occurrence {
  return words.noun === 'mark-name' && reach.occurrence.kind === 'unstated' ? { kind: 'at-end' } : reach.occurrence
}

/** `by striking “; and” and inserting a period`: a mark that is named is the closing one, and so is what gives way to it. */
function isClosing(before: Words, after: Words, { occurrence }: Reach): boolean {
  const isNamed = after.noun === 'mark-name' && occurrence.kind === 'unstated'
  return isNamed && /^[.,;:—]?\s*(?:and|or)?[.,;]?$/.test(before.quoted.text)
}

/** `and inserting “B”`, `and inserting the following: “B”`, `and inserting a semicolon`. */
function readInserted(cursor: Cursor, many = false): readonly Words[] | null {
  takeMark(cursor, ',')
  if (!readAndInsert(cursor)) return null
  const announced = attempt(cursor, (here) => {
    if (!phrase(here, 'the following')) return null
    phrase(here, 'new')
    takeWord(here, ['words', 'phrase', 'text', 'language', 'term'])
    const content = readContent(here)
    return content === null || content === 'empty' ? null : [{ quoted: content.block, noun: 'none' } as const]
  })
  const joined = announced ?? attempt(cursor, (here) => readJoined(here, many))
  const inserted = joined ?? readWordList(cursor)
  phrase(cursor, 'in lieu|place thereof')
  return inserted
}

/** `inserting a comma and “B”` is one thing where one is struck. */
function readJoined(cursor: Cursor, many: boolean): readonly Words[] | null {
  const put = many ? null : readPut(cursor)
  return put === null ? null : [put]
}

function readAndInsert(cursor: Cursor): boolean {
  const verbs = '[by] inserting|insert|substituting|substitute [in] [lieu|its] [thereof|place] [thereof]'
  return phrase(cursor, `and ${verbs}`)
}

function allThatFollows(cursor: Cursor): true | null {
  takeMark(cursor, ',')
  return phrase(cursor, 'and all|everything that follows|follow') ? true : null
}

function strikeRun(cursor: Cursor, scope: Scope, from: Words, reach: Reach): Action | null {
  const through = readThrough(cursor)
  if (through === null) return null
  const beside = readReach(cursor)
  const inserted = attempt(cursor, (here) => readInserted(here))
  if (inserted !== null && inserted.length > 1) return null
  const behind = readReach(cursor, beside)
  const until = typeof through === 'string' ? {} : endOfRun(beside)
  const occurrence = until === null ? null : startOfRun(reach, 'until' in until ? unstated : behind)
  if (occurrence === null) return null
  const isEnd = typeof through === 'string' && beside.where !== null
  const targets = targetsOf(scope, reach.where ?? (isEnd ? null : behind.where))
  const end = isEnd && beside.where !== null ? targetsOf({ ...scope, context: targets }, beside.where)[0] : undefined
  const text = inserted?.[0]?.quoted ?? null
  const run = { kind: 'replace-run', targets, from: from.quoted, through, text, ...occurrence, ...until } as const
  return { bodies: [end === undefined ? run : { ...run, endOf: end }] }
}

type Start = Pick<Extract<InstructionBody, { kind: 'replace-run' }>, 'occurrence'>

/** Which of its first words a run begins at; null where what is said makes no one run. */
function startOfRun(reach: Reach, behind: Reach): Start | null {
  const { occurrence } = reach
  const isSaidBehind = behind.occurrence.kind !== 'unstated'
  if (isSaidBehind && !(behind.occurrence.kind === 'nth' && behind.occurrence.n === 1)) return null
  if (occurrence.kind === 'unstated' || (occurrence.kind === 'nth' && occurrence.n === 1)) return {}
  return occurrence.kind === 'nth' || occurrence.kind === 'last' ? { occurrence } : null
}

/** Which of its last words a run ends with; the first behind its beginning needs no word. */
function endOfRun({ occurrence }: Reach): Pick<Extract<InstructionBody, { kind: 'replace-run' }>, 'until'> | null {
  if (occurrence.kind === 'last' || (occurrence.kind === 'nth' && occurrence.n > 1)) return { until: occurrence }
  return occurrence.kind === 'unstated' || occurrence.kind === 'nth' ? {} : null
}

type Through = Quoted | 'period-at-end' | 'end'

function readThrough(cursor: Cursor): Through | null {
  if (takeWord(cursor, ['through', 'to']) === null) return 'end'
  if (phrase(cursor, 'the end')) {
    phrase(cursor, 'of the|such section|subsection|paragraph|subparagraph|clause|subclause|article|sentence')
    return 'end'
  }
  const words = readWordList(cursor)
  if (words === null || words.length !== 1) return null
  const isMark = words[0]?.noun === 'mark-name'
  phrase(cursor, 'at the end [thereof]')
  return isMark && words[0]?.quoted.text === '.' ? 'period-at-end' : (words[0]?.quoted ?? null)
}

function strikeUnits(cursor: Cursor, scope: Scope): Action | null {
  const where = readUnitRun(cursor)
  if (where === null || where.citations.some(({ steps }) => steps.length === 0)) return null
  const inner = narrowed(scope, where)
  const targets = inner.context
  const inserted = attempt(cursor, readInsertedLaw)
  if (inserted === null) return { bodies: [{ kind: 'delete-unit', targets }], remarks: where.remarks }
  if (inserted === 'empty') return { bodies: [] }
  checkTargetLabel(cursor, targets, inserted)
  const body = { kind: 'replace-unit', targets, text: inserted } as const
  return { bodies: [areMany(targets) ? { ...body, struck: true } : body], remarks: where.remarks }
}

function areMany(targets: readonly Citation[]): boolean {
  const labels = targets.flatMap(({ steps }) => steps.at(-1)?.labels ?? [])
  return labels.length > 1 || labels[0]?.kind === 'range'
}

/** `paragraph (2) and all that follows through paragraph (4)`: the units from the one through the other. */
function readUnitRun(cursor: Cursor): Where | null {
  const where = readWhere(cursor)
  const last = where?.citations[0]?.steps.at(-1)
  if (where === null || last === undefined) return where
  const to = attempt(cursor, (here) => {
    if (allThatFollows(here) === null) return null
    const isOpen = takeWord(here, ['through', 'to']) === null
    if (isOpen || phrase(here, 'the [period] [at] [the] end'))
      return { labels: [{ kind: 'one', label: 'last' } as const] }
    const [end, ...others] = readWhere(here)?.citations ?? []
    const step = others.length === 0 ? end?.steps.at(-1) : undefined
    return step?.unit === last.unit && end?.steps.length === 1 ? step : null
  })
  const [from] = last.labels
  const [through] = to?.labels ?? []
  if (where.citations.length > 1 || from?.kind !== 'one' || through?.kind !== 'one') return where
  const run = { ...last, labels: [{ kind: 'range', from: from.label, to: through.label } as const] }
  return { ...where, citations: where.citations.map(({ steps }) => ({ steps: [...steps.slice(0, -1), run] })) }
}

function readInsertedLaw(cursor: Cursor): Quoted | 'empty' | null {
  takeMark(cursor, ',')
  if (!readAndInsert(cursor)) return null
  readAnnouncement(cursor)
  const content = readContent(cursor)
  return content === null || content === 'empty' ? content : content.block
}

/** `replacing “A” with “B”`, `replacing paragraph (2) with the following:`, `substituting “B” for “A”`. */
export const replace: Rule = {
  verbs: ['replacing', 'replace', 'substituting', 'substitute'],
  read: (cursor, scope, verb) =>
    attempt(cursor, (here) => replaceWords(here, scope, verb.startsWith('sub'))) ??
    attempt(cursor, (here) => replaceUnits(here, scope)),
}

function replaceWords(cursor: Cursor, scope: Scope, reversed: boolean): Action | null {
  const [first] = readWordList(cursor) ?? []
  if (first === undefined) return null
  const reach = readReach(cursor)
  if (!phrase(cursor, reversed ? 'for' : 'with|by')) return null
  const [second] = readWordList(cursor) ?? []
  if (second === undefined) return null
  const whole = readReach(cursor, reach)
  return { bodies: [reversed ? replacement(scope, second, first, whole) : replacement(scope, first, second, whole)] }
}

function replaceUnits(cursor: Cursor, scope: Scope): Action | null {
  const where = readWhere(cursor)
  if (where === null || where.citations.some(({ steps }) => steps.length === 0) || !phrase(cursor, 'with|by'))
    return null
  const { context: targets } = narrowed(scope, where)
  readAnnouncement(cursor)
  const content = readContent(cursor)
  if (content === null) return null
  if (content === 'empty') return { bodies: [] }
  checkTargetLabel(cursor, targets, content.block)
  return { bodies: [{ kind: 'replace-unit', targets, text: content.block }] }
}
