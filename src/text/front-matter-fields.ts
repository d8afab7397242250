import { isMap, isScalar, type Pair, parseDocument } from 'yaml'
import { frontMatterOf } from './front-matter.ts'

/**
 * A text with some fields of its front matter set (null takes a field out); all else stays to the byte, comments and the order
 * of fields included. Null where the front matter is none that can be read, so that no field can be found in it.
 */
export function withFields(text: string, fields: Readonly<Record<string, string | null>>): string | null {
  const found = frontMatterOf(text)
  if (!found.isClosed) return null
  const set = Object.entries(fields).filter((one): one is [string, string] => one[1] !== null)
  if (found.bodyStart === 0) return set.length === 0 ? text : newFrontMatter(text, set)
  const pairs = pairsOf(found.yaml)
  if (pairs === null) return null
  const end = found.yaml.includes('\r\n') ? '\r\n' : '\n'
  const edits: Edit[] = []
  const added: string[] = []
  for (const [name, value] of Object.entries(fields)) {
    const pair = pairs.find(({ key }) => isScalar(key) && key.value === name)
    if (pair === undefined) {
      if (value !== null) added.push(fieldOf(name, value) + end)
    } else edits.push(value === null ? removal(found.yaml, pair) : replacement(pair, value))
  }
  const yaml = edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((now, { start, end: to, text: put }) => now.slice(0, start) + put + now.slice(to), found.yaml)
  const closed = yaml === '' || yaml.endsWith('\n') ? yaml : yaml + end
  return text.slice(0, found.yamlStart) + closed + added.join('') + text.slice(found.yamlStart + found.yaml.length)
}

/** A new front matter: fields that are null are left out. */
export function frontMatterWith(fields: Readonly<Record<string, string | null>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`${fieldOf(name, value)}\n`]))
  return `---\n${lines.join('')}---\n`
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

function newFrontMatter(text: string, set: readonly [string, string][]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  return `${mark}${frontMatterWith(Object.fromEntries(set))}\n${text.slice(mark.length)}`
}

function pairsOf(yaml: string): readonly Pair[] | null {
  const document = parseDocument(yaml, { schema: 'failsafe', version: '1.2', logLevel: 'error', prettyErrors: false })
  if (document.errors.length > 0) return null
  if (document.contents === null) return []
  // In braces a field has no line of its own.
  return isMap(document.contents) && !document.contents.flow ? document.contents.items : null
}

function removal(yaml: string, pair: Pair): Edit {
  const start = yaml.lastIndexOf('\n', startOf(pair.key)) + 1
  const next = yaml.indexOf('\n', Math.max(startOf(pair.key), endOf(pair.value) - 1))
  return { start, end: next === -1 ? yaml.length : next + 1, text: '' }
}

function replacement(pair: Pair, value: string): Edit {
  const written = scalarOf(value)
  const start = startOf(pair.value)
  const isEmpty = start === endOf(pair.value)
  // A field without a value ends with its colon, or with a space behind it.
  return { start, end: endOf(pair.value), text: isEmpty ? ` ${written}` : written }
}

function startOf(node: unknown): number {
  return (node as { readonly range?: readonly number[] } | null)?.range?.[0] ?? 0
}

function endOf(node: unknown): number {
  return (node as { readonly range?: readonly number[] } | null)?.range?.[1] ?? 0
}

function fieldOf(name: string, value: string): string {
  return `${name}: ${scalarOf(value)}`
}

/** In one line, quoted where it would be read as something else: a quoted text of JSON is one of YAML. */
function scalarOf(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim()
  const isPlain = /^[\p{L}\p{N}«“]/u.test(line) && !/: |:$| #|\p{Cc}/u.test(line) && !constants.test(line)
  return isPlain ? line : JSON.stringify(line)
}

/** Words that readers of YAML take for values of their own. */
const constants = /^(?:null|true|false|yes|no|on|off|y|n)$/i
