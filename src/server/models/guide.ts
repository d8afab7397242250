import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Locale } from '../../locales/words.ts'

/** The pages of the documentation that the program itself shows, in the order in which they are listed. */
export const guidePages = [
  'amendment-format',
  'writing',
  'law-format',
  'conflicts',
  'drafting',
  'importing',
  'exporting',
  'command-line',
  'team',
  'security',
] as const
export type GuidePage = (typeof guidePages)[number]

/** A page of the documentation: its text without the heading, which is the title. */
export interface Guide {
  readonly page: GuidePage
  readonly title: string
  /** Markdown. */
  readonly text: string
  /** The language that the page is written in: English where the reader's has none. */
  readonly language: Locale
}

/** A page as it is written for readers of a language; it is read once. */
export function guideOf(page: GuidePage, language: Locale): Guide {
  const name = `${page}/${language}`
  const guide = known.get(name) ?? guideRead(page, language)
  known.set(name, guide)
  return guide
}

const known = new Map<string, Guide>()

function guideRead(page: GuidePage, language: Locale): Guide {
  const own = language === 'en' ? null : read(`${language}/${page}.md`)
  const source = own ?? read(`${page}.md`) ?? ''
  const [, title = page, text = ''] = /^# (.+)\n([^]*)$/.exec(source) ?? []
  return { page, title, text, language: own === null ? 'en' : language }
}

function read(name: string): string | null {
  try {
    return readFileSync(`${docsFolder}${name}`, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

const docsFolder = fileURLToPath(new URL('../../../docs/', import.meta.url))
