#!/usr/bin/env node
// Runs the built command. A checkout that was not built since it last changed, and ENGROSS_SOURCE=1 (tests), run the sources.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('../dist/cli/main.js', import.meta.url)
const sources = new URL('../src/', import.meta.url)

if (isBuilt() && !process.env.ENGROSS_SOURCE) await import(built.href)
else {
  const { register } = await import('tsx/esm/api')
  const { bundleIfStale } = await import('../scripts/bundle.js')
  bundleIfStale()
  register()
  await import(new URL('cli/main.ts', sources).href)
}

/** Whether what was built is what the sources say: a package has none, and a checkout may have been changed since. */
function isBuilt() {
  if (!existsSync(built)) return false
  if (!existsSync(new URL('cli/main.ts', sources))) return true
  const stamp = new URL('../dist/built', import.meta.url)
  const time = existsSync(stamp) ? statSync(stamp).mtimeMs : 0
  const folder = fileURLToPath(sources)
  return readdirSync(folder, { recursive: true }).every(
    (name) => !/\.[jt]s$/.test(name) || statSync(`${folder}${name}`).mtimeMs <= time,
  )
}
