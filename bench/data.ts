import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of real texts, or null where it is absent. */
export const dataFolder: string | null =
  [process.env.ENGROSS_DATA, '../shared/data'].find((folder) => folder !== undefined && existsSync(folder)) ?? null

/** Path of a real text, or null where it is absent. */
export function dataFile(path: string): string | null {
  const file = dataFolder === null ? null : resolve(join(dataFolder, path))
  return file !== null && existsSync(file) ? file : null
}

/** Two editions of one law. */
export interface Pair {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** Every edition in the folder `pairs` beside the next one of the same law (`law.date-commit.md`). */
export function editionPairs(): readonly Pair[] {
  const folder = dataFile('pairs')
  if (folder === null) return []
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
  return files.flatMap((file, at) => {
    const next = files[at + 1]
    if (next === undefined || lawOf(next) !== lawOf(file)) return []
    const name = `${lawOf(file)} ${dateOf(file)} → ${dateOf(next)}`
    return [{ name, before: join(folder, file), after: join(folder, next) }]
  })
}

const lawOf = (file: string): string => file.split('.')[0] ?? file
const dateOf = (file: string): string => file.split('.')[1]?.slice(0, 10) ?? ''
