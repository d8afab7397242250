import { z } from 'zod'
import { type FrontMatter, isoDate, readFrontMatter } from '../law/front-matter.ts'
import { languageNames } from '../text/languages.ts'
import { type AmendmentMeta, amendmentStatuses } from './types.ts'

const text = z.string().trim().min(1).nullable().default(null)

const schema = z.object({
  title: text,
  status: z.enum(amendmentStatuses, { message: amendmentStatuses.join(' | ') }).default('draft'),
  sponsor: text,
  introduced: isoDate,
  adopted: isoDate,
  published: isoDate,
  effective: isoDate,
  number: text,
  question: text,
  short: text,
  language: z
    .enum(languageNames, { message: languageNames.join(' | ') })
    .nullable()
    .default(null),
})

/**
 * An amendment's front matter. What it leaves out, title and language, is taken from the text (`guess`). A key that does
 * not fit is a `bad-front-matter` problem at its line and takes its default; the bill's text is read all the same.
 */
export function readAmendmentMeta(
  source: string,
  file: string,
  guess: () => Pick<AmendmentMeta, 'title' | 'language'>,
): FrontMatter<AmendmentMeta> {
  const { meta, problems } = readFrontMatter(source, file, schema)
  const { number, published, ...always } = meta
  const guessed = meta.title === null || meta.language === null ? guess() : null
  return {
    meta: {
      ...always,
      ...(number !== null && { number }),
      ...(published !== null && { published }),
      title: meta.title ?? guessed?.title ?? '',
      language: meta.language ?? guessed?.language ?? 'en',
    },
    problems,
  }
}
