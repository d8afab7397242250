// Says when the sources were last built (`bin/engross.js` asks): the compiler leaves its own files alone where nothing changed;
// and of which code the build is: what other code worked out about a workspace is not believed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const lock = new URL('../package-lock.json', import.meta.url)

writeFileSync(`${dist}built`, `${new Date().toISOString()}\n`)
writeFileSync(`${dist}code-version`, `${codeVersion()}\n`)

/** A few letters that are others once the code, or a library, is another. */
function codeVersion() {
  const hash = createHash('sha256')
  const names = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith('.js'))
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(`${dist}${name}`))
  if (existsSync(lock)) hash.update(readFileSync(lock))
  return hash.digest('hex').slice(0, 16)
}
