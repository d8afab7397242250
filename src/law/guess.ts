import type { Block } from './blocks.ts'
import { schemeNamed } from './schemes.ts'
import type { LawMeta, SchemeName } from './types.ts'

/** What a law's text says of itself where its front matter is silent: title, scheme, language, name of the first level. */
export function guessMeta(
  body: string,
  blocks: readonly Block[],
): Pick<LawMeta, 'title' | 'scheme' | 'language' | 'firstLevel'> {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const words = headings.map((block) =>
    body.slice(block.content.start, Math.min(block.content.end, block.content.start + 200)),
  )
  const title = headings.find((block) => block.depth === 1) ?? headings[0]
  return {
    title: title === undefined ? '' : body.slice(title.content.start, title.content.end),
    scheme: guessScheme(words),
    language: isCyrillic(body) ? 'ru' : 'en',
    firstLevel: guessFirstLevel(body),
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
