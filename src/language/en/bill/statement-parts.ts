import { type BillInput, placeIn, plain, type UnnumberedInstruction, unreadable } from '../../../amendment/bill.ts'
import type { LawReference } from '../../../citation/types.ts'
import type { DraftPart } from '../../../grammar/coverage.ts'
import type { Token } from '../../../grammar/token.ts'
import { problem } from '../../../problem/problem.ts'
import type { Problem, Span } from '../../../problem/types.ts'
import { withKnownNumbers } from './act-sections.ts'
import { completed, type KnownLaws } from './known-laws.ts'
import { unsaidFigure } from './said-back.ts'
import type { BillSection } from './sections.ts'
import type { Draft, Statement } from './statement.ts'

interface Around {
  readonly input: BillInput
  readonly section: BillSection
  readonly tokens: readonly Token[]
  readonly address: string
  readonly known: KnownLaws
}

/** Where a statement stands among the section's tokens: with its labels from `at`, its words from `body`. */
interface PlacedStatement {
  readonly at: number
  readonly body: number
  readonly end: number
  readonly statement: Statement
  /** It stands under a lead that could not be read. */
  readonly broken: boolean
}

interface Made {
  readonly parts: readonly DraftPart[]
  readonly instructions: readonly UnnumberedInstruction[]
  readonly problems: readonly Problem[]
}

/** A statement's instructions, its text cut into parts, and the problems of what could not be read. */
export function partsOf(around: Around, run: PlacedStatement): Made {
  const { statement } = run
  const parts: DraftPart[] = []
  const instructions: UnnumberedInstruction[] = []
  const problems: Problem[] = []
  const drafts = run.broken ? [] : statement.drafts.filter((draft) => !isOpen(around, run, draft))
  let done = run.at
  for (const group of groupsOf(drafts)) {
    const to = run.body + (group[0] as Draft).to
    const own = group.map((draft) => instructionOf(around, run, draft, done === run.at))
    const unsaid =
      statement.faults.length > 0
        ? null
        : unsaidFigure(around.tokens.slice(run.body + (group[0] as Draft).from, to), own)
    const kept = unsaid === null ? own : []
    if (unsaid !== null) problems.push(unreadable(around.input, spanOf(around.tokens, done, to)))
    instructions.push(...kept)
    parts.push(...instructionParts(around, done, to, kept))
    done = to
  }
  const isUnread = run.broken || statement.stuck !== null || drafts.length < statement.drafts.length
  if (isUnread) {
    parts.push(part(around, 'unread', done, run.end, []))
    problems.push(...problemsOf(around, run, done))
  } else if (done < run.end) parts.push(part(around, kindOf(statement, drafts), done, run.end, instructions))
  return { parts: parts.filter(({ span }) => span.end > span.start), instructions, problems }
}

/** What the end of a statement is. One that gave nothing has a block that is empty. */
function kindOf(statement: Statement, drafts: readonly Draft[]): DraftPart['kind'] {
  if (statement.lead !== null) return 'lead'
  if (statement.general !== null) return 'own-text'
  return drafts.length === 0 ? 'unread' : 'instruction'
}

/** Instructions of the same words: `by striking “A” and “B”`. */
function groupsOf(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const groups: Draft[][] = []
  for (const draft of drafts) {
    const last = groups.at(-1)
    if (last?.[0]?.to === draft.to) last.push(draft)
    else groups.push([draft])
  }
  return groups
}

/** A draft with quoted words that never close says something else than its author meant. */
function isOpen({ tokens }: Around, run: PlacedStatement, draft: Draft): boolean {
  return tokens.slice(run.body + draft.from, run.body + draft.to).some(isUnclosed)
}

function isUnclosed(token: Token): boolean {
  return token.quotation?.closed === false
}

const noLaw: LawReference = { text: '', number: null, date: null, title: null }

function instructionOf(around: Around, run: PlacedStatement, draft: Draft, isFirst: boolean): UnnumberedInstruction {
  const from = isFirst ? run.body : run.body + draft.from
  const at = placeIn(around.input, spanOf(around.tokens, from, run.body + draft.to))
  const { address, section } = around
  const law = completed(around.known, draft.law ?? noLaw)
  const body = withKnownNumbers(draft.body, draft.law ?? noLaw, law)
  return { ...body, common: { law, at, address, article: section.label }, remarks: draft.remarks }
}

/** The instruction's own words and, where it is set out on lines of its own, the quoted law. */
function instructionParts(
  around: Around,
  from: number,
  to: number,
  instructions: readonly UnnumberedInstruction[],
): readonly DraftPart[] {
  const quoted = around.tokens.slice(from, to).findIndex((token) => token.kind === 'block' || isSetOut(token))
  if (quoted <= 0) return [part(around, 'instruction', from, to, instructions)]
  return [
    part(around, 'instruction', from, from + quoted, instructions),
    part(around, 'quoted', from + quoted, to, instructions),
  ]
}

function isSetOut(token: Token): boolean {
  return token.kind === 'quote' && (token.opens === 'paragraph' || token.opens === 'line')
}

function part(
  { tokens }: Around,
  kind: DraftPart['kind'],
  from: number,
  to: number,
  instructions: readonly UnnumberedInstruction[],
): DraftPart {
  return { kind, span: spanOf(tokens, from, to), instructions }
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const first = tokens[from]
  const last = tokens[to - 1]
  if (first === undefined || last === undefined || to <= from) return { start: 0, end: 0 }
  return { start: first.span.start, end: last.span.end }
}

/** At the mark, with the words that it opens. */
function unclosedAt(input: BillInput, { span }: Token): Problem {
  const at = placeIn(input, { start: span.start, end: span.start + 1 })
  return problem('quote-unclosed', { at, actual: plain(input.source.slice(span.start, span.start + 80)) })
}

function problemsOf(around: Around, run: PlacedStatement, from: number): readonly Problem[] {
  const { input, tokens } = around
  const unclosed = tokens.slice(from, run.end).filter(isUnclosed)
  if (unclosed.length > 0) {
    return unclosed.map((token) => unclosedAt(input, token))
  }
  const stuck = run.statement.stuck === null ? run.body : run.body + run.statement.stuck
  return [unreadable(input, spanOf(tokens, Math.min(Math.max(stuck, from), run.end - 1), run.end))]
}
