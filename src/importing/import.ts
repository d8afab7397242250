import { createHash } from 'node:crypto'
import { decodeString } from 'micromark-util-decode-string'
import { stringify } from 'yaml'
import { readAmendment } from '../language/read-amendment.ts'
import { readLaw } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import type { Problem } from '../problem/types.ts'
import type { SchemeName } from '../text/schemes/schemes.ts'
import { type Confirmed, withReadings } from './confirm-readings.ts'
import { type Format, formatOf, mostBytes, readers } from './formats.ts'
import { type NumberingRemark, numberingOf } from './numbering.ts'
import { recognise } from './recognising/recognise.ts'
import type { RecognisedAct } from './recognising/types.ts'
import { Refusal } from './refusal.ts'
import type { Furniture, NeutralDocument, Office, ReaderRemark, Tracked } from './types.ts'
import { countWords, type WordCount } from './words.ts'
import { writeMarkdown } from './write-markdown.ts'

export interface ImportOptions {
  /** The file's name: for its ending, and as the title of an act that bears none. */
  readonly name: string
  /** Null: told by the text. */
  readonly kind?: 'law' | 'amendment' | null
  readonly scheme?: SchemeName | null
  readonly tracked?: Tracked | null
  /** Null: formats that only an office program knows well are read as their text. */
  readonly office?: Office | null
  /** Suggested readings of labels without their superscript that a person confirms. */
  readonly confirmed?: Confirmed
  /** ISO date of the edition, where the document does not say it. */
  readonly edition?: string | null
  /** Where the document is from, as the front matter will say. */
  readonly source?: string | null
}

/** What came in, and all that a person should know of it. */
export interface ImportReport {
  readonly format: Format
  readonly kind: 'law' | 'amendment'
  readonly scheme: SchemeName
  readonly language: string
  /** Whether anything says that it is of that kind, or it was only guessed. */
  readonly isKindKnown: boolean
  readonly title: string
  /** False: the document bears no title, and the file's name stands for it. */
  readonly isTitled: boolean
  readonly number: string | null
  readonly date: string | null
  readonly edition: string | null
  readonly sha256: string
  /** Words of the source, and words of the Markdown together with those left out as furniture. */
  readonly words: WordCount
  /** Of a law. */
  readonly articles: number
  readonly provisions: number
  readonly numbering: readonly NumberingRemark[]
  /** Of an amendment. */
  readonly instructions: number
  /** What reading the Markdown back complains of. */
  readonly problems: readonly Problem[]
  readonly tables: number
  readonly notes: number
  readonly footnotes: number
  readonly furniture: readonly Furniture[]
  readonly remarks: readonly ReaderRemark[]
}

export interface Imported {
  readonly markdown: string
  readonly report: ImportReport
}

/**
 * Brings a document in: its format's reader, the recogniser of structure, Markdown, and the proof that no word was lost. The
 * same bytes and options give the same Markdown. Throws `Refusal` for what cannot be taken.
 */
export async function importDocument(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  if (bytes.length > mostBytes) throw new Refusal('too-large', { limit: mostBytes / 1024 / 1024 })
  const format = formatOf(bytes, options.name)
  const document = await readers[format](bytes, { tracked: options.tracked ?? null, office: options.office ?? null })
  const furniture = document.blocks.filter((block): block is Furniture => block.kind === 'furniture')
  if (!document.blocks.some((block) => block.kind !== 'furniture')) throw new Refusal('no-words')
  const act = recognise(document, {
    kind: options.kind ?? null,
    scheme: options.scheme ?? null,
    fallbackTitle: nameOf(options.name),
  })
  const body = document.markdown ?? writeMarkdown(act.items, document.footnotes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const written = `---\n${frontMatter(act, sha256, options, document.said.frontMatter ?? {})}---\n\n${body}`
  const markdown = act.kind === 'law' ? confirmedIn(written, options.confirmed ?? []) : written
  const words = countWords(document.markdown === undefined ? document.words : [wordsOfMarkdown(document.markdown)], [
    wordsOfMarkdown(body),
    ...furniture.map(({ text }) => text),
  ])
  const edition = options.edition ?? act.facts.edition
  return { markdown, report: { ...reportOf(act, markdown, document), edition, format, sha256, words, furniture } }
}

function confirmedIn(markdown: string, confirmed: Confirmed): string {
  return confirmed.length === 0 ? markdown : withReadings(readLaw(markdown, imported).law, confirmed)
}

const imported = { id: 'imported', file: 'imported.md' }

type Described = Omit<ImportReport, 'format' | 'sha256' | 'words' | 'furniture'>

function reportOf(act: RecognisedAct, markdown: string, { remarks, footnotes }: NeutralDocument): Described {
  const { kind, scheme, language, facts, items, notes } = act
  const tables = items.filter((item) => item.kind === 'table').length
  const common = { kind, scheme, language, ...facts, tables, notes, footnotes: footnotes.length, remarks }
  if (kind === 'amendment') {
    const { instructions, problems } = readAmendment(markdown, imported)
    const isKindKnown = act.isKindSaid || (facts.isTitled && instructions.length > 0)
    const count = instructions.length
    return { ...common, isKindKnown, articles: 0, provisions: 0, numbering: [], instructions: count, problems }
  }
  const { law, problems } = readLaw(markdown, imported)
  const count = counted(law)
  const isKindKnown = act.isKindSaid || count.articles > 0 || count.provisions > 1
  return { ...common, ...count, isKindKnown, numbering: numberingOf(law), instructions: 0, problems }
}

function counted({ passages }: Law): Pick<ImportReport, 'articles' | 'provisions'> {
  const articles = passages.filter(({ provision }) => provision?.unit === 'article').length
  let provisions = 0
  const stack = passages.flatMap(({ provision, units }) => (provision === null ? units : [provision, ...units]))
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    provisions += 1
    stack.push(...one.children)
  }
  return { articles, provisions }
}

/** Front matter from what the act says; keys that the source has itself (`own`) go before. */
function frontMatter(
  { kind, facts, scheme, language }: RecognisedAct,
  sha256: string,
  options: ImportOptions,
  own: Readonly<Record<string, unknown>>,
): string {
  const source = options.source ?? options.name
  const edition = options.edition ?? facts.edition
  const law = {
    title: facts.title,
    citation: facts.citation,
    number: facts.number,
    date: facts.date,
    scheme,
    language,
    edition,
    status: 'official',
  }
  const amendment = {
    title: facts.title,
    status: facts.status,
    number: facts.number,
    introduced: facts.status === 'introduced' ? facts.date : null,
    adopted: facts.status === 'adopted' ? facts.date : null,
    published: facts.published,
    language,
  }
  const said = { ...(kind === 'law' ? law : amendment), source, ...own, sha256 }
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null))
  return stringify(known, { lineWidth: 0 })
}

/** Markdown without its marks: tags of high and low figures part words, marks of footnotes are none. */
function wordsOfMarkdown(body: string): string {
  const bare = body.replace(/\\[^\n]|<\/?su[pb]>|<br>|\[\^[^\]\s]{1,60}\]:?/g, (mark) =>
    mark.startsWith('\\') ? mark : ' ',
  )
  return decodeString(bare)
}

/** A file's name without folders and ending; `файл.md.txt` has two. */
export const nameOf = (file: string): string =>
  file.replace(/^.*[/\\]/, '').replace(/(?<=.)(?:\.(?:md|markdown|html?|txt))?\.[^.]{1,8}$/i, '')
