import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of real texts beside the repository, or null where it is absent. */
export const dataFolder: string | null =
  [process.env.ENGROSS_DATA, '../shared/data'].find((folder) => folder !== undefined && existsSync(folder)) ?? null

/** A text to test on: `name` tells which. */
export interface TestText {
  readonly name: string
  readonly source: string
}

/** Small laws of our own, in every numbering scheme: what a test always runs on, with real texts or without. */
export const ownLaws: readonly TestText[] = [
  'test/texts/cases/own-ru.law.md',
  'test/texts/cases/own-en.law.md',
  'laws/149-fz.md',
  'laws/en/126-fz.md',
  'test/texts/editions/before.md',
].map(textAt)

/** Our own laws, and behind them those of these real texts (paths in the data folder) that are at hand. */
export function ownAndReal(...paths: readonly string[]): readonly TestText[] {
  return [...ownLaws, ...realTexts(...paths)]
}

/** Those of these real texts (paths in the data folder) that are at hand. */
export function realTexts(...paths: readonly string[]): readonly TestText[] {
  const folder = dataFolder
  if (folder === null) return []
  return paths
    .filter((path) => existsSync(join(folder, path)))
    .map((path) => ({ name: path, source: readFileSync(join(folder, path), 'utf8') }))
}

/** Real acts as amendment files, those that are at hand. */
export function realActs(language: 'ru' | 'en'): readonly TestText[] {
  const folder = dataFolder === null ? null : join(dataFolder, 'acts', language)
  if (folder === null || !existsSync(folder)) return []
  return names(folder, '.md').map((name) => ({ name, source: readFileSync(join(folder, `${name}.md`), 'utf8') }))
}

/** Two editions of one law: our own pair, and real ones that are at hand. */
export function editions(
  ...pairs: readonly (readonly [before: string, after: string])[]
): readonly (readonly [before: TestText, after: TestText])[] {
  const own = [textAt('test/texts/editions/before.md'), textAt('test/texts/editions/after.md')] as const
  const real = pairs.map((pair) => realTexts(...pair))
  return [own, ...real.flatMap(([before, after]) => (before && after ? [[before, after] as const] : []))]
}

/** An amendment, the law that it is run on, and the text that this gives, all worked out by hand. Paths are absolute. */
export interface WorkedCase {
  readonly name: string
  readonly law: string
  readonly amendment: string
  readonly expected: string
}

/** Our own cases, and the given ones that are at hand. */
export function workedCases(): readonly WorkedCase[] {
  const own = names('test/texts/cases', '.law.md').map((name) => ({
    name,
    law: resolve('test/texts/cases', `${name}.law.md`),
    ...restOf('test/texts/cases', name),
  }))
  const folder = dataFolder === null ? null : join(dataFolder, 'cases')
  if (folder === null || !existsSync(folder)) return own
  const given = names(folder, '.law').map((name) => {
    const law = readFileSync(join(folder, `${name}.law`), 'utf8').trim()
    return { name, law: resolve(folder, '../laws', law), ...restOf(folder, name) }
  })
  return [...own, ...given]
}

function restOf(folder: string, name: string): Pick<WorkedCase, 'amendment' | 'expected'> {
  return { amendment: resolve(folder, `${name}.amendment.md`), expected: resolve(folder, `${name}.expected.md`) }
}

function names(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
}

function textAt(path: string): TestText {
  return { name: path, source: readFileSync(path, 'utf8') }
}
