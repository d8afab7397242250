import type { Citation, CitationStep, Labels } from '../../../citation/types.ts'
import {
  anyOf,
  behind,
  inOrder,
  is,
  listOf,
  mapped,
  matching,
  oneOf,
  optional,
  phrase,
  type Read,
  type Reader,
  read,
  skip,
} from '../../../grammar/reading.ts'
import { type Token, textOf } from '../../../grammar/token.ts'
import type { CitedUnit } from '../../../text/types.ts'
import { readSeparator, readUnits } from './labels.ts'
import { countOf, ordinalOf } from './ordinals.ts'
import { unitNamed } from './units.ts'

export function step(unit: CitedUnit, labels: readonly Labels[] = [], relative = false): CitationStep {
  return { unit, labels, relative }
}

const the = optional(phrase('the'))

const readQuotedName: Reader<string> = (tokens, at) => {
  const [name = '', ...more] = tokens[at]?.kind === 'quote' ? (tokens[at]?.quotation?.paragraphs ?? []) : []
  return name === '' || more.length > 0 ? null : read(name.replace(/,$/, ''), at + 1)
}

function only(...steps: readonly CitationStep[]): readonly Citation[] {
  return [{ steps }]
}

/** Ordinals in words or figures: `first`, `first and third`, `second through fourth`, `first two`, `last`. */
export const readOrdinals: Reader<readonly Labels[]> = (tokens, at) => {
  const labels: Labels[] = []
  let next = at
  for (let start: number | undefined = at; start !== undefined; ) {
    const run = readOrdinalRun(tokens, start, labels.length === 0)
    if (run === null) break
    labels.push(run.value)
    next = run.next
    const parted = behind(readSeparator, the)(tokens, next)?.next
    start = parted !== undefined && readOrdinal(tokens, parted) !== null ? parted : undefined
  }
  return labels.length === 0 ? null : read(labels, next)
}

const readOrdinal: Reader<string> = (tokens, at) => {
  const label = tokens[at]?.kind === 'word' ? ordinalOf(tokens[at]?.text ?? '') : null
  return label === null ? null : read(label, at + 1)
}

/** `the first two sentences` are the first through the second; the `last two` begin at `last-1`. */
const readCount: Reader<number> = (tokens, at) => {
  const count = tokens[at]?.kind === 'word' ? countOf(tokens[at]?.text ?? '') : null
  return count === null ? null : read(count, at + 1)
}

function readOrdinalRun(tokens: readonly Token[], at: number, isFirst: boolean): Read<Labels> {
  const from = readOrdinal(tokens, at)
  if (from === null) return null
  const isCounted = isFirst && (from.value === '1' || from.value === 'last')
  const count = isCounted ? readCount(tokens, from.next) : null
  if (count !== null && from.value === 'last')
    return read({ kind: 'range', from: `last-${count.value - 1}`, to: 'last' }, count.next)
  if (count !== null) return read({ kind: 'range', from: from.value, to: String(count.value) }, count.next)
  const to = behind(phrase('through|to [the]'), readOrdinal)(tokens, from.next)
  if (to === null) return read({ kind: 'one', label: from.value }, from.next)
  return read({ kind: 'range', from: from.value, to: to.value }, to.next)
}

/** `the second sentence`, `the first and third sentences`, `the second through fourth sentences`, `sentence 2`. */
const readSentences = mapped(
  inOrder(
    the,
    oneOf(
      mapped(behind(phrase('sentence'), matching(/^\d+$/)), (label) => [{ kind: 'one', label } as const]),
      mapped(inOrder(readOrdinals, phrase('[full] sentence|sentences')), ([labels]) => labels),
    ),
  ),
  ([, labels]) => only(step('sentence', labels)),
)

/** `the second undesignated paragraph`: one without a label, the labelled one being the first. */
const readUndesignated: Reader<readonly Citation[]> = (tokens, at) => {
  const found = inOrder(
    the,
    readOrdinals,
    phrase('[undesignated|unnumbered|unlabeled|unlabelled] paragraph|paragraphs'),
  )(tokens, at)
  if (found === null || tokens[found.next]?.kind === 'label') return null
  return read(only(step('alinea', found.value[1])), found.next)
}

/** `such section`, `that paragraph`, `this Article`; also `the paragraph`, with no label behind it. */
export const readRelative: Reader<readonly Citation[]> = (tokens, at) => {
  const pointer = phrase('such|that|this|said|the')(tokens, at)
  const word = pointer === null ? undefined : tokens[pointer.next]
  const unit = word?.kind === 'word' ? unitNamed(word.text) : undefined
  if (pointer === null || unit === undefined || unit === 'division') return null
  const next = tokens[pointer.next + 1]
  // “the item relating to …” is an entry of a table.
  const isLabelled = next?.kind === 'label' || (next?.kind === 'word' && /^(?:\d|relat(?:ing|ed)$)/.test(next.text))
  return isLabelled ? null : read(only(step(unit, [], true)), pointer.next + 1)
}

/** `the matter preceding paragraph (1)`: the unit it stands by comes before it in the citation. */
const readMatter: Reader<readonly Citation[]> = (tokens, at) => {
  const noun = phrase('[the] [undesignated|flush|introductory] matter|language|text|provision|words|phrase')(tokens, at)
  if (noun === null) return null
  const isBefore = phrase('preceding|before')(tokens, noun.next) !== null
  const side = step(isBefore ? 'matter-before' : 'matter-after')
  const units = behind(phrase('preceding|before|following|after'), oneOf(readRelative, readUnits))
  return mapped(units, (all) => all.map(({ steps }) => ({ steps: [...steps, side] })))(tokens, noun.next)
}

