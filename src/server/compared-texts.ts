import { basename } from 'node:path'
import { namesIn } from '../exporting/layout/provision-names.ts'
import type { RedlineDocument } from '../exporting/types.ts'
import type { Law } from '../law/types.ts'
import type { Redline } from '../redline/types.ts'
import { asEngrossError } from '../workspace/errors.ts'
import type { Commit } from '../workspace/types.ts'
import { BadAddress } from './errors.ts'
import type { Layout } from './layout.ts'
import { asAsked, asLaw, comparisonOf } from './models/comparison.ts'
import { revisionName } from './models/revisions.ts'
import { commitOf, type Site } from './page.ts'
import { safeId } from './parameters.ts'
import type { Page } from './types.ts'

/** Two texts and their difference. */
export interface Compared {
  readonly before: Text
  readonly after: Text
  readonly redline: Redline
}

/** A text of the workspace, or one that was sent. */
export interface Text {
  /** Path in the workspace, or the name of the file that was sent. */
  readonly file: string
  readonly commit: Commit | null
  /** Of a document that was sent, whether reading it lost no word; null: the text is of the workspace. */
  readonly sent: { readonly isWhole: boolean } | null
  readonly text: string
  /** The text as a law, whatever it is: for its title and the names of its provisions. */
  readonly law: Law
}

/** Puts two texts beside each other. Throws `TooCostlyPage` where that takes too long. */
export function compared(before: Text, after: Text): Compared {
  const name = `${nameOfText(before)} → ${nameOfText(after)}`
  const redline = comparisonOf(before.text, after.text, name, (text) => (text === before.text ? before.law : after.law))
  return { before, after, redline }
}

/** `REV:path`, or a path alone; an id of a law or an amendment is as good as its path. */
export async function textOf(site: Site, source: string, at: string | null): Promise<Text> {
  const colon = source.indexOf(':')
  const name = safeId(source.slice(colon + 1))
  const commit = await commitOf(site, colon > 0 ? source.slice(0, colon) : at)
  const { file, text } = await sourceNamed(site, name, commit?.hash ?? null)
  return { file, commit, sent: null, text, law: site.workspace.lawOf(file, text) ?? asLaw(text) }
}

async function sourceNamed(site: Site, name: string, hash: string | null): Promise<Pick<Text, 'file' | 'text'>> {
  if (/^(?:laws|amendments)\//.test(name)) return { file: name, text: await site.workspace.sourceAt(name, hash) }
  for (const file of [`laws/${name}.md`, `amendments/${name}.md`]) {
    try {
      return { file, text: await site.workspace.sourceAt(file, hash) }
    } catch (error) {
      if (asEngrossError(error)?.code !== 'not-found') throw error
    }
  }
  throw new BadAddress('not-comparable', { name })
}

/** A document that was sent, as the Markdown that it was read into. */
export function textSent(name: string, text: string, isWhole: boolean): Text {
  return { file: name, commit: null, sent: { isWhole }, text, law: asLaw(text) }
}

/** Two texts as a document to keep, and its name without the ending. */
export function documentOf({ before, after, redline }: Compared, state: Layout, page: Page) {
  const document: RedlineDocument = {
    redline: asAsked(redline, state).redline,
    before: nameOfText(before),
    after: nameOfText(after),
    words: () => ({
      language: page.language,
      law: lawAmong(before, after)?.meta ?? null,
      nameOf: namesIn(after.law, before.law),
      today: page.today,
    }),
  }
  return { name: `${basename(after.file).replace(/\.[a-z]{1,5}$/i, '')}.redline`, document }
}

/** The law that one of the texts is; null where neither is one. */
export function lawAmong(before: Text, after: Text): Law | null {
  return [after, before].find(({ file, sent }) => sent === null && file.startsWith('laws/'))?.law ?? null
}

/** A file as `REV:path` names it; a text that was sent by its own name. */
export function nameOfText({ file, commit }: Text): string {
  return commit === null ? file : `${commit.hash.slice(0, 10)}:${file}`
}

/** The title that both texts have, else both. */
export function nameOf([after, before]: readonly [Law, Law]): string {
  return before.meta.title === after.meta.title ? after.meta.title : `${before.meta.title} → ${after.meta.title}`
}

/** What a text is and where it came from, and its own page. */
export function faceOf({ file, commit, sent }: Text, page: Page) {
  if (sent !== null) return { file, href: null, revision: page.t('compare.outside') }
  const then = { file, hash: commit?.hash ?? null }
  const href = file.startsWith('laws/') ? page.to.lawAt(then) : page.to.amendmentAt(then)
  return { file, href, revision: revisionName(commit, page) }
}
