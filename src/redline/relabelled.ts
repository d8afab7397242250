import { match } from '../words/match.ts'
import type { Section } from './align.ts'
import type { Blocks } from './blocks.ts'
import { labelText, saysRepealed } from './label-text.ts'

/**
 * Parts a stretch of blocks that differ at those which say the same under a new label: in «1) телефон; 2) телеграф; 3) почта»
 * the «2) почта» of before is the third item, though it shares its label with the second.
 */
export function partRelabelled(before: Blocks, after: Blocks, section: Section): readonly Section[] {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = section
  const rows = beforeEnd - beforeStart
  const columns = afterEnd - afterStart
  if (section.kind === 'equal' || rows === 0 || columns === 0 || rows + columns === 2) return [section]
  const one = bodiesOf(before, beforeStart, beforeEnd)
  const two = bodiesOf(after, afterStart, afterEnd)
  const numbers = numbersOf(one, two)
  if (numbers.size === 0) return [section]
  const box = { beforeStart: 0, beforeEnd: rows, afterStart: 0, afterEnd: columns }
  const { runs } = match(numbered(one, numbers, -1), numbered(two, numbers, -1 - rows), box)
  const parts: Section[] = []
  let row = beforeStart
  let column = afterStart
  const upTo = (nextRow: number, nextColumn: number): void => {
    if (nextRow > row || nextColumn > column) {
      parts.push({ kind: 'different', beforeStart: row, beforeEnd: nextRow, afterStart: column, afterEnd: nextColumn })
    }
    row = nextRow
    column = nextColumn
  }
  for (let at = 0; at < runs.length; at += 3) {
    for (let step = 0; step < (runs[at + 2] as number); step++) {
      const found = beforeStart + (runs[at] as number) + step
      const written = afterStart + (runs[at + 1] as number) + step
      upTo(found, written)
      upTo(found + 1, written + 1)
    }
  }
  upTo(beforeEnd, afterEnd)
  return parts
}

// A heading is found with what stands under it.
const HASH = 35

/** Per block its words without the label; null where it has no label, or says that it is repealed. */
function bodiesOf(blocks: Blocks, from: number, to: number): readonly (string | null)[] {
  const bodies: (string | null)[] = []
  for (let at = from; at < to; at++) {
    bodies.push(bodyOf(blocks.text.slice(blocks.starts[at], blocks.ends[at]).trim()))
  }
  return bodies
}

// What follows an item, and changes with its place among the others.
const closing = /[;,.](?:\s{1,9}(?:and|or|und|oder|sowie|и|или))?$|\s(?:and|or|und|oder|sowie|и|или)$/u

function bodyOf(text: string): string | null {
  const label = text.charCodeAt(0) === HASH ? null : labelText(text)
  if (label === null) return null
  const body = text.slice(label.length).trim().replace(closing, '')
  return /\p{L}/u.test(body) && !saysRepealed(body) ? body : null
}

/** Numbers for the bodies that stand once on either side: only those prove anything. */
function numbersOf(one: readonly (string | null)[], two: readonly (string | null)[]): ReadonlyMap<string, number> {
  const inOne = onceIn(one)
  const inTwo = onceIn(two)
  return new Map([...inOne].filter((body) => inTwo.has(body)).map((body, at) => [body, at]))
}

function onceIn(bodies: readonly (string | null)[]): ReadonlySet<string> {
  const once = new Set<string>()
  const seen = new Set<string>()
  for (const body of bodies) {
    if (body === null) continue
    if (seen.has(body)) once.delete(body)
    else once.add(body)
    seen.add(body)
  }
  return once
}

// All others get numbers of their own, from `first` down.
const numbered = (
  bodies: readonly (string | null)[],
  numbers: ReadonlyMap<string, number>,
  first: number,
): Int32Array => Int32Array.from(bodies, (body, at) => (body === null ? undefined : numbers.get(body)) ?? first - at)
