import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filtersOff } from '../git.ts'
import { GitFailed, type GitRun, runGit } from '../git-program.ts'
import { blobOf } from './blob.ts'
import { type Head, headOf, lineOf } from './repository.ts'
import type { Author } from './types.ts'

export interface Recording {
  /** Path in the workspace of the file itself (no link). */
  readonly file: string
  readonly text: string
  readonly message: string
  readonly author: Author
  /** ISO date that the change itself has (of a law's edition): the author's date of the commit. Left out: now. */
  readonly date?: string | undefined
}

/**
 * Commits one file with this text on the branch that is checked out, and nothing else: what is staged stays staged, what is
 * changed stays changed. The branch moves only from the commit that the new one was built on, so that of two who commit at
 * once neither loses the other's. Gives the commit's hash; null where the last commit says the same. Throws `GitFailed`.
 */
export async function record(root: string, recording: Recording): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'engross-index-'))
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        return await recorded(root, recording, await headOf(root), join(folder, `index-${tries}`))
      } catch (error) {
        if (!hasMoved(error) || tries >= mostTries) throw error
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const mostTries = 10

/** Somebody else has committed on the branch since it was looked at. */
function hasMoved(error: unknown): boolean {
  return error instanceof GitFailed && /but expected|reference already exists/.test(error.said)
}

async function recorded(root: string, recording: Recording, head: Head, index: string): Promise<string | null> {
  const { file, text, message, author, date } = recording
  if (head.ref === null) throw new GitFailed('failed', ['update-ref'], 'HEAD is at no branch', undefined)
  const said = async (args: readonly string[], run: GitRun = {}): Promise<string> =>
    (await runGit(root, args, run)).toString('utf8').replace(/\n$/, '')
  const path = `${await said(['rev-parse', '--show-prefix'])}${file}`
  // As `git add` would have it: line ends as the attributes say, and no program run.
  const settings = [...(await filtersOff(root)), '-c', 'core.safecrlf=false']
  const blob = await said([...settings, 'hash-object', '-w', '--stdin', `--path=${file}`], { input: text })
  if (!(await holds(root, blob, text)))
    throw new GitFailed('failed', ['hash-object'], 'the attributes of the repository would change the text', undefined)
  const before = await entryIn(root, head, path)
  if (before?.blob === blob) return null

  const entry = `${before?.mode ?? plainFile} ${blob}\t${path}\0`
  const apart = { variables: { GIT_INDEX_FILE: index } }
  await said(['read-tree', head.commit ?? '--empty'], apart)
  await said(['update-index', '-z', '--index-info'], { ...apart, input: entry })
  const tree = await said(['write-tree'], apart)
  const parents = head.commit === null ? [] : ['-p', head.commit]
  const commit = await said(['-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', '--no-gpg-sign', ...parents, tree], {
    input: message,
    variables: {
      ...variablesOf(author), // git's time begins in 1970.
      ...(date === undefined || date < '1970-01-02' ? {} : { GIT_AUTHOR_DATE: `${date}T00:00:00+00:00` }),
    },
  })
  const none = '0'.repeat(commit.length)
  await said(['update-ref', '-m', 'commit: engross', head.ref, commit, head.commit ?? none], {
    variables: variablesOf(author),
  })
  // What is staged of other files stays so: only this file's line of the index follows. Git reads files that were changed
  // lately again while it writes the index, so that filters count here, too.
  await said([...settings, 'update-index', '-z', '--index-info'], { input: entry })
  return commit
}

/**
 * Whether a blob says what the text says, line ends aside: attributes of a repository (`working-tree-encoding`, `ident`) have
 * git write other letters than those that were saved.
 */
async function holds(root: string, blob: string, text: string): Promise<boolean> {
  const plain = text.replaceAll('\r\n', '\n')
  if (blob === blobOf(text) || blob === blobOf(plain)) return true
  const kept = (await runGit(root, ['cat-file', 'blob', blob])).toString('utf8')
  return kept.replaceAll('\r\n', '\n') === plain
}

/** Git's mode of a file that nobody can run. */
const plainFile = '100644'

async function entryIn(root: string, { commit }: Head, path: string) {
  if (commit === null) return null
  const line = await lineOf(root, ['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', commit, '--', path])
  const [, mode, blob] = /^(\d+) blob ([0-9a-f]+)\t/.exec(line ?? '') ?? []
  return mode === undefined || blob === undefined ? null : { mode, blob }
}

function variablesOf({ name, email }: Author): Readonly<Record<string, string>> {
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  }
}
