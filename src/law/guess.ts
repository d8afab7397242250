import type { Block } from '../markdown/block.ts'
import { facts, guessLanguage, type Language } from '../text/languages.ts'
import { schemeNamed } from '../text/schemes.ts'
import type { SchemeName } from '../text/types.ts'

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

function guessScheme(headings: readonly string[]): SchemeName {
  const counted = (['ru-federal', 'us-code', 'en-articles'] as const).map((name) => ({
    name,
    count: headings.filter((heading) => schemeNamed(name).heading(heading)?.units[0] === 'article').length,
  }))
  const best = counted.reduce((one, other) => (other.count > one.count ? other : one))
  return best.count === 0 ? 'plain' : best.name
}
