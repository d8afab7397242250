import { levelOf, unitOf } from '../../law/nesting.ts'
import type { Law } from '../../law/types.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import type { UnitKind } from '../../text/types.ts'
import type { BlockParagraph } from './block.ts'

interface Open {
  readonly unit: UnitKind
  readonly label: string
  readonly form: 'paragraph'
  readonly depth: 0
}

/**
 * American labels say what they are only in their order: `(i)` under `(A)` is a clause, behind `(h)` a subsection. Gives
 * each paragraph the one kind that it has in the block, `first` being what the block begins with.
 */
export function nested(
  law: Law,
  paragraphs: readonly BlockParagraph[],
  first: UnitKind | null,
): readonly BlockParagraph[] {
  if (!schemeNamed(law.meta.scheme).hasCaptions) return paragraphs
  const labels = paragraphs.flatMap(({ read }) => (read === null ? [] : [read]))
  let open: readonly Open[] = []
  let seen = 0
  return paragraphs.map((paragraph, index) => {
    const { read, isHead } = paragraph
    if (read === null) return paragraph
    seen += 1
    const isFirst = index === 0 && first !== null && !isHead
    const unit = isFirst
      ? first
      : unitOf(
          read,
          { form: 'paragraph', depth: 0 },
          () => open,
          () => labels.slice(seen, seen + 60),
        )
    open = [
      { unit, label: read.label, form: 'paragraph', depth: 0 },
      ...open.filter((one) => levelOf(one.unit) < levelOf(unit)),
    ]
    return isFirst && !read.units.includes(first) ? paragraph : { ...paragraph, read: { ...read, units: [unit] } }
  })
}
