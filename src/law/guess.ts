import type { Block } from '../markdown/block.ts'
import { schemeNamed } from '../text/schemes.ts'
import type { SchemeName } from '../text/types.ts'
import type { LawMeta } from './types.ts'

/** What a law's text says of itself where its front matter is silent; each is looked for only where it is asked for. */
export interface Guess {
  readonly title: () => string
  readonly scheme: () => SchemeName
  readonly language: () => LawMeta['language']
  /** The name of the first level under an article. */
  readonly firstLevel: () => string | null
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
    language: () => (isCyrillic(body) ? 'ru' : 'en'),
    firstLevel: () => guessFirstLevel(body),
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

function isCyrillic(body: string): boolean {
  const sample = body.slice(0, 20_000)
  return (sample.match(/[а-яё]/gi)?.length ?? 0) > (sample.match(/[a-z]/gi)?.length ?? 0)
}

/** Laws name their own first level when they cite it: «пункт 1 настоящей статьи», «часть 2 статьи 5». */
function guessFirstLevel(body: string): string | null {
  const count = (word: string) =>
    body.match(new RegExp(`${word}\\S* \\d[\\d.]* (?:настоящей )?статьи`, 'gi'))?.length ?? 0
  const parts = count('част')
  const points = count('пункт')
  if (parts === 0 && points === 0) return null
  return parts > points ? 'часть' : 'пункт'
}
