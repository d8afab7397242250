import type { Amendment, AmendmentStatus } from '../../amendment/types.ts'
import type { Consolidation } from '../../consolidation/types.ts'
import { nameOf } from '../../exporting/layout/chips.ts'
import type { Problem } from '../../problem/types.ts'
import type { Language } from '../../text/languages.ts'
import { billFacts, lawFacts } from '../../workspace/reading/facts-of-texts.ts'
import { amendmentsNaming, isOpen } from '../../workspace/touches.ts'
import type { Commit, GitState, Snapshot } from '../../workspace/types.ts'
import type { UnreadFile } from '../../workspace/unread.ts'
import { amendmentIn, lawNamed } from './find.ts'
import { type Question, questionsOf } from './questions.ts'
import { lawsOf } from './touches.ts'

/** The first page: what needs a person, then everything else. */
export interface Home {
  /** Nothing is here yet that a redline could show. */
  readonly firstRun: boolean
  readonly files: readonly Problem[]
  readonly broken: readonly { readonly id: string; readonly title: string; readonly problems: readonly Problem[] }[]
  readonly conflicts: readonly ConflictLine[]
  readonly withoutNote: readonly { readonly id: string; readonly title: string }[]
  readonly byStatus: readonly { readonly status: AmendmentStatus; readonly amendments: readonly AmendmentLine[] }[]
  readonly laws: readonly LawLine[]
  readonly questions: readonly Question[]
  readonly git: GitState
  readonly commits: readonly Commit[]
  readonly uncommitted: readonly string[]
  /** Files that lie in the folder and are not read. */
  readonly unread: readonly UnreadFile[]
}

/** Two amendments that want different things of a law, and where. */
export interface ConflictLine {
  readonly law: string
  /** The law's short name. */
  readonly name: string
  readonly first: { readonly id: string; readonly name: string }
  readonly second: { readonly id: string; readonly name: string }
  readonly places: readonly string[]
}

/** An amendment in a list. */
export interface AmendmentLine {
  readonly id: string
  readonly title: string
  readonly short: string | null
  readonly status: AmendmentStatus
  readonly language: Language
  /** The day of its adoption, else of its introduction (ISO); null where the bill states none. */
  readonly date: string | null
  readonly effective: string | null
  readonly instructions: number
  readonly problems: number
  readonly remarks: number
  readonly laws: readonly { readonly id: string; readonly name: string }[]
}

/** A law in a list. */
export interface LawLine {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly language: Language
  readonly edition: string | null
  readonly articles: number
  readonly proposals: number
}

/** Runs of the home page: each amendment by itself, and all that may still come against each other. */
export interface HomeRuns {
  readonly alone: (amendment: Amendment) => Pick<Consolidation, 'reports'>
  readonly together: (amendments: readonly Amendment[]) => Pick<Consolidation, 'conflicts'>
}

export type HomeHistory = Pick<Home, 'git' | 'commits' | 'uncommitted' | 'unread'>

export function homeOf(snapshot: Snapshot, runs: HomeRuns, history: HomeHistory): Home {
  const { amendments, notes } = snapshot
  const open = amendments.filter((one) => isOpen(one))
  const problems = new Map(amendments.map((one) => [one, problemsOf(one, runs.alone(one))]))
  const problemsIn = (one: Amendment): readonly Problem[] => problems.get(one) ?? []
  return {
    firstRun: snapshot.laws.length === 0 || amendments.length === 0,
    files: snapshot.problems,
    broken: amendments
      .map((one) => ({
        id: one.id,
        title: one.meta.title,
        problems: problemsIn(one).filter(isProblem),
      }))
      .filter((one) => one.problems.length > 0),
    conflicts: conflictLines(runs.together(open), snapshot),
    withoutNote: open.filter((one) => !notes.has(one.id)).map((one) => ({ id: one.id, title: one.meta.title })),
    byStatus: statuses
      .map((status) => ({
        status,
        amendments: amendments
          .filter((one) => one.meta.status === status)
          .map((one) => amendmentLine(one, problemsIn(one), lawsOf(runs.alone(one).reports), snapshot)),
      }))
      .filter((group) => group.amendments.length > 0),
    laws: lawLines(snapshot),
    questions: questionsOf(amendments),
    ...history,
  }
}

/** Every law as a line. */
export function lawLines(snapshot: Snapshot): readonly LawLine[] {
  return snapshot.laws.map((law) => ({
    id: law.id,
    number: law.meta.number,
    title: law.meta.title,
    language: law.meta.language,
    edition: law.meta.edition,
    articles: lawFacts(law).articles,
    proposals: amendmentsNaming(snapshot, law.id).filter((one) => isOpen(one)).length,
  }))
}

/** What an amendment's own text and its run have against it, each problem once, in the order of the bill. */
export function problemsOf(amendment: Amendment, consolidation: Pick<Consolidation, 'reports'>): readonly Problem[] {
  const ran = consolidation.reports
    .filter((one) => one.origin.amendment === amendment.id)
    .flatMap((one) => one.problems)
  const all = new Map([...amendment.problems, ...ran].map((problem) => [JSON.stringify(problem), problem]))
  return [...all.values()].sort((one, other) => (one.at?.span.start ?? 0) - (other.at?.span.start ?? 0))
}

const statuses = ['introduced', 'draft', 'adopted', 'rejected', 'withdrawn'] as const

const isProblem = (problem: Problem): boolean => problem.severity === 'problem'

function amendmentLine(
  amendment: Amendment,
  problems: readonly Problem[],
  laws: readonly string[],
  snapshot: Snapshot,
): AmendmentLine {
  const { title, short, status, language, adopted, introduced, effective } = amendment.meta
  return {
    id: amendment.id,
    title,
    short,
    status,
    language,
    date: adopted ?? introduced,
    effective,
    instructions: billFacts(amendment).instructions,
    problems: problems.filter(isProblem).length,
    remarks: problems.length - problems.filter(isProblem).length,
    laws: laws.map((id) => ({ id, name: lawName(snapshot, id) })),
  }
}

/** A law as a short name: its number, or its title. */
export function lawName(snapshot: Snapshot, id: string): string {
  const law = lawNamed(snapshot, id)
  return law?.meta.number ?? law?.meta.title ?? id
}

function conflictLines({ conflicts }: Pick<Consolidation, 'conflicts'>, snapshot: Snapshot): readonly ConflictLine[] {
  const lines = new Map<string, { line: Omit<ConflictLine, 'places'>; places: Set<string> }>()
  for (const { law, place, first, second } of conflicts) {
    const key = [law, first.origin.amendment, second.origin.amendment].join('\n')
    const known = lines.get(key) ?? {
      line: {
        law,
        name: lawName(snapshot, law),
        first: named(first.origin.amendment),
        second: named(second.origin.amendment),
      },
      places: new Set<string>(),
    }
    known.places.add(place.citation)
    lines.set(key, known)
  }
  return [...lines.values()].map(({ line, places }) => ({ ...line, places: [...places] }))

  function named(id: string) {
    const amendment = amendmentIn(snapshot, id)
    return { id, name: amendment === undefined ? id : nameOf(amendment) }
  }
}
