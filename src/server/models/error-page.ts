import { EngrossError, nearestName, type Snapshot } from '../../workspace/index.ts'
import type { Addresses } from '../addresses.ts'
import { statusOf } from '../errors.ts'
import type { Translate } from '../i18n.ts'
import type { WordKey } from '../locales/index.ts'
import { lawName } from './home.ts'
import { questionsOf } from './questions.ts'

/** What an error page says: what is wrong, and what there is that is near. Never anything of the program's inside. */
export interface ErrorPage {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly sentence: string
  readonly near: readonly { readonly name: string; readonly href: string }[]
}

/** `snapshot`: what to look for near names in (null where even that failed); `id`: the request's number in the log. */
export function errorPageOf(
  error: unknown,
  t: Translate,
  to: Addresses,
  snapshot: Snapshot | null,
  id: string,
): ErrorPage {
  const status = statusOf(error)
  const title = t(titles[status] ?? 'error.400')
  if (!(error instanceof EngrossError) || status === 500) {
    const sentence = status === 500 ? t('error.internal', { id }) : t('error.bad-address')
    return { status, code: status === 500 ? 'internal' : 'bad-address', title, sentence, near: [] }
  }
  return { status, code: error.code, title, sentence: sentenceOf(error, t), near: nearTo(error, to, snapshot) }
}

const titles: Readonly<Record<number, WordKey>> = { 404: 'error.404', 422: 'error.422', 500: 'error.500' }

function sentenceOf({ code, data }: EngrossError, t: Translate): string {
  const places = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value ?? '')]))
  switch (code) {
    case 'not-found':
      return t(missing[String(data.what)] ?? 'error.not-found.file', places)
    case 'unknown-amendment':
      return t('error.not-found.amendment', places)
    case 'no-question':
      return t('error.not-found.question', places)
    case 'git-missing':
      return t(
        data.reason === 'no-git'
          ? 'error.git-missing.no-git'
          : data.reason === 'no-commits'
            ? 'error.git-missing.no-commits'
            : 'error.git-missing.no-repository',
      )
    case 'no-page':
    case 'bad-id':
    case 'bad-value':
    case 'bad-date':
    case 'missing-value':
    case 'not-touched':
    case 'revision-unknown':
    case 'bad-file':
      return t(`error.${code}`, places)
    default:
      return t('error.bad-address')
  }
}

const missing: Readonly<Record<string, WordKey>> = {
  law: 'error.not-found.law',
  amendment: 'error.not-found.amendment',
  provision: 'error.not-found.provision',
}

function nearTo({ code, data }: EngrossError, to: Addresses, snapshot: Snapshot | null): ErrorPage['near'] {
  if (snapshot === null) return []
  const name = String(data.name ?? '')
  const laws = snapshot.laws.map((one) => one.id)
  const amendments = snapshot.amendments.map((one) => one.id)
  const law = (id: string) => ({ name: lawName(snapshot, id), href: to.law(id) })
  const amendment = (id: string) => ({
    name: snapshot.amendments.find((one) => one.id === id)?.meta.title ?? id,
    href: to.amendment(id),
  })
  if (code === 'no-question')
    return questionsOf(snapshot.amendments).map((one) => ({ name: one.question, href: to.options(one.slug) }))
  if (code === 'not-found' && data.what === 'law') return near(laws, law)
  if (code === 'unknown-amendment' || (code === 'not-found' && data.what === 'amendment'))
    return near(amendments, amendment)
  return []

  function near(ids: readonly string[], made: (id: string) => { name: string; href: string }) {
    const one = nearestName(name, ids)
    return (one === null ? ids.slice(0, 5) : [one]).map(made)
  }
}
