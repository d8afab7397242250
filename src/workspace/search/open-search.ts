import { basename, dirname, join } from 'node:path'
import type { Store } from '../store/store.ts'
import { type SearchIndex, searchIndex } from './search-index.ts'

/** The index beside a workspace's store; null where nothing is kept on the disk. */
export async function openSearch({ file }: Store): Promise<SearchIndex | null> {
  if (file === null) return null
  try {
    const { default: Database } = await import('libsql')
    return searchIndex(Database, join(dirname(file), basename(file).replace('index-', 'search-')))
  } catch {
    // The texts themselves are read then.
    return null
  }
}
