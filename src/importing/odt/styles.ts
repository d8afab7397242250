import type { Align, Run } from '../types.ts'
import { childrenNamed, firstNamed, type XmlElement } from '../xml/tree.ts'

/** How a style sets words; null where it says nothing. */
interface OwnStyle {
  readonly align: Align | null
  readonly isBold: boolean | null
  readonly position: Run['position'] | null
  readonly isHidden: boolean | null
  /** Of a table's cell: lines are drawn around it. */
  readonly hasBorders: boolean | null
}

export interface OdtStyle {
  readonly align: Align
  readonly isBold: boolean
  readonly position: Run['position']
  readonly isHidden: boolean
  readonly hasBorders: boolean | null
}

/** What a style says by its name, with what it takes from those that it stands on; null: nothing is said. */
export type Styles = (name: string | undefined) => OdtStyle | null

export const plainStyle: OdtStyle = {
  align: 'start',
  isBold: false,
  position: 'base',
  isHidden: false,
  hasBorders: null,
}

/** Reads the styles of a document's parts (`content.xml`, `styles.xml`); those of the first stand over those of the next. */
export function readStyles(roots: readonly XmlElement[]): Styles {
  const elements = new Map<string, XmlElement>()
  for (const root of roots)
    for (const holder of ['automatic-styles', 'styles'])
      for (const style of childrenNamed(firstNamed(root, holder) ?? root, 'style')) {
        const name = style.attributes.name ?? ''
        if (!elements.has(name)) elements.set(name, style)
      }
  const known = new Map<string, OdtStyle>()
  const styleOf = (name: string, depth: number): OdtStyle => {
    const there = known.get(name)
    if (there !== undefined) return there
    const element = elements.get(name)
    if (element === undefined || depth > 20) return plainStyle
    const parent = element.attributes['parent-style-name']
    const under = parent === undefined ? plainStyle : styleOf(parent, depth + 1)
    const own = ownStyle(element)
    const style: OdtStyle = {
      align: own.align ?? under.align,
      isBold: own.isBold ?? under.isBold,
      position: own.position ?? under.position,
      isHidden: own.isHidden ?? under.isHidden,
      hasBorders: own.hasBorders ?? under.hasBorders,
    }
    known.set(name, style)
    return style
  }
  return (name) => (name === undefined || !elements.has(name) ? null : styleOf(name, 0))
}

function ownStyle(style: XmlElement): OwnStyle {
  const paragraph = childrenNamed(style, 'paragraph-properties')[0]?.attributes ?? {}
  const text = childrenNamed(style, 'text-properties')[0]?.attributes ?? {}
  const cell = childrenNamed(style, 'table-cell-properties')[0]?.attributes
  const { 'text-align': align, 'font-weight': weight } = { ...paragraph, ...text }
  const borders = Object.entries(cell ?? {}).filter(([name]) => /^border(?:-(?:left|right|top|bottom))?$/.test(name))
  return {
    align: align === undefined ? null : alignOf(align),
    isBold: weight === undefined ? null : weight === 'bold' || Number(weight) >= 600,
    position: positionOf(text['text-position']),
    isHidden: text.display === undefined ? null : text.display === 'none',
    hasBorders: borders.length === 0 ? null : borders.some(([, value]) => value !== 'none'),
  }
}

const alignOf = (align: string): Align =>
  align === 'center' ? 'centre' : align === 'end' || align === 'right' ? 'right' : 'start'

/** `super 58%`, `sub 58%`, `33% 58%`, `-33% 58%`, `0% 100%`. */
function positionOf(value: string | undefined): Run['position'] | null {
  const raised = /^(super|sub|-?\d+%)/.exec(value ?? '')?.[1]
  if (raised === undefined) return null
  return raised === '0%' ? 'base' : /^(?:sub|-)/.test(raised) ? 'sub' : 'sup'
}
