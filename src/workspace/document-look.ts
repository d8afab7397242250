import { readFile } from 'node:fs/promises'

/** The pages' style sheets that a document of its own needs, as one: it has the look of the pages. Rejects where one is missing. */
export async function documentLook(): Promise<string> {
  const css = await Promise.all(sheets.map((name) => readFile(new URL(name, folder), 'utf8')))
  return css.join('\n')
}

const folder = new URL('../../public/', import.meta.url)
const sheets = [
  'base.css',
  'frame.css',
  'text.css',
  'redline.css',
  'pairs.css',
  'stretches.css',
  'options.css',
  'print.css',
]
