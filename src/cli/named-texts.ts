import { readdir, realpath } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { Amendment } from '../amendment/types.ts'
import type { Problem } from '../problem/types.ts'
import { UnreadableFile, wrongUse } from '../workspace/errors.ts'
import { folders } from '../workspace/paths.ts'
import { decode } from '../workspace/text.ts'
import type { Snapshot } from '../workspace/types.ts'
import { type Inputs, isFolder } from './inputs.ts'
import type { Io } from './io.ts'

/** The amendments to run, and what is wrong with the other texts that were named. */
export interface NamedTexts {
  readonly amendments: readonly Amendment[]
  readonly problems: readonly Problem[]
}

/**
 * The texts of a command line: files, ids, folders, and `-`, the standard input. Amendments are to be run, laws are read. One
 * that is no text is a problem here and hides no other. Throws `NotFound`; `WrongUse` for a folder that holds no text.
 * @param called the file that the standard input stands for, if there is one
 */
export async function textsNamed(
  names: readonly string[],
  called: string | undefined,
  from: Inputs,
  io: Io,
): Promise<NamedTexts> {
  const snapshot = await from.snapshot()
  const amendments: Amendment[] = []
  const problems: Problem[] = []
  for (const name of await withoutFolders(names, from, io)) {
    try {
      const path = relative(io.cwd, resolve(io.cwd, name))
      const law = snapshot.laws.find((one) => from.shown(one.file) === path || one.id === name)
      if (name === '-') amendments.push(await fromInput(called ?? '-', from, io))
      else if (law !== undefined) problems.push(...problemsIn(law.file, snapshot))
      else {
        const amendment = await from.amendment(name)
        // `amendments/*.md` names the notes, too.
        if (!isNote.test(name)) amendments.push(amendment)
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      problems.push(error.problem)
    }
  }
  return { amendments, problems }
}

/** Names that end in NUL, as `git diff --name-only -z` and `find -print0` print them: no name is quoted or parted. */
export async function namesFromInput(io: Io): Promise<readonly string[]> {
  const names = Buffer.from(await io.input()).toString('utf8')
  return names.split('\0').filter((name) => name !== '')
}

async function fromInput(called: string, from: Inputs, io: Io): Promise<Amendment> {
  const text = decode(called, await io.input())
  if (text.kind === 'bad') throw new UnreadableFile(text.problem)
  return from.amendmentOf(text.text, called)
}

/** Each folder's texts in its place. In the workspace a folder is what the workspace reads of it; elsewhere, its Markdown files. */
async function withoutFolders(names: readonly string[], from: Inputs, io: Io): Promise<readonly string[]> {
  const all: string[] = []
  for (const name of names) {
    const path = resolve(io.cwd, name)
    // What ends in `.md` can only be meant as a file: reading it says that it is a folder.
    if (name === '-' || name.endsWith('.md') || !(await isFolder(path))) {
      all.push(name)
      continue
    }
    const texts = (await workspaceFiles(path, from)) ?? (await markdownFiles(path))
    if (texts.length === 0) throw wrongUse('empty-folder', { name })
    all.push(...texts.map((file) => relative(io.cwd, file)))
  }
  return all
}

/** The files of a folder that the workspace reads, absolute; null for a folder that lies outside of `laws` and `amendments`. */
async function workspaceFiles(path: string, from: Inputs): Promise<readonly string[] | null> {
  const { root } = await from.workspace()
  const inside = relative(root, await realpath(path))
    .split(sep)
    .join('/')
  const isWhole = inside === ''
  if (!isWhole && !folders.some((folder) => inside === folder || inside.startsWith(`${folder}/`))) return null
  const { laws, amendments, problems } = await from.snapshot()
  const bad = problems.flatMap(({ code, at }) => (code === 'bad-file' && at !== null ? [at.file] : []))
  const files = [...laws.map(({ file }) => file), ...amendments.map(({ file }) => file), ...bad]
  return [...new Set(files)].filter((file) => isWhole || file.startsWith(`${inside}/`)).map((file) => join(root, file))
}

async function markdownFiles(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && !isNote.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function problemsIn(file: string, { problems }: Snapshot): readonly Problem[] {
  return problems.filter((problem) => problem.at?.file === file)
}

const isNote = /\.note\.md$|(?:^|[/\\])readme\.md$/i
