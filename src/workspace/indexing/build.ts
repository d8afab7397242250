import type { LearntFile } from '../store/rows.ts'
import type { IndexAnswer, IndexJob, RunUnit } from './jobs.ts'

/** How far an index is. */
export interface IndexProgress {
  readonly step: 'read' | 'run' | 'words'
  readonly done: number
  readonly total: number
}

export interface IndexBuild {
  /** Has a thread do a part of the work. */
  readonly ask: (job: IndexJob) => Promise<IndexAnswer>
  /** How many threads there are. */
  readonly width: number
  /** From how many files or bills on it is worth being told of, and parted among threads. */
  readonly least: number
  /** Whether texts are to be searched, too. */
  readonly words?: boolean
  readonly told?: (progress: IndexProgress) => void
}

/**
 * Reads what was not read yet, and runs what was not run yet, with all threads, so that whoever asks for a page finds all of it
 * in the store. Gives whether there was anything worth it; a part that fails is left to the page that needs it.
 */
export async function buildIndex(build: IndexBuild): Promise<boolean> {
  const survey = await build.ask({ kind: 'survey' })
  // What only a thread itself remembers is of no use to others.
  if (survey.kind !== 'survey' || !survey.isKept) return false
  const isNews = survey.unknown.length >= build.least
  const learnt = isNews ? await learn(survey.unknown, build) : []
  const plan = await build.ask({ kind: 'plan', learnt })
  const units = plan.kind === 'plan' ? plan.units : []
  const count = sum(units.map(({ bills, laws }) => bills.length + laws.length))
  const isRun = count >= build.least
  if (isRun) await runAll(units, build)
  const isWords = build.words === true && (await addWords(build))
  return isNews || isRun || isWords
}

async function addWords(build: IndexBuild): Promise<boolean> {
  const answer = await build.ask({ kind: 'wordless' })
  const files = answer.kind === 'wordless' ? answer.files : []
  if (files.length < build.least) return false
  let done = 0
  build.told?.({ step: 'words', done, total: files.length })
  await inWidth(
    parted(files, filesAtOnce, () => 1),
    build,
    async (part) => {
      await build.ask({ kind: 'words', files: part })
      done += part.length
      build.told?.({ step: 'words', done, total: files.length })
    },
  )
  return true
}

async function learn(files: readonly string[], build: IndexBuild): Promise<readonly LearntFile[]> {
  const learnt: LearntFile[] = []
  let done = 0
  const parts = parted(files, filesAtOnce, () => 1)
  build.told?.({ step: 'read', done, total: files.length })
  await inWidth(parts, build, async (part) => {
    const answer = await build.ask({ kind: 'learn', files: part })
    if (answer.kind === 'learnt') learnt.push(...answer.files)
    done += part.length
    build.told?.({ step: 'read', done, total: files.length })
  })
  return learnt
}

async function runAll(units: readonly RunUnit[], build: IndexBuild): Promise<void> {
  const total = sum(units.map(({ bills }) => bills.length))
  let done = 0
  const parts = parted(units, runsAtOnce, ({ bills, laws }) => bills.length + laws.length)
  build.told?.({ step: 'run', done, total })
  await inWidth(parts, build, async (part) => {
    const bills = part.flatMap((unit) => unit.bills)
    await build.ask({ kind: 'run', bills, laws: part.flatMap(({ laws }) => laws) })
    done += bills.length
    build.told?.({ step: 'run', done, total })
  })
}

/** As many parts at a time as there are threads; the next one begins when any ends. */
async function inWidth<Part>(parts: readonly Part[], { width }: IndexBuild, work: (part: Part) => Promise<void>) {
  const rest = parts[Symbol.iterator]()
  const worker = async () => {
    for (const part of rest) await work(part).catch(() => {})
  }
  await Promise.all(Array.from({ length: width }, worker))
}

/** Runs of items that weigh about as much. */
function parted<Item>(
  items: readonly Item[],
  most: number,
  weight: (item: Item) => number,
): readonly (readonly Item[])[] {
  const parts: Item[][] = []
  let room = 0
  for (const item of items) {
    if (room <= 0) {
      parts.push([])
      room = most
    }
    parts.at(-1)?.push(item)
    room -= weight(item)
  }
  return parts
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** A part takes half a second or so: a page that is asked for meanwhile waits for one part at most. */
const filesAtOnce = 8
const runsAtOnce = 4
