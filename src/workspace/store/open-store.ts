import { lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { cacheFolder, type Environment } from './cache-folder.ts'
import { codeVersion } from './code-version.ts'
import { diskStore } from './disk-store.ts'
import { memoryStore } from './memory-store.ts'
import type { Store } from './store.ts'

/**
 * The store of a workspace: on the disk where it may be, in memory elsewhere (`file` is null then). Each version of the
 * program has a file of its own, so that none reads what another one worked out.
 */
export async function openStore(root: string, env: Environment): Promise<Store> {
  const folder = cacheFolder(root, env)
  if (folder === null) return memoryStore()
  try {
    // The texts of a workspace may be nobody else's business.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!isOwn(folder)) return memoryStore()
    const file = join(folder, `index-${codeVersion()}.sqlite`)
    clear(folder, basename(file))
    // SQLite would follow a link, and make its tables in another program's file.
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false) rmSync(file, { recursive: true })
    const { default: Database } = await import('libsql')
    return diskStore(Database, file)
  } catch {
    // A disk that may not be written, a home that is not there, a machine for which there is no SQLite.
    return memoryStore()
  }
}

/**
 * Whether nobody else may put anything into a folder: what is in it is believed, and checksums keep out damage, not people.
 * In a folder that all may write to (`/tmp`) another one could have made it first.
 */
function isOwn(folder: string): boolean {
  const { uid, mode } = statSync(folder)
  // Windows has no such rights; its folders for this are the person's own.
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
}

/** Takes away what has grown too large, and what nobody has used for long: of this workspace, and of others. */
function clear(folder: string, own: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const isTooLarge = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > mostBytes
    if (name.startsWith(own) ? isTooLarge : isUnused(path)) rmSync(path, { force: true })
  }
  const others = dirname(folder)
  for (const name of readdirSync(others)) {
    if (/^[0-9a-f]{20}$/.test(name) && isUnused(join(others, name)))
      rmSync(join(others, name), { recursive: true, force: true })
  }
}

function isUnused(path: string): boolean {
  const facts = statSync(path, { throwIfNoEntry: false })
  return facts !== undefined && Date.now() - facts.mtimeMs > unusedFor
}

/** In bytes: a thousand laws with three thousand bills take a tenth of it. */
const mostBytes = 4 * 1024 ** 3
/** In milliseconds: two months. */
const unusedFor = 60 * 24 * 3600 * 1000
