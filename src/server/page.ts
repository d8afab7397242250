import type { Request, Response } from 'express'
import { dayInWords, translator } from '../locales/translate.ts'
import { localeNames } from '../locales/words.ts'
import type { Saving } from '../workspace/saving/types.ts'
import type { Commit, Snapshot, Workspace } from '../workspace/types.ts'
import { acceptedLanguage } from './accepted-language.ts'
import { address, addressesAt, type Query } from './addresses.ts'
import { OnlyShown } from './errors.ts'
import { revisionName } from './models/revisions.ts'
import { optional } from './parameters.ts'
import type { Page } from './types.ts'

/** What the routes are given. */
export interface Site {
  readonly workspace: Workspace
  /** Today as an ISO date: printed pages say when they were made. */
  readonly today: () => string
  /** What writes; null: the server only shows. */
  readonly saving: Saving | null
}

/** What the scripts of all languages are called by the packages of the fonts: a page in one shows laws in the other. */
const subsets = [
  ...new Set(localeNames.map((code) => (new Intl.Locale(code).maximize().script === 'Cyrl' ? 'cyrillic' : 'latin'))),
]
const languages = localeNames.map((code) => ({ code, name: translator(code)('locale.name') }))

/** Reads the request's language (field, cookie, header), theme (field, cookie) and, given it, the revision. */
export function pageOf(
  { today, saving }: Pick<Site, 'today' | 'saving'>,
  request: Request,
  commit: Commit | null = null,
  pulse: string | null = null,
): Page {
  const { language, theme } = readerOf(request)
  const fields = request.query as Query
  const at = commit?.hash ?? null
  const t = translator(language)
  const day = (iso: string | null) => dayInWords(iso, language)
  return {
    language,
    languages,
    theme,
    subsets,
    t,
    day,
    moment: (iso) => [day(iso), /T(\d\d:\d\d)/.exec(iso)?.[1]].filter(Boolean).join(', '),
    list: (names) => new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
    languageName: (code) => new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code,
    at,
    commit,
    revision: revisionName(commit, { t, day }),
    to: addressesAt(at),
    here: (change) => address(ownPath(request.path), { ...fields, lang: null, theme: null, ...change }),
    today: today(),
    pulse,
    writes: saving !== null && at === null,
  }
}

/** What the reader chose by fields, cookies and settings of the browser. */
export function readerOf(request: Request): Pick<Page, 'language' | 'theme'> {
  const language =
    oneOf(localeNames, optional(request.query, 'lang'), cookie(request, 'lang')) ??
    acceptedLanguage(request.headers['accept-language'])
  const theme = oneOf(['light', 'dark', 'auto'], optional(request.query, 'theme'), cookie(request, 'theme')) ?? 'auto'
  return { language, theme }
}

/** The snapshot that the address asks for (`?at=`), and the page at it. */
export async function openPage(site: Site, request: Request): Promise<{ page: Page; snapshot: Snapshot }> {
  const page = await openBarePage(site, request)
  return { page, snapshot: await site.workspace.snapshot(page.at) }
}

/** What writes from this page; throws `OnlyShown`. */
export function writingOn({ saving }: Site, { at }: Page): Saving {
  if (saving === null || at !== null) throw new OnlyShown()
  return saving
}

/** The page alone, where no law or amendment need be read. */
export async function openBarePage(site: Site, request: Request): Promise<Page> {
  const commit = await commitOf(site, optional(request.query, 'at'))
  return pageOf(site, request, commit, await pulseAt(site, commit))
}

/** To be asked before the files are read: what is saved meanwhile is news to the page then. A commit does not change. */
export async function pulseAt({ workspace }: Site, commit: Commit | null): Promise<string | null> {
  return commit === null ? workspace.pulse() : null
}

/** The commit that a field of the address names; null: the working tree. */
export async function commitOf({ workspace }: Site, revision: string | null): Promise<Commit | null> {
  return revision === null ? null : workspace.commit(revision)
}

/** Whether a file of the working tree differs from the last commit; at a revision none does. */
export async function isUncommitted({ workspace }: Site, at: string | null, file: string): Promise<boolean> {
  return at === null && (await workspace.uncommitted()).includes(file)
}

/** Keeps what the reader chose by the switches; the page itself is answered as always. */
export function rememberChoices(request: Request, response: Response, next: () => void): void {
  const choices = { lang: localeNames, theme: ['light', 'dark', 'auto'] } as const
  for (const [name, allowed] of Object.entries(choices)) {
    const value = oneOf(allowed, optional(request.query, name))
    if (value !== null)
      response.cookie(name, value, { maxAge: 365 * 24 * 3600 * 1000, sameSite: 'lax', httpOnly: true, path: '/' })
  }
  next()
}

function cookie(request: Request, name: string): string | null {
  const found = new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(request.headers.cookie ?? '')
  return found?.[1] ?? null
}

function oneOf<Value extends string>(allowed: readonly Value[], ...asked: readonly (string | null)[]): Value | null {
  for (const one of asked) {
    const found = allowed.find((value) => value === one)
    if (found !== undefined) return found
  }
  return null
}

/** The path of a request as it may stand in a link: encoded once, and of this host alone (`//name` would be another's). */
function ownPath(path: string): string {
  const encoded = encodeURI(path).replace(/%25(?=[\dA-F]{2})/gi, '%')
  return encoded.replace(/^[/\\]+/, '/')
}
