import type { Citation, CitationStep, CitedUnit, Labels } from '../../../citation/types.ts'
import { ahead, attempt, type Cursor, firstOf, peek, phrase, takeMark, takeWord } from './cursor.ts'
import { readUnits } from './labels.ts'
import { readCount, readOrdinal } from './ordinals.ts'
import { unitNamed } from './units.ts'

/** A place without what it is part of: `paragraph (2)`, `the second sentence`, `the matter preceding paragraph (1)`. */
export function readPlace(cursor: Cursor): readonly Citation[] | null {
  return firstOf(cursor, [
    readSentences,
    readUndesignated,
    readMatter,
    readFlush,
    readContents,
    readHeading,
    readPreamble,
    readRelative,
    readUnits,
    readSuchUnits,
  ])
}

/** `such section 230(e)`: cited again, with its label. */
function readSuchUnits(cursor: Cursor): readonly Citation[] | null {
  return takeWord(cursor, ['such', 'that', 'said']) === null ? null : readUnits(cursor)
}

export function step(unit: CitedUnit, labels: readonly Labels[] = [], relative = false): CitationStep {
  return { unit, labels, relative }
}

/** `the second sentence`, `the first and third sentences`, `the second through fourth sentences`, `sentence 2`. */
function readSentences(cursor: Cursor): readonly Citation[] | null {
  phrase(cursor, 'the')
  const numbered = attempt(cursor, (here) => {
    if (!phrase(here, 'sentence')) return null
    const token = peek(here)
    if (token?.kind !== 'word' || !/^\d+$/.test(token.text)) return null
    here.at += 1
    return [{ kind: 'one', label: token.text } as const]
  })
  const labels = numbered ?? readOrdinals(cursor)
  if (labels === null || (numbered === null && !phrase(cursor, '[full] sentence|sentences'))) return null
  return [{ steps: [step('sentence', labels)] }]
}

/** `the second undesignated paragraph`: one without a label, the labelled one being the first. */
function readUndesignated(cursor: Cursor): readonly Citation[] | null {
  phrase(cursor, 'the')
  const labels = readOrdinals(cursor)
  const unmarked = '[undesignated|unnumbered|unlabeled|unlabelled] paragraph|paragraphs'
  if (labels === null || !phrase(cursor, unmarked)) return null
  return peek(cursor)?.kind === 'label' ? null : [{ steps: [step('alinea', labels)] }]
}

export function readOrdinals(cursor: Cursor): readonly Labels[] | null {
  return attempt(cursor, (here) => {
    const labels: Labels[] = []
    do {
      const from = takeOrdinal(here)
      if (from === null) return labels.length === 0 ? null : labels
      const many = labels.length === 0 && (from === '1' || from === 'last') ? takeCount(here) : null
      if (many !== null && from === 'last') return [{ kind: 'range', from: `last-${Number(many) - 1}`, to: 'last' }]
      const to =
        many ??
        attempt(here, (beyond) => (phrase(beyond, 'through|to') ? (phrase(beyond, 'the'), takeOrdinal(beyond)) : null))
      labels.push(to === null ? { kind: 'one', label: from } : { kind: 'range', from, to })
    } while (attempt(here, takeOrdinalSeparator) !== null)
    return labels
  })
}

/** `the first two sentences` are the first through the second; the `last two` begin at `last-1`. */
function takeCount(cursor: Cursor): string | null {
  const token = peek(cursor)
  const count = token?.kind === 'word' ? readCount(token.lower) : null
  if (count !== null) cursor.at += 1
  return count === null ? null : String(count)
}

function takeOrdinal(cursor: Cursor): string | null {
  const token = peek(cursor)
  const label = token?.kind === 'word' ? readOrdinal(token.lower) : null
  if (label !== null) cursor.at += 1
  return label
}

function takeOrdinalSeparator(cursor: Cursor): true | null {
  const comma = takeMark(cursor, ',')
  const word = takeWord(cursor, ['and', 'or']) !== null
  phrase(cursor, 'the')
  const token = peek(cursor)
  return (comma || word) && token?.kind === 'word' && readOrdinal(token.lower) !== null ? true : null
}

