import type { Labels } from '../../citation/types.ts'
import { levelOf } from '../../law/nesting.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { compareLabels, isRomanUnit, normaliseLabel } from '../../text/label.ts'
import type { UnitKind } from '../../text/types.ts'
import type { BlockParagraph } from '../law-text/block.ts'

/** One of the units that a quoted block brings, with everything under it. */
export interface Group {
  readonly label: string
  readonly paragraphs: readonly BlockParagraph[]
}

/**
 * The units of a block that brings several («пунктами 7.2 и 7.3»): each begins with a label of the first one's kind. Units
 * that the instruction announces and the block does not bring, or the other way round, are `label-mismatch`.
 */
export function groupsOf(
  paragraphs: readonly BlockParagraph[],
  announced: readonly Labels[],
): readonly Group[] | Problem {
  const first = paragraphs[0]
  const kind = first?.read?.units[0]
  const groups: { label: string; paragraphs: BlockParagraph[] }[] = []
  for (const paragraph of paragraphs) {
    if (groups.length === 0 || opensGroup(paragraph, kind, announced, groups.at(-1)?.label ?? '')) {
      groups.push({ label: normaliseLabel(paragraph.read?.label ?? ''), paragraphs: [paragraph] })
    } else groups.at(-1)?.paragraphs.push(paragraph)
  }
  return (
    mismatch(groups, announced, kind !== undefined && isRomanUnit(kind)) ??
    groups.map(({ paragraphs: own }) => unannounced(own)).find((left) => announced.length > 0 && left !== null) ??
    groups
  )
}

/**
 * The problem that a text which says one unit brings another of its kind behind it («пунктом 3»: «3) …; 4) …»); null if it
 * does not. Behind a unit of a higher level a list begins anew.
 */
export function unannounced(paragraphs: readonly BlockParagraph[]): Problem | null {
  const own = onlyUnit(paragraphs[0])
  if (own === null) return null
  for (const paragraph of paragraphs.slice(1)) {
    const other = onlyUnit(paragraph)
    if (other !== null && levelOf(other.unit) < levelOf(own.unit)) return null
    const isBeside = other?.unit === own.unit && compareLabels(other.label, own.label, isRomanUnit(own.unit)) > 0
    if (isBeside) return problem('label-mismatch', { actual: other.label })
  }
  return null
}

/** The unit that a paragraph opens, where its label can be only one. */
function onlyUnit(paragraph: BlockParagraph | undefined) {
  const read = paragraph?.read
  const [unit] = read?.units ?? []
  return read == null || unit === undefined || read.units.length > 1 ? null : { ...read, unit }
}

function opensGroup(
  { read, isHead }: BlockParagraph,
  kind: UnitKind | undefined,
  announced: readonly Labels[],
  previous: string,
): boolean {
  if (read === null || kind === undefined || !read.units.includes(kind)) return false
  if (isHead && announced.length === 0) return true
  const isRoman = isRomanUnit(kind)
  if (compareLabels(read.label, previous, isRoman) <= 0) return false
  return announced.length === 0 || announced.some((labels) => isAmong(read.label, labels, isRoman))
}

function isAmong(label: string, labels: Labels, isRoman: boolean): boolean {
  if (labels.kind === 'one') return hasSame(label, labels.label)
  return compareLabels(labels.from, label, isRoman) <= 0 && compareLabels(label, labels.to, isRoman) <= 0
}

function hasSame(one: string, other: string): boolean {
  return normaliseLabel(one).toLowerCase() === normaliseLabel(other).toLowerCase()
}

function mismatch(groups: readonly Group[], announced: readonly Labels[], isRoman: boolean): Problem | null {
  if (announced.length === 0) return null
  const strange = groups.find(({ label }) => !announced.some((labels) => isAmong(label, labels, isRoman)))
  const wanted = announced.flatMap((labels) => (labels.kind === 'one' ? [labels.label] : [labels.from, labels.to]))
  const missing = wanted.find((label) => !groups.some((group) => hasSame(group.label, label)))
  if (strange === undefined && missing === undefined) return null
  return problem('label-mismatch', {
    expected: missing ?? wanted.join(', '),
    actual: strange?.label ?? (groups.map(({ label }) => label).join(', ') || null),
  })
}
