import { levelOf } from '../../law/nesting.ts'
import type { Law, Provision } from '../../law/types.ts'
import { headsUnder, isHeadKind } from '../../resolution/resolve-units.ts'
import { isNextLabel } from '../../text/label.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import type { UnitKind } from '../../text/types.ts'
import type { BlockParagraph } from './block.ts'

/**
 * Quoted law in the Markdown form that the law has around `passage`: heads as headings of their kind's level, American
 * subsections as headings where their siblings are, everything else as labelled paragraphs. Blank lines between, none
 * around. `top`: the kind of unit that the text is, or null where it is none; `isPlain`: units like it have no headings
 * of their own here, so that `(3) Caller.—The term …` stays in one paragraph.
 */
export function render(
  law: Law,
  passage: number,
  paragraphs: readonly BlockParagraph[],
  top: UnitKind | null,
  isPlain = false,
): string {
  const scheme = schemeNamed(law.meta.scheme)
  const mayHaveSubsections = scheme.hasCaptions && top !== null && levelOf(top) <= levelOf('subsection')
  const subsections = mayHaveSubsections ? subsectionDepth(law, passage, paragraphs) : 0
  const hasHeads = top !== null && isHeadKind(top)
  let previous: string | null = null
  // A bill that sets some subsections as headings means those, where the law has such.
  const hasMarks = paragraphs.some(({ isMarked }) => isMarked)
  const later = new Set(paragraphs.map(({ read }) => read?.label))
  return paragraphs
    .flatMap((paragraph, index) => {
      const { read, isHead } = paragraph
      if (isHead && read !== null && hasHeads)
        return [`${'#'.repeat(depthOf(law, read.units[0] as UnitKind))} ${scheme.printedHead(paragraph.text, read)}`]
      if (read === null || !scheme.hasCaptions) return [paragraph.text]
      const isSubsection = startsSubsection(read.units, read.label, previous, later)
      if (isSubsection) previous = read.label
      const [first = '', ...rest] = index === 0 && isPlain ? [paragraph.text] : apart(paragraph)
      const isHeading = subsections > 0 && (!hasMarks || paragraph.isMarked === true)
      return [isSubsection && isHeading ? `${'#'.repeat(subsections)} ${first}` : first, ...rest]
    })
    .join('\n\n')
}

/** Markdown's depth for heads of that kind: as the law has them, else by rank. */
function depthOf(law: Law, kind: UnitKind): number {
  const heads = headsUnder(law, { kind: 'law' })
  const same = heads.find(({ provision }) => provision.unit === kind)
  if (same !== undefined) return same.provision.depth
  if (kind === 'article') return 3
  const article = heads.find(({ provision }) => provision.unit === 'article')
  return Math.max(2, (article?.provision.depth ?? 3) - 1)
}

/** How subsections are printed where the text goes: as headings of that depth, or (0) as labelled paragraphs. */
function subsectionDepth(law: Law, passage: number, paragraphs: readonly BlockParagraph[]): number {
  const own = paragraphs[0]?.isHead ? [] : subsectionsIn(law, passage)
  if (own.length > 0) return depthOfMost(own)
  // A new section, or the first subsection of one, has no siblings: it goes by the nearest that have headings, if it has.
  if (!haveHeadings(paragraphs)) return 0
  for (let away = 0; away < law.passages.length; away += 1) {
    const near = [...subsectionsIn(law, passage - away), ...subsectionsIn(law, passage + away)]
    const headed = near.filter(({ heading }) => heading !== null)
    if (headed.length > 0) return depthOfMost(headed)
  }
  return 0
}

function subsectionsIn(law: Law, passage: number): readonly Provision[] {
  return law.passages[passage]?.provision?.children.filter(({ unit }) => unit === 'subsection') ?? []
}

function depthOfMost(subsections: readonly Provision[]): number {
  const headings = subsections.filter(({ form }) => form === 'heading')
  return headings.length * 2 > subsections.length ? (headings[0]?.depth ?? 4) : 0
}

function haveHeadings(paragraphs: readonly BlockParagraph[]): boolean {
  const subsections = paragraphs.filter(({ read }) => read?.units[0] === 'subsection')
  if (subsections.some(({ isMarked }) => isMarked)) return true
  return (
    subsections.length > 0 &&
    subsections.every((paragraph) => apart(paragraph).length > 1 || !/[.;:,]$/u.test(paragraph.text))
  )
}

/** `(i)` opens a subsection behind `(h)`, unless `(ii)` shows that it is a clause. */
function startsSubsection(
  units: readonly UnitKind[],
  label: string,
  previous: string | null,
  later: ReadonlySet<string | undefined>,
): boolean {
  if (units[0] !== 'subsection') return false
  if (units.length === 1) return true
  if (label === 'i' && later.has('ii')) return false
  return previous === null || isNextLabel(previous, label)
}

/** `(g) Rule of construction.—Nothing …`: codified copies set the heading on a line of its own. */
export function apart({ text, read }: BlockParagraph): readonly string[] {
  // A heading alone: its paragraphs follow.
  const alone = /^(.{1,240}?)\.(?:[—–]|--)$/u.exec(text)
  if (read !== null && alone !== null) return [alone[1] as string]
  const found = /^(.{1,240}?)\.(?:[—–]|--)(\S[^]*)$/u.exec(text)
  if (read === null || found === null) return [text]
  const [, heading = '', words = ''] = found
  return /[.;:]/u.test(heading.slice(read.length)) ? [text] : [heading, words]
}
