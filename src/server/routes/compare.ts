import { basename } from 'node:path'
import type { Request, Response } from 'express'
import { frontMatterHtml } from '../../exporting/html/front-matter.ts'
import { namesIn } from '../../exporting/layout/provision-names.ts'
import type { RedlineDocument } from '../../exporting/types.ts'
import type { Law } from '../../law/types.ts'
import { statsOfText } from '../../redline/stats.ts'
import { asEngrossError } from '../../workspace/errors.ts'
import type { Commit } from '../../workspace/types.ts'
import { downloadsOf } from '../downloads.ts'
import { BadAddress } from '../errors.ts'
import { twoTextsHtml } from '../html/two-texts.ts'
import { layoutOf } from '../layout.ts'
import { asAsked, asLaw, comparisonOf } from '../models/comparison.ts'
import { revisionName } from '../models/revisions.ts'
import { commitOf, openBarePage, type Site } from '../page.ts'
import { optional, required, safeId } from '../parameters.ts'
import { respond } from '../respond.ts'
import type { Page } from '../types.ts'

/** The difference of two files of the workspace, each as it is now (`laws/126-fz.md`) or at a revision (`HEAD~1:laws/126-fz.md`). */
export async function compareTexts(site: Site, request: Request, response: Response): Promise<void> {
  const { page, sources, before, after, redline } = await compared(site, request)
  const state = layoutOf(request.query)
  const asked = asAsked(redline, state)
  const laws = [after.law, before.law] as const
  const law = lawAmong(before, after)
  respond(request, response, page, {
    view: 'compare',
    title: `${page.t('redline.title')}: ${nameOf(laws)}`,
    model: {
      heading: nameOf(laws),
      law,
      sides: { before: faceOf(before, page), after: faceOf(after, page) },
      state,
      html: twoTextsHtml(asked.redline, state, page, { nameOf: namesIn(...laws) }),
      frontMatter: frontMatterHtml(redline, page.t),
      downloads: downloadsOf('redline', page, (format) =>
        page.to.comparisonFile(sources.before, sources.after, format),
      ),
      stats: statsOfText(asked.redline),
      hasSpaces: asked.hasSpaces,
      coarse: redline.coarse,
    },
    value: () => ({ ...sources, redline }),
  })
}

/** The same as a document to keep. */
export async function comparisonDocument(site: Site, request: Request) {
  const { page, before, after, redline } = await compared(site, request)
  const document: RedlineDocument = {
    redline: asAsked(redline, layoutOf(request.query)).redline,
    before: nameOfText(before),
    after: nameOfText(after),
    words: () => ({
      language: page.language,
      law: lawAmong(before, after)?.meta ?? null,
      nameOf: namesIn(after.law, before.law),
      today: page.today,
    }),
  }
  return { page, name: `${basename(after.file, '.md')}.redline`, document }
}

async function compared(site: Site, request: Request) {
  const page = await openBarePage(site, request)
  const sources = { before: sourceIn(request, 'before'), after: sourceIn(request, 'after') }
  const before = await textOf(site, sources.before, page.at)
  const after = await textOf(site, sources.after, page.at)
  const redline = comparisonOf(before.text, after.text, `${nameOfText(before)} → ${nameOfText(after)}`, (text) =>
    text === before.text ? before.law : after.law,
  )
  return { page, sources, before, after, redline }
}

/** A text as the address names it: whole (`REV:path`), or as two pickers do, the file and its revision apart. */
function sourceIn({ query }: Request, side: 'before' | 'after'): string {
  const named = required(query, side)
  const revision = optional(query, `${side}At`)
  return revision === null || named.includes(':') ? named : `${revision}:${named}`
}

/** The law that one of the texts is; null where neither is one. */
function lawAmong(before: Text, after: Text): Law | null {
  return [after, before].find(({ file }) => file.startsWith('laws/'))?.law ?? null
}

/** A file as `REV:path` names it. */
function nameOfText({ file, commit }: Text): string {
  return commit === null ? file : `${commit.hash.slice(0, 10)}:${file}`
}

interface Text {
  readonly file: string
  readonly commit: Commit | null
  readonly text: string
  /** The text as a law, whatever it is: for its title and the names of its provisions. */
  readonly law: Law
}

/** `REV:path`, or a path alone; an id of a law or an amendment is as good as its path. */
async function textOf(site: Site, source: string, at: string | null): Promise<Text> {
  const colon = source.indexOf(':')
  const name = safeId(source.slice(colon + 1))
  const commit = await commitOf(site, colon > 0 ? source.slice(0, colon) : at)
  const { file, text } = await sourceNamed(site, name, commit?.hash ?? null)
  return { file, commit, text, law: site.workspace.lawOf(file, text) ?? asLaw(text) }
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

/** The title that both texts have, else both. */
function nameOf([after, before]: readonly [Law, Law]): string {
  return before.meta.title === after.meta.title ? after.meta.title : `${before.meta.title} → ${after.meta.title}`
}

/** What a text is and where it came from, and its own page. */
function faceOf({ file, commit }: Text, page: Page) {
  const then = { file, hash: commit?.hash ?? null }
  const href = file.startsWith('laws/') ? page.to.lawAt(then) : page.to.amendmentAt(then)
  return { file, href, revision: revisionName(commit, page) }
}
