import { readdirSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'

/** Loads every module and reads and runs the sample workspace with a `RegExp` that remembers, and prints what was put together. */
const root = resolve(import.meta.dirname, '../..')
const sources = join(root, 'src') + sep
// These put patterns together from words of the texts: no list could hold them, and tests of their growth hold them instead.
const ofTexts = /src.(?:text.find|consolidation.rules.forms)\.ts/
const made = new Map<string, readonly [string, string]>()
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, [source, flags = '']: [string | RegExp, string?]) {
    const pattern = new target(source, flags)
    const caller = (new Error().stack ?? '').split('\n')[2] ?? ''
    if (caller.includes(sources) && !ofTexts.test(caller)) made.set(String(pattern), [pattern.source, pattern.flags])
    return pattern
  },
})

const names = readdirSync(sources, { recursive: true, encoding: 'utf8' })
for (const name of names.filter(
  (one) => one.endsWith('.ts') && !/^browser|cli.main\.ts$|worker|(?:server|cli).thread\.ts$/.test(one),
))
  await import(join(sources, name))
const { openWorkspace } = await import('../../src/workspace/open.ts')
const { consolidate } = await import('../../src/consolidation/consolidate.ts')
const { laws, amendments } = await (await openWorkspace(root)).snapshot()
for (const amendment of amendments) consolidate(laws, [amendment], { mode: { kind: 'sequence' } })
process.stdout.write(JSON.stringify([...made.values()]))
