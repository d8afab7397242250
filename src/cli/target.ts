import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { wrongUse } from '../workspace/errors.ts'
import type { Io } from './io.ts'
import { writeWhole } from './write-file.ts'

/** Where what is made of laws goes. */
export type Target =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }

/** Where files with these names go. Throws `WrongUse` for several on one stream. */
export async function targetOf(
  out: string | undefined,
  names: readonly string[],
  io: Io,
  isStreamForAll = false,
): Promise<Target> {
  if (out !== undefined) {
    const path = resolve(io.cwd, out)
    const isFolder = /[/\\]$/.test(out) || ((await stat(path).catch(() => null))?.isDirectory() ?? false)
    return isFolder || names.length > 1 ? { kind: 'folder', path } : { kind: 'file', path }
  }
  if (names.length > 1 && !isStreamForAll) throw wrongUse('several-laws', { laws: names.join(', ') })
  return { kind: 'stdout' }
}

/** Writes one law's file; `name` is its name in a folder. */
export async function writeTo(target: Target, name: string, content: string | Uint8Array, io: Io): Promise<void> {
  if (target.kind === 'folder') await writeWhole(join(target.path, name), content)
  else if (target.kind === 'file') await writeWhole(target.path, content)
  else await io.out(content)
}
