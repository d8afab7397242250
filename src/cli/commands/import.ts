import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { renderCriticMarkup } from '../../exporting/formats/criticmarkup.ts'
import { mostBytes } from '../../importing/formats.ts'
import { type Imported, type ImportOptions, importDocument, nameOf } from '../../importing/import.ts'
import { isRefusal, Refusal } from '../../importing/refusal.ts'
import { reportLines } from '../../importing/report-lines.ts'
import type { Tracked } from '../../importing/types.ts'
import type { ImportWords } from '../../locales/importing/parts.ts'
import { importWordsIn } from '../../locales/importing/words.ts'
import { compare } from '../../redline/compare.ts'
import type { SchemeName } from '../../text/schemes/schemes.ts'
import { NotFound, wrongUse } from '../../workspace/errors.ts'
import { convertedToDocx } from '../../workspace/office-program.ts'
import { type Exit, exits } from '../exits.ts'
import { inputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { languageOf } from '../language.ts'
import { writeWhole } from '../write-file.ts'
import { type NamedImport, putOver, saveEditions } from './import-editions.ts'

export interface ImportCommandOptions {
  readonly as?: 'law' | 'amendment'
  readonly scheme?: SchemeName
  /** `redline`: the text with both, as CriticMarkup; `ask` (and nothing): a document with tracked changes is refused. */
  readonly tracked?: Tracked | 'ask' | 'redline'
  readonly confirmSuperscripts?: boolean
  /** ISO date. */
  readonly edition?: string
  readonly source?: string
  readonly out?: string
  readonly report?: string
  /** Id of the law of the workspace that the document is a later edition of. */
  readonly over?: string
  /** The same of documents that go into the history, a commit for each. */
  readonly intoEditions?: string
  readonly root?: string
  readonly partial?: boolean
  readonly json?: boolean
  readonly lang?: string
}

/** Files that take long to read are named before they are read. */
const largeBytes = 1024 * 1024

/**
 * Brings documents in as laws and amendments. One goes to standard output or to the file `out`, several to the folder `out`;
 * the reports go to standard error. A document that loses or gains a word is not written, unless `partial`.
 */
export async function importCommand(files: readonly string[], options: ImportCommandOptions, io: Io): Promise<Exit> {
  const { over, intoEditions } = options
  const folder = intoEditions === undefined ? await folderOf(files, options, io) : null
  const language = languageOf(options.lang, io.env)
  const say = importWordsIn(language)
  const from = inputs(io, options.root)
  const reports: object[] = []
  let exit: Exit = exits.fine
  const taken = new Set<string>()
  const editions: NamedImport[] = []
  const tell = (file: string, lines: readonly string[]) => io.err(lines.map((line) => `${file}: ${line}\n`).join(''))
  for (const file of files) {
    const imported = await one(file, options, io, say)
    if (imported === null) {
      exit = exits.problems
      continue
    }
    const { markdown, report } = imported
    reports.push({ file, ...report })
    await tell(
      file,
      reportLines(report, say).map(({ text }) => text),
    )
    const differs = report.words.differences.length > 0
    if (differs) exit = exits.problems
    if (differs && !options.partial) {
      await tell(file, [say.nothingWritten])
      continue
    }
    if (intoEditions !== undefined) {
      editions.push({ ...imported, file })
      continue
    }
    const edition = over === undefined ? null : putOver(imported, over, await from.snapshot(), say)
    if (edition !== null) await tell(file, edition.lines)
    const written = edition?.text ?? markdown
    const target = folder === null ? options.out : join(folder, `${idOf(file, taken)}.md`)
    if (target !== undefined) await writeWhole(resolve(io.cwd, target), written)
    else if (!options.json) await io.out(written)
  }
  // Editions follow one another: one that is missing would make the next one's changes look like its own.
  if (intoEditions !== undefined && exit === exits.fine) {
    for (const ended of await saveEditions(editions, intoEditions, from, { say, language })) {
      await tell(ended.file, ended.kind === 'saved' ? [...ended.lines, ended.line] : [ended.line])
      if (ended.kind === 'not-saved') exit = exits.problems
    }
  }
  const json = `${JSON.stringify(reports, null, 2)}\n`
  if (options.report !== undefined) await writeWhole(resolve(io.cwd, options.report), json)
  if (options.json) await io.out(json)
  return exit
}

/** The folder that several files go to; null where one goes to a file or to standard output. */
async function folderOf(files: readonly string[], { out }: ImportCommandOptions, io: Io): Promise<string | null> {
  if (out === undefined) {
    if (files.length > 1) throw wrongUse('folder-needed')
    return null
  }
  const there = await stat(resolve(io.cwd, out)).catch(() => null)
  const isFolder = there?.isDirectory() === true || /[/\\]$/.test(out) || (there === null && files.length > 1)
  if (!isFolder && files.length > 1) throw wrongUse('file-for-several', { name: out })
  return isFolder ? out : null
}

async function one(file: string, options: ImportCommandOptions, io: Io, say: ImportWords): Promise<Imported | null> {
  const path = resolve(io.cwd, file)
  const facts = await stat(path).catch(() => null)
  if (facts === null) throw new NotFound('file', file)
  try {
    if (!facts.isFile()) throw wrongUse('no-file', { name: file })
    if (facts.size > mostBytes) throw new Refusal('too-large', { limit: mostBytes / 1024 / 1024 })
    if (facts.size > largeBytes) await io.err(`engross: ${say.reading(file, (facts.size / largeBytes).toFixed(1))}\n`)
    return await imported(await readFile(path), options.tracked ?? 'ask', {
      name: basename(file),
      kind: (options.over ?? options.intoEditions) === undefined ? (options.as ?? null) : 'law',
      scheme: options.scheme ?? null,
      office: convertedToDocx,
      confirmed: options.confirmSuperscripts ? 'all' : [],
      edition: options.edition ?? null,
      source: options.source ?? null,
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    await io.err(`${file}: ${say.refusals[error.reason](error.facts)}\n`)
    return null
  }
}

/** A document; with `redline`, both texts of its tracked changes in one, and the report of the text with them accepted. */
async function imported(
  bytes: Uint8Array,
  tracked: NonNullable<ImportCommandOptions['tracked']>,
  options: ImportOptions,
): Promise<Imported> {
  if (tracked !== 'redline') return importDocument(bytes, { ...options, tracked: tracked === 'ask' ? null : tracked })
  const before = await importDocument(bytes, { ...options, tracked: 'reject' })
  const after = await importDocument(bytes, { ...options, tracked: 'accept' })
  const remarks = after.report.remarks.map((remark) =>
    remark.kind === 'tracked-changes' ? { ...remark, facts: { ...remark.facts, how: 'redline' } } : remark,
  )
  const differences = [...before.report.words.differences, ...after.report.words.differences]
  return {
    markdown: renderCriticMarkup(compare(before.markdown, after.markdown)),
    report: { ...after.report, remarks, words: { ...after.report.words, differences } },
  }
}

/** `Закон о связи.html` → `Закон о связи`; a second one of that name gets a number. */
function idOf(file: string, taken: Set<string>): string {
  const name = nameOf(file)
  let id = name
  for (let count = 2; taken.has(id); count += 1) id = `${name}-${count}`
  taken.add(id)
  return id
}
