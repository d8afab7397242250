import type { Labels } from '../../citation/types.ts'
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
  return mismatch(groups, announced, kind !== undefined && isRomanUnit(kind)) ?? groups
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
