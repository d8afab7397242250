import { parseDocument } from 'yaml'
import { frontMatterOf } from '../text/front-matter.ts'

/** What a later edition of a law says of itself. */
export interface Edition {
  /** The text with its own front matter, as it was imported. */
  readonly markdown: string
  /** ISO date; null: nothing says it. */
  readonly edition: string | null
  readonly source: string | null
  /** Ids of the acts that the text has in it beside those of the edition before. */
  readonly incorporates: readonly string[]
}

/**
 * The source of a law with the text of a later edition: its front matter stays (names, scheme, keys of its own), but for what
 * says which edition it is and where that is from. An edition without a day names the acts that it has in it.
 */
export function withNewEdition(before: string, { markdown, edition, source, incorporates }: Edition): string {
  const known = frontMatterOf(before)
  const imported = frontMatterOf(markdown)
  if (!known.isClosed) return markdown
  const document = parseDocument(known.yaml, { version: '1.2', keepSourceTokens: true })
  if (edition !== null) document.set('edition', edition)
  document.set('status', 'official')
  if (source !== null) document.set('source', source)
  const sum = parseDocument(imported.yaml, { version: '1.2' }).get('sha256')
  if (typeof sum === 'string') document.set('sha256', sum)
  const said: unknown = document.toJS({ maxAliasCount: 0 })?.incorporates
  const had = Array.isArray(said) ? said.map(String) : typeof said === 'string' ? [said] : []
  // With a day the adopted acts in force by it are in the text; a list would have to name them all.
  if (had.length > 0 || (edition === null && incorporates.length > 0))
    document.set('incorporates', [...new Set([...had, ...incorporates])])
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n${markdown.slice(imported.bodyStart).replace(/^\n+/, '')}`
}