/** `the matter preceding paragraph (1)`: the unit it stands by comes before it in the citation. */
function readMatter(cursor: Cursor): readonly Citation[] | null {
  phrase(cursor, 'the')
  phrase(cursor, 'undesignated|flush|introductory')
  if (!phrase(cursor, 'matter|language|text|provision|words|phrase')) return null
  const word = takeWord(cursor, ['preceding', 'before', 'following', 'after'])
  if (word === null) return null
  const unit: CitedUnit = word === 'preceding' || word === 'before' ? 'matter-before' : 'matter-after'
  const units = readRelative(cursor) ?? readUnits(cursor)
  return units?.map(({ steps }) => ({ steps: [...steps, step(unit)] })) ?? null
}

/** `the flush text at the end`: what stands behind a unit's last sub-unit. */
function readFlush(cursor: Cursor): readonly Citation[] | null {
  phrase(cursor, 'the')
  const isFlush = phrase(cursor, 'flush|undesignated [left] text|language|matter|sentence|paragraph')
  if (!isFlush && !(phrase(cursor, 'matter|text|language') && ahead(cursor, 'at the end'))) return null
  phrase(cursor, 'at the end')
  return [{ steps: [step('flush')] }]
}

/** `the table of contents`, `the item relating to section 230 in the table of contents`. */
function readContents(cursor: Cursor): readonly Citation[] | null {
  phrase(cursor, 'the')
  const item = attempt(cursor, (here) => {
    if (!phrase(here, 'item|entry relating|related to')) return null
    const units = readUnits(here)
    return units?.map(({ steps }) => step('item', steps.at(-1)?.labels ?? [])) ?? null
  })
  if (item !== null && !phrase(cursor, 'in|of|from the')) return item.map((one) => ({ steps: [step('contents'), one] }))
  if (!phrase(cursor, 'table of contents|sections|chapters') && !phrase(cursor, 'analysis|index')) return null
  phrase(cursor, 'at the beginning')
  phrase(cursor, 'contained')
  return item === null ? [{ steps: [step('contents')] }] : item.map((one) => ({ steps: [step('contents'), one] }))
}

/** `the heading`, `the section heading`, `the subsection designation and heading`: of the context, unless `of …` follows. */
function readHeading(cursor: Cursor): readonly Citation[] | null {
  phrase(cursor, 'the|its')
  const token = peek(cursor)
  const isOfUnit = ahead({ ...cursor, at: cursor.at + 1 }, `[designation|enumerator] [and] heading`)
  const unit = token?.kind === 'word' && isOfUnit ? unitNamed(token.lower) : undefined
  if (unit !== undefined) cursor.at += 1
  // The label goes with the words; what is put in its place brings it again.
  phrase(cursor, 'designation|enumerator and the|its') || phrase(cursor, 'designation|enumerator and')
  // The title of an article is its heading; “title II” has a label and no “of”.
  const isTitle = ahead(cursor, 'title|caption|name of')
  if (!phrase(cursor, isTitle ? 'title|caption|name' : 'heading|headings')) return null
  if (unit === undefined || ahead(cursor, 'of|for|to')) return [{ steps: [step('heading')] }]
  return [{ steps: [step(unit, [], true), step('heading')] }]
}

function readPreamble(cursor: Cursor): readonly Citation[] | null {
  return phrase(cursor, '[the] preamble') ? [{ steps: [step('preamble')] }] : null
}

/** `such section`, `that paragraph`, `this Article`; also `the paragraph`, with no label behind it. */
export function readRelative(cursor: Cursor): readonly Citation[] | null {
  return attempt(cursor, (here) => {
    if (takeWord(here, ['such', 'that', 'this', 'said', 'the']) === null) return null
    const token = peek(here)
    const unit = token?.kind === 'word' ? unitNamed(token.lower) : undefined
    if (unit === undefined || unit === 'division') return null
    here.at += 1
    const next = peek(here)
    const labelled = next?.kind === 'label' || (next?.kind === 'word' && /^\d/.test(next.text))
    return labelled ? null : [{ steps: [step(unit, [], true)] }]
  })
}
