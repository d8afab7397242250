import { expect } from 'chai'
import fc from 'fast-check'
import type { Amendment, Commencement } from '../../src/amendment/types.ts'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import type { Consolidation, Mode, Report } from '../../src/consolidation/types.ts'
import { lawSource } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { bill, draftOf } from './pairs.ts'
import { type Bodies, setsOn } from './sets.ts'

/** When a bill of a set is adopted (null: it is a proposal) and when each of its instructions begins. */
export interface Dates {
  readonly adopted: string | null
  /** The first day of its first article, and of its second one. */
  readonly starts: readonly [string, string]
  /** The article of each instruction. */
  readonly articles: readonly (0 | 1)[]
}

/** A set of bills with their dates, and a day to look at. */
export interface Dated {
  readonly set: readonly Bodies[]
  readonly dates: readonly Dates[]
  readonly day: string
  /** Whether proposals are worked in as if they were adopted. */
  readonly withProposals: boolean
}

/** Few days, so that many bills begin, and are adopted, on one. */
const starts = ['2025-03-01', '2025-06-01', '2025-09-01'] as const
const adoptions = ['2025-01-10', '2025-02-10', null] as const

/** Sets of two to four bills with dates: adopted ones and proposals, many of which begin in two stages. */
export function datedOn(law: Law): fc.Arbitrary<Dated> {
  const start = fc.constantFrom(...starts)
  const article = fc.constantFrom(0 as const, 1 as const)
  const dates = fc.record({
    adopted: fc.constantFrom(...adoptions),
    starts: fc.tuple(start, start),
    articles: fc.tuple(article, article, article),
  })
  return fc.record({
    set: setsOn(law),
    dates: fc.tuple(dates, dates, dates, dates),
    day: fc.constantFrom('2025-02-28', ...starts, '2026-01-01'),
    withProposals: fc.boolean(),
  })
}

/** A bill of the set with its dates, under a name of its own; its number is that of its place in the set. */
function acts(law: Law, { set, dates }: Dated, names: readonly string[]): readonly Amendment[] {
  return set.map((bodies, index) => {
    const made = bill(names[index] as string, law, ...bodies)
    const { adopted, articles, starts } = dates[index] as Dates
    const status = adopted === null ? 'introduced' : 'adopted'
    const number = `${9 + index}-ФЗ`
    return {
      ...made,
      meta: { ...made.meta, title: `Закон ${number}`, number, status, adopted, introduced: '2025-01-01' },
      instructions: made.instructions.map((one, at) => ({
        ...one,
        common: { ...one.common, article: String(1 + (articles[at] as number)) },
      })),
      commencement: starts.map((date, article) => beginning(String(1 + article), date)),
    }
  })
}

function beginning(article: string, date: string): Commencement {
  return { kind: 'start', article, date, text: '', span: { start: 0, end: 0 } }
}

const names = ['one', 'two', 'three', 'four']

function runOn(law: Law, all: readonly Amendment[], { day, withProposals }: Dated): Consolidation {
  const proposals = withProposals ? all.map(({ id }) => id) : []
  return consolidate([law], all, { mode: { kind: 'on-date', date: day, proposals } })
}

/** A text of a day is the same whatever the files are called that its acts are in, and so is what is said of each. */
export function checkNames(law: Law, dated: Dated): void {
  const told = (called: readonly string[]) => {
    const all = acts(law, dated, called)
    // As a workspace gives them: in the order of their names.
    const run = runOn(
      law,
      all.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      dated,
    )
    const said = all.map(({ id }) => run.reports.filter(({ origin }) => origin.amendment === id).map(withoutName))
    return { text: draftOf(run), said }
  }
  expect(told(['d', 'c', 'b', 'a'])).to.deep.equal(told(['a', 'b', 'c', 'd']))
}

function withoutName({ origin, outcome, idle, problems }: Report) {
  return { instruction: origin.instruction, outcome, idle, codes: problems.map(({ code }) => code) }
}

