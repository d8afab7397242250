import { readFileSync } from 'node:fs'

/** The package's version: its file is two folders up from the sources and from what is built of them. */
export function version(): string {
  const facts: { readonly version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return facts.version
}
