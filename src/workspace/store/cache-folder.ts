import { createHash } from 'node:crypto'
import { isAbsolute, join } from 'node:path'

/** The variables of an environment by their names. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The folder for what can be made again about a workspace: under `ENGROSS_CACHE`, or where the system keeps such things. Not in
 * the workspace, and not in its repository: those are only read. Null where the person wants none (`ENGROSS_CACHE=off`), or
 * the environment names no place.
 */
export function cacheFolder(
  root: string,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const base = baseOf(env, platform)
  if (base === null || !isAbsolute(base)) return null
  return join(base, createHash('sha256').update(root).digest('hex').slice(0, 20))
}

function baseOf(env: Environment, platform: NodeJS.Platform): string | null {
  const { ENGROSS_CACHE: own, XDG_CACHE_HOME: shared, HOME: home, LOCALAPPDATA: local } = env
  if (own === 'off') return null
  if (own) return own
  if (shared) return join(shared, 'engross')
  if (platform === 'win32') return local ? join(local, 'engross', 'cache') : null
  if (!home) return null
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'engross') : join(home, '.cache', 'engross')
}
