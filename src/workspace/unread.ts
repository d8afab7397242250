import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { folders, isHidden, roleOf } from './paths.ts'

/**
 * Why a file that lies in the folders is not read, which is what to do about it: `double-ending` is what Notepad saves
 * (`.md.txt`), `capital-ending` a `.MD`, `document` what `engross import` takes, `text` a text that lacks its ending, and
 * `other` anything else.
 */
export type UnreadReason = 'double-ending' | 'capital-ending' | 'document' | 'text' | 'other'

export interface UnreadFile {
  /** Path in the workspace. */
  readonly file: string
  readonly reason: UnreadReason
}

/** Files of a workspace that somebody may take for laws or bills, and that are not read, in order of path; at most `limit`. */
export async function unreadFiles(root: string, limit = 50): Promise<readonly UnreadFile[]> {
  const found: UnreadFile[] = []
  for (const folder of folders) await walk(root, folder, 0, found, limit)
  for (const entry of await entriesOf(root)) {
    if (entry.isFile() && !isHidden(entry.name) && isLegalText(entry.name))
      found.push({ file: entry.name, reason: reasonOf(entry.name) })
  }
  return found.slice(0, limit)
}

/** Beside the folders lie the files of a repository; only what cannot be one of those is told of. */
function isLegalText(name: string): boolean {
  return /\.md\.txt$|\.(?:docx?|rtf|odt)$/i.test(name)
}

async function walk(root: string, folder: string, depth: number, found: UnreadFile[], limit: number): Promise<void> {
  if (depth > depthLimit || found.length >= limit) return
  for (const entry of await entriesOf(join(root, folder))) {
    if (isHidden(entry.name) || /^readme\.md$/i.test(entry.name)) continue
    const file = `${folder}/${entry.name}`
    if (entry.isDirectory()) await walk(root, file, depth + 1, found, limit)
    else if (entry.isFile() && roleOf(file) === null) found.push({ file, reason: reasonOf(entry.name) })
  }
}

/** A folder that is not there, or may not be listed, is told of where its texts are read. */
async function entriesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1))
}

function reasonOf(name: string): UnreadReason {
  if (/\.md\.txt$/i.test(name)) return 'double-ending'
  if (/\.md$/i.test(name)) return 'capital-ending'
  if (/\.(?:docx?|rtf|odt|pdf|html?)$/i.test(name)) return 'document'
  return /\.(?:txt|markdown)$/i.test(name) ? 'text' : 'other'
}

const depthLimit = 16
