import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A page of each kind, of the first law and bill that are there. */
export function pagesOf(root: string): readonly string[] {
  const [law, bill] = ['laws', 'amendments'].map((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md') && !name.endsWith('.note.md'))
      .sort()[0]
      ?.slice(0, -'.md'.length),
  )
  return [
    '/',
    '/laws',
    '/amendments',
    ...(law === undefined ? [] : [`/laws/${law}`, `/laws/${law}/timeline`]),
    ...(bill === undefined ? [] : [`/amendments/${bill}`]),
    ...(law === undefined || bill === undefined
      ? []
      : [`/redline?law=${law}&with=${bill}`, `/draft?law=${law}&with=${bill}`]),
    '/search?q=срок',
  ].map(encodeURI)
}
