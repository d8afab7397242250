import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { refusalsMet } from '../guard/steps.ts'
import { codeOf, readFolder } from './disk.ts'
import { type FolderFacts, factsOfFile } from './folder-facts.ts'
import { roleOf, sizeLimit } from './paths.ts'
import { ChangedMeanwhile } from './reading/changed.ts'
import type { KnownText, NamedKey, Reader } from './reading/reader.ts'
import { snapshotOf } from './snapshot.ts'
import type { FolderRow, LearntFile } from './store/rows.ts'
import type { Store } from './store/store.ts'
import { keepStore } from './store/store-of.ts'
import { decode, type FileText } from './text.ts'
import type { Snapshot, WorkingTree } from './types.ts'

/**
 * The working tree as it is now. A file that has not changed since it was read, as the disk says, is not read again, nor in a
 * process that begins with the same store; where none has, the snapshot is the same value.
 */
export function workingTree(
  root: string,
  facts: () => Promise<FolderFacts>,
  reader: Reader,
  store: Store,
): WorkingTree {
  let last: FolderRead | null = null
  let underway: { readonly letters: string; readonly read: Promise<FolderRead> } | null = null
  let stored: ReadonlyMap<string, { readonly facts: string; readonly key: string }> | null = null

  return {
    snapshot: async () => {
      const now = await facts()
      if (last?.facts.letters === now.letters) return last.snapshot
      if (underway?.letters !== now.letters) underway = { letters: now.letters, read: readAt(now, last) }
      const read = await underway.read
      // What was left out for once may be there the next time.
      last = read.isPassing ? null : read
      return read.snapshot
    },
    unknown: async () => {
      const now = await facts()
      const known = knownAt(now, last)
      return [...now.files.keys()].filter((file) => roleOf(file) !== null && !known.has(file))
    },
    learn: (files) => {
      const learnt = files.flatMap((file): readonly LearntFile[] => {
        const facts = factsOfFile(root, file)
        const text = readNow(root, file)
        const read = text === null ? null : reader.know(file, text, again(file))
        // A file that changes while it is read is read once more when all of them are.
        return read?.kind === 'known' && facts !== null ? [[file, facts, read.key]] : []
      })
      store.flush()
      return learnt
    },
    adopt: (learnt) => {
      if (learnt.length === 0) return
      const names = new Set(learnt.map(([file]) => file))
      keepRow([...(store.get('folder', '')?.files ?? []).filter(([file]) => !names.has(file)), ...learnt])
    },
  }

  async function readAt(now: FolderFacts, former: FolderRead | null): Promise<FolderRead> {
    const before = knownAt(now, former)
    const read = await readFolder<KnownText>(root, (file) => before.get(file))
    const met = refusalsMet()
    const files = read.map((one) => (one.kind === 'text' ? reader.know(one.file, one.text, again(one.file)) : one))
    const snapshot = keepStore(withSameLaws(snapshotOf(null, files, reader), former?.snapshot), store)
    const known = new Map(files.flatMap((one) => (one.kind === 'known' ? [[one.file, one]] : [])))
    const isPassing = refusalsMet() !== met
    keep(now, known, read.filter(({ kind }) => kind !== 'known').length)
    store.flush()
    return { facts: now, files: known, snapshot, isPassing }
  }

  /** The files that are as they were when they were last read, by this process or by another one. */
  function knownAt(now: FolderFacts, former: FolderRead | null): ReadonlyMap<string, KnownText> {
    const own = new Map<string, KnownText>()
    const named: NamedKey[] = []
    const rows = rowsFor(now)
    for (const [file, facts] of now.files) {
      // What was read while it changed may be half of it.
      const isSame = former !== null && !former.facts.isFresh && former.facts.files.get(file) === facts
      const known = isSame ? former.files.get(file) : undefined
      const row = rows.get(file)
      if (known !== undefined) own.set(file, known)
      else if (row?.facts === facts) named.push({ file, key: row.key })
    }
    return named.length === 0 ? own : new Map([...own, ...reader.knownOf(named, again)])
  }

  /** What the store says of the files; asked anew where much of it is not so: another thread may have read them since. */
  function rowsFor({ files }: FolderFacts) {
    const rows = stored ?? new Map()
    const news = [...files].filter(([file, facts]) => roleOf(file) !== null && rows.get(file)?.facts !== facts)
    const isNews = news.length > 0 && news.length >= worthKeeping(files.size)
    stored = isNews || stored === null ? filesOf(store.get('folder', '')) : stored
    return stored
  }

  /** Files in the order of the folder are kept for the next process, where enough of them are news to it. */
  function keep(now: FolderFacts, known: ReadonlyMap<string, KnownText>, news: number): void {
    if (now.isFresh || news < worthKeeping(known.size)) return
    const files = [...known.values()].map(({ file, key }) => [file, now.files.get(file) ?? '', key] as const)
    keepRow(files.filter(([, facts]) => facts !== ''))
  }

  function keepRow(files: readonly LearntFile[]): void {
    store.put('folder', '', { files })
    store.flush()
    stored = filesOf({ files })
  }

  function again(file: string): () => string {
    return () => {
      const text = readNow(root, file)
      if (text === null) throw new ChangedMeanwhile(file)
      return text
    }
  }
}

/** A list of the same laws is the same value: what was looked up among them is looked up once. */
function withSameLaws(snapshot: Snapshot, former: Snapshot | undefined): Snapshot {
  const before = former?.laws
  const isSame = before?.length === snapshot.laws.length && before.every((law, index) => law === snapshot.laws[index])
  return isSame ? { ...snapshot, laws: before } : snapshot
}

interface FolderRead {
  readonly facts: FolderFacts
  readonly files: ReadonlyMap<string, KnownText>
  readonly snapshot: Snapshot
  readonly isPassing: boolean
}

function filesOf(row: FolderRow | null) {
  return new Map((row?.files ?? []).map(([file, facts, key]) => [file, { facts, key }]))
}

/** A file that is not in the row is read again by the next process: a few are read faster than the row is written. */
function worthKeeping(files: number): number {
  return Math.min(50, Math.ceil(files / 20))
}

/** A run of bytes of a file as it is now, as text; null where it cannot be had. */
export function readPart(root: string, file: string, start: number, length: number): string | null {
  return withFile(root, file, (opened) => {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(opened, bytes, 0, length, start)).toString('utf8')
  })
}

/** The text of a file as it is now; null where there is none, or none that could be read at once. */
function readNow(root: string, file: string): string | null {
  return withFile(root, file, (opened) => {
    const text: FileText = decode(file, readFileSync(opened))
    return text.kind === 'text' ? text.text : null
  })
}

function withFile<Value>(root: string, file: string, read: (opened: number) => Value): Value | null {
  let opened: number | null = null
  try {
    // A pipe with the name of a law must not hold the reader up for ever.
    opened = openSync(join(root, file), constants.O_RDONLY | constants.O_NONBLOCK)
    const facts = fstatSync(opened)
    return facts.isFile() && facts.size <= sizeLimit ? read(opened) : null
  } catch (error) {
    if (codeOf(error) === '') throw error
    return null
  } finally {
    if (opened !== null) closeSync(opened)
  }
}