/** `all that precedes paragraph (1)`, `so much as precedes paragraph (1)`: the beginning of the unit around, label and all. */
const readAllBefore: Reader<readonly Citation[]> = mapped(
  behind(
    anyOf('so much [thereof] as|that precedes', 'all|everything that precedes', 'all|everything preceding'),
    readUnits,
  ),
  (all) => all.map(({ steps }) => ({ steps: [...steps, step('matter-before')] })),
)

/** `the flush text at the end`: what stands behind a unit's last sub-unit. */
const readFlush: Reader<readonly Citation[]> = mapped(
  anyOf(
    '[the] flush|undesignated [left] text|language|matter|sentence|paragraph at the end',
    '[the] flush|undesignated [left] text|language|matter|sentence|paragraph',
    '[the] matter|text|language at the end',
  ),
  () => only(step('flush')),
)

const readContentsItem = mapped(behind(phrase('item|items|entry|entries relating|related to'), readUnits), (units) =>
  units.map(({ steps }) => step('item', steps.at(-1)?.labels ?? [])),
)
const readTable = anyOf('table of contents|sections|chapters|subchapters|parts|subparts|titles', 'analysis|index')
const designation = anyOf('designation|enumerator and the|its', 'designation|enumerator and')

/** `the table of contents`, `the item relating to section 230 in the table of contents`. */
const readContents: Reader<readonly Citation[]> = (tokens, at) => {
  const start = skip(tokens, at, phrase('the'))
  const item = readContentsItem(tokens, start)
  const of = item === null ? null : phrase('in|of|from the')(tokens, item.next)
  const whole = item === null ? [] : [item.value.map((one): Citation => ({ steps: [step('contents'), one] }))]
  if (item !== null && of === null) return read(whole[0] as readonly Citation[], item.next)
  const table = readTable(tokens, of?.next ?? start)
  if (table === null) return null
  // “preceding section 2”, “at the beginning”: where the table stands; a law has one.
  const next = skip(tokens, table.next, oneOf<unknown>(phrase('at the beginning'), tableBefore))
  return read(whole[0] ?? only(step('contents')), skip(tokens, next, phrase('contained')))
}

const tableBefore = inOrder(phrase('preceding|before'), readUnits)

/** `the definition of “X”`, `the definition of the term “X”`. */
const readDefinition: Reader<readonly Citation[]> = mapped(
  behind(phrase('the definition|definitions of|for [the] [term|terms]'), listOf(readQuotedName, readSeparator)),
  (terms) =>
    only(
      step(
        'definition',
        terms.map((label) => ({ kind: 'one', label })),
      ),
    ),
)

/** `the item relating to the Director of the Census`: a line of a list of positions. */
const readEntry: Reader<readonly Citation[]> = (tokens, at) => {
  const opened = phrase('the item|entry|position relating to')(tokens, at)
  if (opened === null) return null
  const quoted = readQuotedName(tokens, opened.next)
  if (quoted !== null) return read(only(step('entry', [{ kind: 'one', label: quoted.value }])), quoted.next)
  let { next } = opened
  const isName = (token: Token | undefined): boolean =>
    token?.kind === 'word' && token.opens !== 'paragraph' && !is(token, 'by', 'is', 'are')
  while (isName(tokens[next])) next += 1
  const label = textOf(tokens.slice(opened.next, next))
  return label === '' ? null : read(only(step('entry', [{ kind: 'one', label }])), next)
}

/** `the second proviso`, `the first and third provisos`, `the proviso`. */
const readProviso: Reader<readonly Citation[]> = mapped(
  inOrder(the, optional(readOrdinals), phrase('proviso|provisos')),
  ([, labels]) => only(step('proviso', labels ?? [{ kind: 'one', label: '' }])),
)

/** `the heading`, `the section heading`, `the subsection designation and heading`: of the context, unless `of …` follows. */
const readHeading: Reader<readonly Citation[]> = (tokens, at) => {
  const start = skip(tokens, at, phrase('the|its'))
  const word = tokens[start]
  const isOfUnit = phrase('[designation|enumerator] [and] heading|header')(tokens, start + 1) !== null
  const unit = word?.kind === 'word' && isOfUnit ? unitNamed(word.text) : undefined
  // The label goes with the words; what is put in its place brings it again.
  const noun = skip(tokens, unit === undefined ? start : start + 1, designation)
  // The title of an article is its heading; “title II” has a label and no “of”.
  const isTitle = phrase('title|caption|name of')(tokens, noun) !== null
  const found = phrase(isTitle ? 'title|caption|name' : 'heading|headings|header')(tokens, noun)
  if (found === null) return null
  if (unit === undefined || phrase('of|for|to')(tokens, found.next) !== null)
    return read(only(step('heading')), found.next)
  return read(only(step(unit, [], true), step('heading')), found.next)
}

/** A place without what it is part of: `paragraph (2)`, `the second sentence`, `the matter preceding paragraph (1)`. */
export const readPlace: Reader<readonly Citation[]> = oneOf(
  readSentences,
  readUndesignated,
  readMatter,
  readAllBefore,
  readFlush,
  readContents,
  readDefinition,
  readEntry,
  readProviso,
  mapped(phrase('the table'), () => only(step('table'))),
  readHeading,
  mapped(phrase('[the] preamble'), () => only(step('preamble'))),
  readRelative,
  readUnits,
  // `such section 230(e)`: cited again, with its label.
  behind(phrase('such|that|said'), readUnits),
)