/** A text of a day is what running by hand gives: only what has begun, stage after stage, each on what came of those before. */
export function checkStages(law: Law, dated: Dated): void {
  const all = acts(law, dated, names)
  const run = runOn(law, all, dated)
  // A bill remembers what its own earlier stage took, and does not look for the same words elsewhere: no hand would know.
  const isMissed = (act: Amendment, at: number): boolean => {
    const { starts, articles } = dated.dates[all.indexOf(act)] as Dates
    const startOf = (one: number): string => starts[articles[one] as number] as string
    const isLater = act.instructions.some((_, other) => startOf(other) < startOf(at))
    return (
      isLater &&
      run.reports.some(
        ({ origin, outcome }) => outcome === 'failed' && origin.amendment === act.id && origin.instruction === at,
      )
    )
  }
  expect(textOf(law, run)).to.equal(byHand(law, all, dated, isMissed))
}

function byHand(
  law: Law,
  all: readonly Amendment[],
  { day, dates, withProposals }: Dated,
  isMissed: (act: Amendment, at: number) => boolean,
): string {
  const stages = starts
    .filter((start) => start <= day)
    .flatMap((start) =>
      all
        .map((act, index) => ({ act, dates: dates[index] as Dates, index }))
        .filter(({ dates }) => dates.adopted !== null || withProposals)
        .toSorted(
          (one, other) =>
            (one.dates.adopted ?? '9').localeCompare(other.dates.adopted ?? '9') || one.index - other.index,
        )
        .map(({ act, dates }) => ({
          ...act,
          instructions: act.instructions.filter(
            (_, at) => dates.starts[dates.articles[at] as number] === start && !isMissed(act, at),
          ),
        })),
    )
  let text = law
  for (const stage of stages) {
    const [made] = consolidate([text], [stage], { mode: { kind: 'sequence' } }).laws
    text = made?.draft ?? text
  }
  return lawSource(text)
}

/** An act that the text has by its edition, or by what its front matter lists, changes nothing on any day, and that is said. */
export function checkIncorporated(law: Law, dated: Dated): void {
  const all = acts(law, dated, names)
  const [first] = all
  if (first === undefined) return
  const listed: Law = { ...law, meta: { ...law.meta, incorporates: [first.id] } }
  checkIdle(listed, dated, all, ({ id }) => id === first.id)
  const edition: Law = { ...law, meta: { ...law.meta, edition: '2025-06-01' } }
  const isIn = ({ id, meta }: Amendment, at: number): boolean => {
    const { starts, articles } = dated.dates[names.indexOf(id)] as Dates
    return meta.status === 'adopted' && (starts[articles[at] as number] as string) <= '2025-06-01'
  }
  checkIdle(edition, dated, all, isIn)
}

function checkIdle(
  law: Law,
  dated: Dated,
  all: readonly Amendment[],
  isIn: (act: Amendment, instruction: number) => boolean,
): void {
  const without = all.map((act) => ({ ...act, instructions: act.instructions.filter((_, at) => !isIn(act, at)) }))
  const run = runOn(law, all, dated)
  expect(textOf(law, run)).to.equal(textOf(law, runOn(law, without, dated)))
  const asked: Mode = { kind: 'sequence' }
  for (const act of all) {
    const byName = consolidate([law], [act], { mode: asked })
    for (const [at] of act.instructions.entries()) {
      if (!isIn(act, at)) continue
      const report = run.reports.find(({ origin }) => origin.amendment === act.id && origin.instruction === at)
      if (act.meta.status === 'adopted' || dated.withProposals) expect(report?.idle?.kind).to.equal('incorporated')
      expect(byName.reports[at]?.problems.map(({ code }) => code)).to.deep.equal(['already-incorporated'])
      expect(byName.reports[at]?.effects).to.deep.equal([])
    }
    if (act.instructions.every((_, at) => isIn(act, at))) expect(textOf(law, byName)).to.equal(lawSource(law))
  }
}

/** A law that nothing was run on is as it was. */
function textOf(law: Law, run: Consolidation): string {
  return draftOf(run) || lawSource(law)
}
