import type { Level } from './stack.ts'

/** The address of an item in the bill as a person cites it: «ст. 1, п. 2, подп. «а»». */
export function addressOf(article: string | null, levels: readonly Level[]): string {
  const parts = article === null ? [] : [`ст. ${article}`]
  const isUnderDot = article === null && levels.some(({ style }) => style === 'dot')
  for (const [index, level] of levels.entries()) {
    // `1.2.` says that it stands under `1.`
    const inner = levels[index + 1]
    if (inner?.style === level.style && level.label !== '' && inner.label.startsWith(`${level.label}.`)) continue
    const part = partOf(level, article !== null, isUnderDot, index)
    if (part !== null) parts.push(part)
  }
  return parts.join(', ')
}

function partOf(
  { style, label, paragraph }: Level,
  isInArticle: boolean,
  isUnderDot: boolean,
  index: number,
): string | null {
  switch (style) {
    case 'dot':
      return `${isInArticle ? 'ч.' : 'п.'} ${label}`
    case 'bracket':
      return `${isUnderDot ? 'подп.' : 'п.'} ${label}`
    case 'letter':
      return `подп. «${label}»`
    default:
      return index === 0 ? null : `абз. ${paragraph}`
  }
}
