import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * A few letters that are others once the program's code is: what other code worked out is not believed. What was built says
 * it of itself (`scripts/stamp.js`); sources are read.
 */
export function codeVersion(): string {
  version ??= isBuilt ? builtVersion() : sourceVersion()
  return version
}

let version: string | undefined

/** `src/`, or `dist/`. */
const top = new URL('../../', import.meta.url)
const isBuilt = import.meta.url.endsWith('.js')

function builtVersion(): string {
  try {
    // Node.js decides, by its tables of Unicode, what is a letter.
    return `${readFileSync(new URL('code-version', top), 'utf8').trim()}-${process.versions.modules}`
  } catch {
    // Built without the stamp: what it works out is kept for this process alone.
    return `unstamped-${process.pid}-${Date.now()}`
  }
}

function sourceVersion(): string {
  const folder = fileURLToPath(top)
  const hash = createHash('sha256').update(process.versions.modules)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  for (const name of names.sort()) hash.update(`\0${name}\0`).update(readFileSync(`${folder}${name}`))
  return hash.digest('hex').slice(0, 16)
}
