import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of real texts beside the repository, or null where it is absent. */
export const dataFolder: string | null =
  [process.env.ENGROSS_DATA, '../shared/data'].find((folder) => folder !== undefined && existsSync(folder)) ?? null

/** A real text by its path in the data folder; where there is none, the running test is skipped and says so. */
export function realText(test: Mocha.Context, path: string): string {
  if (dataFolder === null || !existsSync(join(dataFolder, path))) {
    console.log(`      (skipped: no ${path} in ${dataFolder ?? 'ENGROSS_DATA or ../shared/data'})`)
    return test.skip()
  }
  return readFileSync(join(dataFolder, path), 'utf8')
}
