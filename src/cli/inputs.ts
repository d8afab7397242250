import { realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Amendment } from '../amendment/types.ts'
import { readAmendment } from '../language/read-amendment.ts'
import { readLaw } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import type { Problem } from '../problem/types.ts'
import { readFileText } from '../workspace/disk.ts'
import { NotFound, UnreadableFile } from '../workspace/errors.ts'
import { nearestName } from '../workspace/nearest.ts'
import { openWorkspace } from '../workspace/open.ts'
import { roleOf } from '../workspace/paths.ts'
import type { Snapshot, Workspace } from '../workspace/types.ts'
import type { Io } from './io.ts'

/** The workspace of a command, opened when it is first needed: two files can be worked on where there is none. */
export interface Inputs {
  workspace(): Promise<Workspace>
  snapshot(): Promise<Snapshot>
  /** An amendment by id or file; throws `NotFound`, or `UnreadableFile`. */
  amendment(name: string): Promise<Amendment>
  /** A text as the amendment in this file, which need not be there: what an editor holds, or a pipe brings. */
  amendmentOf(text: string, file: string): Promise<Amendment>
  /** A law by file (taken alone) or id. */
  law(name: string): Promise<{ readonly law: Law; readonly problems: readonly Problem[]; readonly alone: boolean }>
  /** Whether a name is that of a law of the workspace, by file or id, and of no amendment. */
  isLaw(name: string): Promise<boolean>
  /** The explanatory note beside an amendment that was named so; null where there is none. */
  note(name: string, amendment: Amendment): Promise<string | null>
  /** A workspace's path as seen from the folder that the person is in. */
  shown(file: string): string
}

/** @param root the folder given with `--root`; without it the nearest folder around is taken that holds laws or amendments */
export function inputs(io: Io, root: string | undefined): Inputs {
  let opened: Promise<Workspace> | null = null
  let taken: Promise<Snapshot> | null = null
  let folder = ''
  const external = new Set<string>()

  const workspace = async (): Promise<Workspace> => {
    opened ??= (async () =>
      openWorkspace(root === undefined ? await around(io.cwd) : resolve(io.cwd, root), { env: io.env }))()
    const result = await opened
    folder = result.root
    return result
  }
  const snapshot = (): Promise<Snapshot> => {
    taken ??= workspace().then((result) => result.snapshot())
    return taken
  }

  return {
    workspace,
    snapshot,
    amendment: async (name) => {
      const file = await fileNamed(io.cwd, name)
      if (file !== null) return readAmendment(file.text, await called(file.path, name, workspace, external))
      return byId(await snapshot(), 'amendment', name)
    },
    amendmentOf: async (text, file) =>
      readAmendment(text, await called(resolve(io.cwd, file), file, workspace, external)),
    law: async (name) => {
      const file = await fileNamed(io.cwd, name)
      if (file !== null) {
        external.add(name)
        return { ...readLaw(file.text, { id: idOf(name), file: name }), alone: true }
      }
      const here = await snapshot()
      const law = byId(here, 'law', name)
      return { law, problems: here.problems.filter((problem) => problem.at?.file === law.file), alone: false }
    },
    isLaw: async (name) => {
      const path = resolve(io.cwd, name)
      if ((await fileNamed(io.cwd, name)) !== null) return (await placeIn(path, workspace))?.role?.kind === 'law'
      const { laws, amendments } = await snapshot()
      return laws.some(({ id }) => id === name) && !amendments.some(({ id }) => id === name)
    },
    note: async (name, amendment) => {
      if (!external.has(amendment.file)) return (await snapshot()).notes.get(amendment.id) ?? null
      return (await fileNamed(io.cwd, name.replace(/(?:\.md)?$/, '.note.md')).catch(() => null))?.text ?? null
    },
    shown: (file) => (folder === '' || external.has(file) ? file : relative(io.cwd, join(folder, file)) || '.'),
  }
}

/** The nearest folder, this one first, that holds laws or amendments; this one where none does. */
async function around(cwd: string): Promise<string> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if ((await isFolder(join(folder, 'laws'))) || (await isFolder(join(folder, 'amendments')))) return folder
    if (dirname(folder) === folder) return cwd
  }
}

/** Whether there is a folder of this path. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}

interface NamedFile {
  readonly path: string
  readonly text: string
}

/** The file that the person named, or null: then it may be an id. A name that can only be a file's is not found at once. */
async function fileNamed(cwd: string, name: string): Promise<NamedFile | null> {
  const path = resolve(cwd, name)
  if (await isFolder(path)) return name.endsWith('.md') ? refuse(path, name) : null
  const text = await readFileText(path, name)
  if (text === null && name.endsWith('.md')) throw new NotFound('file', name)
  if (text === null) return null
  if (text.kind === 'bad') throw new UnreadableFile(text.problem)
  return { path, text: text.text }
}

async function refuse(path: string, name: string): Promise<never> {
  const text = await readFileText(path, name)
  if (text?.kind === 'bad') throw new UnreadableFile(text.problem)
  throw new NotFound('file', name)
}

/** A file of the workspace has its id there; another one is called by its name, and shown as the person wrote it. */
async function called(
  path: string,
  name: string,
  workspace: () => Promise<Workspace>,
  external: Set<string>,
): Promise<{ readonly id: string; readonly file: string }> {
  const place = await placeIn(path, workspace)
  if (place?.role?.kind === 'amendment') return { id: place.role.id, file: place.inside }
  external.add(name)
  return { id: idOf(name), file: name }
}

/** A file's path in the workspace, and what it is there; null where there is no workspace. */
async function placeIn(path: string, workspace: () => Promise<Workspace>) {
  const root = await workspace().then(
    (result) => result.root,
    () => null,
  )
  if (root === null) return null
  const inside = relative(root, await realpath(path).catch(() => path))
    .split(sep)
    .join('/')
  return { inside, role: roleOf(inside) }
}

function byId(snapshot: Snapshot, kind: 'law', id: string): Law
function byId(snapshot: Snapshot, kind: 'amendment', id: string): Amendment
function byId(snapshot: Snapshot, kind: 'law' | 'amendment', id: string): Law | Amendment {
  const those: readonly (Law | Amendment)[] = kind === 'law' ? snapshot.laws : snapshot.amendments
  const found = those.find((one) => one.id === id)
  if (found !== undefined) return found
  const broken = snapshot.problems.find(
    (problem) => problem.code === 'bad-file' && problem.at?.file === `${kind}s/${id}.md`,
  )
  if (broken !== undefined) throw new UnreadableFile(broken)
  throw new NotFound(
    kind,
    id,
    nearestName(
      id,
      those.map((one) => one.id),
    ),
  )
}

/** `drafts/bill.md` → `bill`: what a file outside the workspace is called. */
function idOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? name
  return last.replace(/\.md$/, '')
}
