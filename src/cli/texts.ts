import { devNull } from 'node:os'
import { resolve } from 'node:path'
import { readFileText } from '../workspace/disk.ts'
import { GitMissing, NotAWorkspace, NotFound, UnreadableFile } from '../workspace/errors.ts'
import { type Git, gitIn } from '../workspace/git.ts'
import { nearestName } from '../workspace/nearest.ts'
import { fileOf, isSafePath } from '../workspace/paths.ts'
import { decode, type FileText } from '../workspace/text.ts'
import { readTreeFile } from '../workspace/tree.ts'
import type { Snapshot } from '../workspace/types.ts'
import type { Inputs } from './inputs.ts'
import type { Io } from './io.ts'

/** A text that a person names: `-` for the standard input, a file, `REV:path` (or `REV:id`), or an id of a law or an amendment. Throws `NotFound` and its kin. */
export async function textNamed(name: string, from: Inputs, io: Io): Promise<string> {
  // What git gives an external diff for a file that one of the sides does not have.
  if (name === '/dev/null' || name === devNull) return ''
  if (name === '-') return textOf(decode(name, await io.input()))
  const file = await readFileText(resolve(io.cwd, name), name)
  if (file?.kind === 'text') return file.text
  const ofRevision = await textAtRevision(name, from, io)
  if (ofRevision !== null) return textOf(ofRevision)
  const ofId = file?.kind === 'bad' && name.endsWith('.md') ? null : await sourceById(name, from)
  if (ofId !== null) return ofId
  if (file !== null) throw new UnreadableFile(file.problem)
  throw new NotFound('file', name, await nearestTo(name, from))
}

/** The id most like a name that is neither an id nor a file; null where none is, or where there is no workspace. */
async function nearestTo(name: string, from: Inputs): Promise<string | null> {
  const snapshot = await snapshotOf(from)
  return snapshot === null
    ? null
    : nearestName(
        name,
        [...snapshot.laws, ...snapshot.amendments].map(({ id }) => id),
      )
}

/** `REV:path`: the path as seen from the workspace, then from the folder one is in, then from the repository's top; or an id. */
async function textAtRevision(name: string, from: Inputs, io: Io): Promise<FileText | null> {
  const colon = name.indexOf(':')
  if (colon < 1) return null
  const revision = name.slice(0, colon)
  const path = name.slice(colon + 1).replace(/^\.\//, '')
  const root = await from.workspace().then(
    (workspace) => workspace.root,
    () => io.cwd,
  )
  for (const git of [gitIn(root), gitIn(io.cwd)]) {
    const state = await git.state()
    if (state.kind === 'missing') throw new GitMissing(state.reason, root)
    const hash = await git.resolve(revision)
    for (const candidate of [path, fileOf('law', path), fileOf('amendment', path)]) {
      const text = candidate === null ? null : await fileAt(git, hash, candidate)
      if (text !== null) return text
    }
  }
  throw new NotFound('file', name)
}

/** The file as seen from the folder, then as seen from the repository's top (as git itself reads `REV:path`). */
async function fileAt(git: Git, hash: string, path: string): Promise<FileText | null> {
  if (!isSafePath(path)) return null
  return (await readTreeFile(git, hash, path)) ?? readTreeFile({ ...git, prefix: async () => '' }, hash, path)
}

/** Two files are compared where there is no workspace; then a name can only be a file's. */
async function snapshotOf(from: Inputs): Promise<Snapshot | null> {
  return from.snapshot().catch((error: unknown) => {
    if (error instanceof NotAWorkspace) return null
    throw error
  })
}

async function sourceById(id: string, from: Inputs): Promise<string | null> {
  const snapshot = await snapshotOf(from)
  if (snapshot === null) return null
  const found = [...snapshot.laws, ...snapshot.amendments].find((one) => one.id === id)
  return found === undefined ? null : (snapshot.sources.get(found.file) ?? null)
}

function textOf(file: FileText): string {
  if (file.kind === 'bad') throw new UnreadableFile(file.problem)
  return file.text
}
