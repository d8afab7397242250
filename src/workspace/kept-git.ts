import { LRUCache } from 'lru-cache'
import { askFacts } from './facts.ts'
import { type FolderFacts, factsOfFolder } from './folder-facts.ts'
import type { Git } from './git.ts'
import { factsOfRepository, type GitFacts } from './git-facts.ts'

/** Looks at the files of a workspace, and at those that git's answers depend on. */
export interface WatchedFiles {
  facts(): Promise<GitFacts>
  files(): Promise<FolderFacts>
}

export function watchFiles(root: string): WatchedFiles {
  return { facts: askFacts(() => factsOfRepository(root)), files: askFacts(() => factsOfFolder(root)) }
}

/**
 * The same git, asked once: answers are kept for as long as the files that they depend on stay as they are, those about a
 * commit's hash for longer. What failed is asked again.
 */
export function keptGit(git: Git, { facts, files }: WatchedFiles): Git {
  const kept = new LRUCache<string, Promise<unknown>>({ max: 1000 })

  /** Awaited by several at once, an answer is asked for once. */
  const once = <Answer>(key: readonly string[], ask: () => Promise<Answer>): Promise<Answer> => {
    const name = key.join('\0')
    const known = kept.get(name) as Promise<Answer> | undefined
    if (known !== undefined) return known
    const asked = ask()
    kept.set(name, asked)
    asked.catch(() => kept.delete(name))
    return asked
  }
  const now = async <Answer>(name: readonly string[], ask: () => Promise<Answer>): Promise<Answer> =>
    once([(await facts()).letters, ...name], ask)

  return {
    state: async () => {
      const { letters } = await facts()
      const state = await once([letters, 'state'], git.state)
      // Why there is none may have gone by itself: a program was installed, a disk is there again.
      if (state.kind === 'missing') kept.delete([letters, 'state'].join('\0'))
      return state
    },
    prefix: () => now(['prefix'], git.prefix),
    // `main@{yesterday}` is another commit tomorrow.
    resolve: (revision) =>
      revision.includes('@{') ? git.resolve(revision) : now(['resolve', revision], () => git.resolve(revision)),
    isShallow: () => now(['shallow'], git.isShallow),
    run: (args) => now(['run', ...args], () => git.run(args)),
    runOn: async (hash, args) => once([(await facts()).lasting, 'run', hash, ...args], () => git.runOn(hash, args)),
    runOnFiles: async (args) => now(['files', (await files()).letters, ...args], () => git.runOnFiles(args)),
    blobs: git.blobs,
    blobNow: git.blobNow,
  }
}
