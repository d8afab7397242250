import type { Block } from '../markdown/block.ts'
import { frontMatterOf } from '../text/front-matter.ts'
import { facts, guessLanguage, type Language } from '../text/languages.ts'
import { type SchemeName, schemeNamed, schemeNames } from '../text/schemes/schemes.ts'

/** What a law's text says of itself where its front matter is silent; each is looked for only where it is asked for. */
export interface Guess {
  readonly title: () => string
  readonly scheme: () => SchemeName
  readonly language: () => Language
  /** The name of the first level under an article. */
  readonly firstLevel: (language: Language) => string | null
}

/** Guesses from a law's text without its front matter; `fallback` is the title of a law that bears none. */
export function guessFrom(body: string, blocks: readonly Block[], fallback: string): Guess {
  const headings = blocks.filter((block) => block.kind === 'heading')
  return {
    title: () => {
      const title = headings.find((block) => block.depth === 1) ?? headings[0]
      return title === undefined ? fallback : body.slice(title.content.start, title.content.end) || fallback
    },
    scheme: () =>
      guessScheme(headings.map(({ content: { start, end } }) => body.slice(start, Math.min(end, start + 200)))),
    language: () => guessLanguage(body),
    firstLevel: (language) => facts[language].firstLevel(body),
  }
}

/** The scheme of a law's text: the one that its front matter names, else the one that most of its headings are in. */
export function schemeOf(text: string): SchemeName {
  const { yaml, bodyStart } = frontMatterOf(text)
  const named = /^scheme:[ \t]*["']?([\w-]+)/m.exec(yaml)?.[1]
  const known = schemeNames.find((name) => name === named)
  return known ?? guessScheme(headingsIn(text, bodyStart))
}

const headingLine = /#{1,6}[ \t]+(\S.{0,199})/y

/** The words of the lines that are headings, as far as a label may go. */
function headingsIn(text: string, start: number): readonly string[] {
  const headings: string[] = []
  for (let at = text.startsWith('#', start) ? start : nextMark(text, start); at !== -1; at = nextMark(text, at)) {
    headingLine.lastIndex = at
    const words = headingLine.exec(text)?.[1]
    if (words !== undefined && !isGermanSection(words)) headings.push(words)
  }
  return headings
}

/** Where the next line begins that has the mark of a heading; −1 if there is none. */
function nextMark(text: string, at: number): number {
  const end = text.indexOf('\n#', at)
  return end === -1 ? -1 : end + 1
}

function guessScheme(headings: readonly string[]): SchemeName {
  const counted = schemeNames.map((name) => ({
    name,
    count: headings.filter((words) => headsArticle(words, name)).length,
  }))
  const best = counted.reduce((one, other) => (other.count > one.count ? other : one))
  return best.count === 0 ? 'plain' : best.name
}

function headsArticle(words: string, name: SchemeName): boolean {
  const read = schemeNamed(name).heading(words)
  return read?.units[0] === 'article' && !isGermanSection(read.printed)
}

/** German laws print `§ 5` without a dot: that tells no scheme. */
const isGermanSection = (words: string): boolean => words.startsWith('§') && !words.includes('.')
