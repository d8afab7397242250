import { bugSentence, pageSentence } from '../../locales/errors/words.ts'
import type { WordKey } from '../../locales/keys.ts'
import { problemMessage } from '../../problem/message.ts'
import { EngrossError, UnreadableFile } from '../../workspace/errors.ts'
import { nearestName } from '../../workspace/nearest.ts'
import type { Commit, Snapshot } from '../../workspace/types.ts'
import { statusOf } from '../errors.ts'
import type { Page } from '../types.ts'
import { lawName } from './home.ts'
import { questionsOf } from './questions.ts'
import { revisionName } from './revisions.ts'

/** What an error page says: what is wrong, and what there is that is near. Never anything of the program's inside. */
export interface ErrorPage {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly sentence: string
  readonly near: readonly Near[]
}

interface Near {
  readonly name: string
  readonly href: string
}

/** Where near names are looked for; read only for the errors that have such. */
export interface Surroundings {
  snapshot(): Promise<Snapshot>
  commits(): Promise<readonly Commit[]>
}

/** `id`: the request's number in the log; `around`: null where the reader is told nothing of what there is. */
export async function errorPageOf(
  error: unknown,
  page: Page,
  around: Surroundings | null,
  id: string,
): Promise<ErrorPage> {
  const { t } = page
  const status = statusOf(error)
  const title = t(titles[status] ?? 'error.400')
  if (!(error instanceof EngrossError) || status === 500) {
    const sentence = status === 500 ? bugSentence(id, page.language) : pageSentence('bad-address', {}, page.language)
    return { status, code: status === 500 ? 'internal' : 'bad-address', title, sentence, near: [] }
  }
  const near = around === null ? [] : await nearTo(error, page, around)
  return { status, code: error.code, title, sentence: sentenceOf(error, page), near }
}

const titles: Readonly<Record<number, WordKey>> = {
  403: 'error.403',
  404: 'error.404',
  413: 'error.413',
  421: 'error.421',
  422: 'error.422',
  500: 'error.500',
  503: 'error.503',
}

function sentenceOf(error: EngrossError, { language }: Page): string {
  if (!(error instanceof UnreadableFile)) return pageSentence(error.code, error.data, language)
  const { at } = error.problem
  const place = at === null ? '' : `${at.file}:${at.line}:${at.column}: `
  return place + problemMessage(error.problem, language)
}

/** What an address like the one asked for leads to. */
async function nearTo({ code, data }: EngrossError, page: Page, around: Surroundings): Promise<readonly Near[]> {
  if (code === 'revision-unknown') {
    const commits = await around.commits()
    return commits.map((commit) => ({ name: revisionName(commit, page), href: page.here({ at: commit.hash }) }))
  }
  const what = code === 'not-found' ? String(data.what) : code
  return isNamed(what) ? nearNames[what](data, page, await around.snapshot()) : []
}

const nearNames = {
  law: (data, page, snapshot) =>
    nearest(
      data,
      snapshot.laws.map((one) => one.id),
      (id) => ({ name: lawName(snapshot, id), href: page.to.law(id) }),
    ),
  amendment: nearAmendments,
  'unknown-amendment': nearAmendments,
  file: (data, page, snapshot) =>
    nearest(data, [...snapshot.sources.keys()], (file) => ({ name: file, href: page.to.source(file) })),
  'not-comparable': (data, page, snapshot) =>
    nearest(data, [...snapshot.sources.keys()], (file) => ({ name: file, href: page.to.source(file) })),
  provision: (data, page, snapshot) => {
    const law = String(data.law)
    return typeof data.nearest === 'string'
      ? [{ name: String(data.nearestTitle ?? data.nearest), href: page.to.law(law, data.nearest) }]
      : [{ name: lawName(snapshot, law), href: page.to.law(law) }]
  },
  'no-question': (_data, page, snapshot) =>
    questionsOf(snapshot.amendments).map((one) => ({ name: one.question, href: page.to.options(one.slug) })),
} satisfies Readonly<Record<string, (data: EngrossError['data'], page: Page, snapshot: Snapshot) => readonly Near[]>>

function isNamed(what: string): what is keyof typeof nearNames {
  return Object.hasOwn(nearNames, what)
}

function nearAmendments(data: EngrossError['data'], page: Page, snapshot: Snapshot): readonly Near[] {
  return nearest(
    data,
    snapshot.amendments.map((one) => one.id),
    (id) => ({
      name: snapshot.amendments.find((one) => one.id === id)?.meta.title ?? id,
      href: page.to.amendment(id),
    }),
  )
}

/** The name most like the one asked for; the first few where none is like it. */
function nearest(data: EngrossError['data'], names: readonly string[], made: (name: string) => Near): readonly Near[] {
  const one = nearestName(String(data.name ?? ''), names)
  return (one === null ? names.slice(0, 5) : [one]).map(made)
}
