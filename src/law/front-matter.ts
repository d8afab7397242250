import { type ErrorCode, parseDocument } from 'yaml'
import { z } from 'zod'
import { filePlace, problem } from '../problem/problem.ts'
import type { Problem, Span } from '../problem/types.ts'
import { isDay } from '../text/day.ts'
import { frontMatterOf } from '../text/front-matter.ts'
import { languageNames } from '../text/languages.ts'
import { schemeNames } from '../text/schemes/schemes.ts'
import type { Guess } from './guess.ts'
import type { LawMeta } from './types.ts'

/** Front matter read as plain values, with its problems; a mistake in one key leaves the others. */
export interface FrontMatter<Meta> {
  readonly meta: Meta
  readonly problems: readonly Problem[]
}

/**
 * Reads YAML front matter against a schema whose every key has a default. A key that does not fit becomes a
 * `bad-front-matter` problem at its line and takes its default; YAML that cannot be read at all leaves all defaults.
 */
export function readFrontMatter<Shape extends z.ZodRawShape>(
  source: string,
  file: string,
  schema: z.ZodObject<Shape>,
): FrontMatter<z.output<z.ZodObject<Shape>>> {
  const { yaml, yamlStart, bodyStart, isClosed } = frontMatterOf(source)
  const problems: Problem[] = []
  const complain = (span: Span, actual: string, expected: string | null, details: Problem['details'] = {}) =>
    problems.push(problem('bad-front-matter', { at: filePlace(file, source, span), actual, expected, details }))
  if (!isClosed) {
    complain({ start: 0, end: 3 }, '---', '--- … ---')
    return { meta: schema.parse({}), problems }
  }
  const { values, mistakes } = readYaml(yaml)
  for (const { start, end, code, message } of mistakes) {
    const span = { start: yamlStart + start, end: yamlStart + end }
    if (code === null) complain(span, message, 'key: value')
    else complain(span, lineAt(source, span.start), 'key: value', { yaml: code, message })
  }
  if (values !== null && values !== undefined && (typeof values !== 'object' || Array.isArray(values))) {
    complain({ start: yamlStart, end: bodyStart }, shown(values), 'key: value')
    return { meta: schema.parse({}), problems }
  }
  const kept: Record<string, unknown> = { ...(values as object | null) }
  const read = schema.safeParse(kept)
  if (read.success) return { meta: read.data, problems }
  for (const issue of read.error.issues) {
    const key = String(issue.path[0] ?? '')
    // What the schemas say themselves is no language's; the rest is in the schema library's English.
    const expected = issue.code === 'custom' || issue.code === 'invalid_value' ? issue.message : `${key}: …`
    complain(keySpan(source, yamlStart, key), `${key}: ${shown(kept[key] ?? '')}`, expected)
    delete kept[key]
  }
  return { meta: schema.parse(kept), problems }
}

/** `code`: what is wrong, where the reader of YAML has a name for it. */
interface Mistake extends Span {
  readonly code: ErrorCode | null
  readonly message: string
}

/** No front matter is longer, in UTF-16 code units and in lines. */
const mostYaml = 64 * 1024
const mostLines = 1000

/** YAML as plain values; what its reader refuses (aliases too, which grow without bound) is a mistake and leaves none. */
function readYaml(yaml: string): { readonly values: unknown; readonly mistakes: readonly Mistake[] } {
  // Its reader compares every key with every other one.
  if (yaml.length > mostYaml || yaml.split('\n', mostLines + 1).length > mostLines) {
    return { values: {}, mistakes: [{ start: 0, end: 3, code: 'RESOURCE_EXHAUSTION', message: 'too long' }] }
  }
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error', version: '1.2', schema: 'failsafe' })
    // What is missing up to the end is told of the last line, not of the one after it.
    const last = yaml.trimEnd().length
    // One mistake mostly brings others along.
    const mistakes = document.errors
      .slice(0, 5)
      .map(({ pos: [start, end], code, message }) => ({ start: Math.min(start, last), end, code, message }))
    return { values: mistakes.length === 0 ? document.toJS({ maxAliasCount: 0 }) : {}, mistakes }
  } catch (error) {
    // Thrown for aliases, and for nesting so deep that the reader gives up.
    return {
      values: {},
      mistakes: [
        { start: 0, end: yaml.length, code: null, message: error instanceof Error ? error.message : String(error) },
      ],
    }
  }
}

/** A value as a message shows it; objects may have a `toString` that is none. */
function shown(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80)
}

/** The line of a text in which an offset stands. */
function lineAt(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const end = source.indexOf('\n', offset)
  return source.slice(start, end === -1 ? source.length : end).trim()
}

function keySpan(source: string, yamlStart: number, key: string): Span {
  const at = source.indexOf(`${key}:`, yamlStart)
  return at === -1 ? { start: 0, end: 3 } : { start: at, end: at + key.length }
}

const text = z.string().trim().min(1).nullable().default(null)

/** An ISO date that exists, or null. */
export const isoDate = z.string().trim().refine(isDay, { message: 'YYYY-MM-DD' }).nullable().default(null)

const lawSchema = z.object({
  title: text,
  citation: text,
  number: text,
  date: isoDate,
  scheme: z
    .enum(schemeNames, { message: schemeNames.join(' | ') })
    .nullable()
    .default(null),
  language: z
    .enum(languageNames, { message: languageNames.join(' | ') })
    .nullable()
    .default(null),
  edition: isoDate,
  status: z.enum(['official', 'rendition'], { message: 'official | rendition' }).default('rendition'),
  source: text,
  'first-level': text,
  incorporates: z
    .union([z.string().transform((value) => [value]), z.array(z.string())])
    .nullable()
    .default(null),
  'act-sections': z.record(z.string(), z.record(z.string(), z.string())).default({}),
  short: z.union([z.string().transform((value) => [value]), z.array(z.string())]).default([]),
})

/** A law's front matter; what it does not say is taken from the text (`guess`). */
export function readLawMeta(source: string, file: string, guess: Guess): FrontMatter<LawMeta> {
  const { meta, problems } = readFrontMatter(source, file, lawSchema)
  const title = meta.title ?? guess.title()
  const language = meta.language ?? guess.language()
  return {
    meta: {
      title,
      citation: meta.citation ?? title,
      number: meta.number,
      date: meta.date,
      scheme: meta.scheme ?? guess.scheme(),
      language,
      edition: meta.edition,
      incorporates: meta.incorporates,
      status: meta.status,
      source: meta.source,
      firstLevel: meta['first-level'] ?? guess.firstLevel(language),
      short: meta.short,
      actSections: meta['act-sections'],
    },
    problems,
  }
}
