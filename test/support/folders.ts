import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** What a folder holds: text (or bytes) by path; null takes a file away. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>

/** Folders of one test file; `clear` removes them all. */
export function folders() {
  const made: string[] = []
  const folder = (files: Files = {}): string => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'engross-')))
    made.push(root)
    write(root, files)
    return root
  }
  return {
    /** A new temporary folder that holds these files; its absolute path. */
    folder,
    /** The same, a git repository with one commit per set of files. */
    repository: (...commits: readonly Files[]): string => {
      const root = folder()
      git(root, 'init', '--quiet', '--initial-branch=main')
      for (const [index, files] of commits.entries()) commit(root, files, `step ${index + 1}`)
      return root
    },
    clear: (): void => {
      for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Writes files (and takes away those that are null). */
export function write(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) {
      rmSync(join(root, path))
      continue
    }
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

/** Writes files, commits everything, and gives the commit's hash. */
export function commit(root: string, files: Files, subject: string): string {
  write(root, files)
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--allow-empty', '-m', subject)
  return git(root, 'rev-parse', 'HEAD').trim()
}

/** Runs git in a folder as somebody with a name, whatever the machine's settings are. */
export function git(root: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', env: { ...process.env, ...author } })
}

const author = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'А. Автор',
  GIT_AUTHOR_EMAIL: 'author@example.org',
  GIT_AUTHOR_DATE: '2026-02-02T12:00:00+03:00',
  GIT_COMMITTER_NAME: 'А. Автор',
  GIT_COMMITTER_EMAIL: 'author@example.org',
  GIT_COMMITTER_DATE: '2026-02-02T12:00:00+03:00',
}

/** Lets git know nobody while the tests of a block run, and keeps what the program remembers of a person in a folder of its own. */
export function asNobody(folder: () => string): void {
  const environment = { ...process.env }
  before(() => {
    Object.assign(process.env, { XDG_STATE_HOME: folder(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' })
  })
  after(() => {
    process.env = environment
  })
}

/** A repository whose own settings say who saves. */
export function known(root: string): string {
  git(root, 'config', 'user.name', 'И. Юрист')
  git(root, 'config', 'user.email', 'lawyer@example.org')
  return root
}
