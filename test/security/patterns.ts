import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Script } from 'node:vm'
import { parse } from 'acorn'
import { full } from 'acorn-walk'
import { transformSync } from 'esbuild'
import { check } from 'recheck'

/** A regular expression of the program, and the files that it stands in. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  readonly files: readonly string[]
}

const root = resolve(import.meta.dirname, '../..')

/** Every pattern in `src`: the literals, and those that are put together when the program runs. */
export function allPatterns(): readonly Pattern[] {
  const found = new Map<string, { source: string; flags: string; files: Set<string> }>()
  const add = (source: string, flags: string, file: string) => {
    const key = `${source}/${flags}`
    const known = found.get(key) ?? { source, flags, files: new Set() }
    found.set(key, known)
    known.files.add(file)
  }
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((one) => /\.(?:ts|js)$/.test(one))) {
    const { code } = transformSync(readFileSync(join(root, 'src', name), 'utf8'), { loader: 'ts', charset: 'utf8' })
    full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
      if ('regex' in node && node.regex) {
        const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string }
        add(pattern, flags, name)
      }
    })
  }
  for (const [source, flags] of constructed()) add(source, flags, '(put together)')
  return [...found.values()].map(({ files, ...one }) => ({ ...one, files: [...files] }))
}

/** Patterns that modules put together when they are loaded, and when the sample workspace is read and run. */
function constructed(): readonly (readonly [string, string])[] {
  const program = join(import.meta.dirname, 'constructed.ts')
  const out = execFileSync(process.execPath, ['--import', 'tsx', program], { cwd: root, maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(out.toString('utf8'))
}

/** What a pattern is known by in the list of those that were checked. */
export function fingerprint({ source, flags }: Pattern): string {
  return createHash('sha256').update(`${source}/${flags}`).digest('hex').slice(0, 12)
}

/** The fingerprints of patterns that were checked before and have not changed: the check of them all takes minutes. */
export function checkedBefore(): ReadonlySet<string> {
  return new Set(readFileSync(checkedFile, 'utf8').split('\n'))
}

export const checkedFile = join(import.meta.dirname, 'patterns-checked.txt')

/** Patterns that meet no text from outside, and may take what time they take. */
const ofOurOwn: Readonly<Record<string, string>> = {
  'exporting/html/together.ts': 'HTML that the program wrote: every < of a text is escaped in it',
}

/**
 * Why a pattern takes more than linear time on some text, or null. The checker proposes a text; that the engine really
 * takes long on it is measured: of lookbehinds the checker counts more steps than the engine makes.
 */
export async function faultOf({ source, flags, files }: Pattern): Promise<string | null> {
  if (files.length > 0 && files.every((file) => Object.hasOwn(ofOurOwn, file))) return null
  const found = await check(source, flags, { timeout: 5000, maxRecallStringSize: 8000 })
  if (found.status === 'safe') return null
  const attacks = found.status === 'vulnerable' ? [found.attack] : []
  for (const { pumps, suffix, pattern } of attacks) {
    const repeats = Math.ceil(
      length /
        Math.max(
          1,
          pumps.reduce((sum, { pump }) => sum + pump.length, 0),
        ),
    )
    const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(repeats)).join('') + suffix
    const time = fastest(source, flags, text)
    if (time > most) return `${Math.round(time)} ms for ${pattern}`
  }
  if (found.status === 'vulnerable') return null
  // Where the checker gives up, pieces of the pattern itself are repeated.
  const pieces = [...new Set([...source.matchAll(/[\p{L}\d]{1,6}/gu)].map(([one]) => one))].slice(0, 12)
  for (const piece of [...pieces, '\t', '.', '1']) {
    for (const unit of [piece, `${piece} `]) {
      const time = fastest(source, flags, `${unit.repeat(length / 2 / unit.length)}\u0000`)
      if (time > most) return `${Math.round(time)} ms for ${JSON.stringify(unit)} repeated`
    }
  }
  return null
}

const length = 64_000
/** In milliseconds: what is linear takes 64,000 characters in one or two, what is quadratic in seconds. */
const most = 150

/** How long a pattern takes on a text at best, in milliseconds; infinite where it does not end within some seconds. */
function fastest(source: string, flags: string, text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 3; turn += 1) {
    best = Math.min(best, timeOf(source, flags, text))
    // A time that is far off either way is no chance of a busy machine.
    if (best <= most || best > 10 * most) break
  }
  return best
}

const attempt = new Script(`
  const pattern = new RegExp(source, flags)
  if (flags.includes('g')) for (const _ of text.matchAll(pattern));
  else pattern.test(text)
`)

/** Only a context of its own can be stopped in the middle of a pattern that would never end. */
function timeOf(source: string, flags: string, text: string): number {
  const begun = performance.now()
  try {
    attempt.runInNewContext({ source, flags, text }, { timeout: 20 * most })
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return Number.POSITIVE_INFINITY
    throw error
  }
  return performance.now() - begun
}
