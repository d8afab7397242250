import { isDeepStrictEqual } from 'node:util'
import { expect } from 'chai'
import type { Amendment, InstructionBody } from '../../src/amendment/types.ts'
import { consolidate, piecesOf } from '../../src/consolidation/consolidate.ts'
import type { Consolidation, LawConsolidation } from '../../src/consolidation/types.ts'
import { lawSource, readLaw } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import type { ProblemCode } from '../../src/problem/types.ts'
import type { SchemeName } from '../../src/text/schemes/schemes.ts'
import { amendmentOf, lawOf } from './build.ts'

export interface Example {
  /** The law's body, and its scheme (Russian if nothing is said). */
  readonly law: string
  readonly scheme?: SchemeName
  readonly extra?: string
  readonly run: InstructionBody | readonly InstructionBody[] | Amendment
  /** The body after; the same body where nothing is said (an instruction that fails changes nothing). */
  readonly after?: string
  /** Codes of all remarks, in order. */
  readonly remarks?: readonly ProblemCode[]
  /** Code of the problem that the last instruction fails with. */
  readonly problem?: ProblemCode
}

/** Runs an example and checks its result and the laws that hold for every consolidation. */
export function check({
  law: body,
  scheme = 'ru-federal',
  extra = '',
  run,
  after = body,
  remarks = [],
  problem,
}: Example): Consolidation {
  const law = lawOf(body, scheme, extra)
  const language = law.meta.language
  const amendment = isAmendment(run)
    ? run
    : amendmentOf(Array.isArray(run) ? run : [run as InstructionBody], { language })
  const result = consolidate([law], [amendment], { mode: { kind: 'sequence' } })
  const problems = result.reports.flatMap((report) => report.problems)
  const [own] = result.laws
  if (own === undefined) throw new Error(`the law was not found: ${JSON.stringify(problems)}`)
  expect(bodyOf(own.draft), JSON.stringify(problems)).to.equal(after)
  expect(problems.filter(({ severity }) => severity === 'remark').map(({ code }) => code)).to.deep.equal(remarks)
  expect(problems.filter(({ severity }) => severity === 'problem').map(({ code }) => code)).to.deep.equal(
    problem === undefined ? [] : [problem],
  )
  if (problem !== undefined) expect(result.reports.at(-1)?.outcome).to.equal('failed')
  for (const found of problems) expect(found.at, found.code).not.to.equal(null)
  checkLaws(result)
  return result
}

/** What holds for every consolidation: both ways back, pieces by passages, JSON, and a draft that reads as itself. */
export function checkLaws(result: Consolidation): void {
  for (const law of result.laws) {
    checkPieces(law)
    checkDraft(law)
  }
  // chai's own comparison takes seconds on a law of two megabytes.
  expect(isDeepStrictEqual(JSON.parse(JSON.stringify(result)), result), 'JSON round trip').to.equal(true)
}

function checkPieces(law: LawConsolidation): void {
  const pieces = piecesOf(law)
  const join = (without: string): string =>
    pieces
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('')
  expect(join('inserted'), 'reject all').to.equal(lawSource(law.base))
  expect(join('deleted'), 'accept all').to.equal(lawSource(law.draft))
  expect(pieces.every(({ text }) => text !== '')).to.equal(true)
  const after = law.passages.flatMap((entry) => (entry.after === null ? [] : [entry.after]))
  expect(after).to.deep.equal(law.draft.passages.map((_, index) => index))
  for (const entry of law.passages) {
    const live = entry.pieces
      .filter(({ kind }) => kind !== 'deleted')
      .map(({ text }) => text)
      .join('')
    expect(live).to.equal(entry.after === null ? '' : law.draft.passages[entry.after]?.text)
    if (entry.pieces.some(({ kind }) => kind !== 'kept')) continue
    expect(law.draft.passages[entry.after ?? -1]?.text, 'untouched').to.equal(
      law.base.passages[entry.before ?? -1]?.text,
    )
  }
}

function checkDraft({ draft, base }: LawConsolidation): void {
  const read = readLaw(lawSource(draft), { id: draft.id, file: draft.file }).law
  expect(draft.passages.map(({ text }) => text)).to.deep.equal(read.passages.map(({ text }) => text))
  expect(isDeepStrictEqual(draft, { ...read, meta: base.meta }), 'draft read anew').to.equal(true)
}

function bodyOf(law: Law): string {
  return law.passages
    .filter(({ kind }) => kind !== 'front-matter')
    .map(({ text }) => text)
    .join('')
    .replace(/^\n/, '')
}

function isAmendment(run: Example['run']): run is Amendment {
  return 'instructions' in run
}
