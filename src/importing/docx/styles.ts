import type { Align } from '../types.ts'
import { childrenNamed, type XmlElement } from '../xml/tree.ts'
import { valueOf } from './numbering.ts'

/** What a paragraph's style says of it; null where it says nothing. */
export interface ParagraphStyle {
  readonly heading: number | null
  readonly align: Align | null
  readonly isBold: boolean | null
  readonly position: 'sup' | 'sub' | null
  /** The list that numbers its paragraphs, and the level in it. */
  readonly list: string | null
  readonly level: number | null
  /** Words that Word neither shows nor prints. */
  readonly isHidden: boolean | null
  /** Lines of a table of contents. */
  readonly isContents: boolean
  /** An editor's note, as our own documents style it. */
  readonly isNote: boolean
  /** Of a table's style: lines are drawn. */
  readonly hasBorders: boolean | null
}

const plain: ParagraphStyle = {
  heading: null,
  align: null,
  isBold: null,
  position: null,
  list: null,
  level: null,
  isHidden: null,
  isContents: false,
  isNote: false,
  hasBorders: null,
}

/** Reads `styles.xml`: styles by their id, with what they take from those that they are based on. */
export function readStyles(root: XmlElement | null): (id: string | null) => ParagraphStyle {
  const elements = new Map(
    root === null ? [] : childrenNamed(root, 'style').map((style) => [style.attributes.styleId ?? '', style]),
  )
  const known = new Map<string, ParagraphStyle>()
  const styleOf = (id: string, depth: number): ParagraphStyle => {
    const there = known.get(id)
    if (there !== undefined) return there
    const element = elements.get(id)
    if (element === undefined || depth > 20) return plain
    const base = valueOf(element, 'basedOn')
    const under = base === null ? plain : styleOf(base, depth + 1)
    const own = ownStyle(element)
    const style: ParagraphStyle = {
      heading: own.heading ?? under.heading,
      align: own.align ?? under.align,
      isBold: own.isBold ?? under.isBold,
      position: own.position ?? under.position,
      list: own.list ?? under.list,
      level: own.level ?? under.level,
      isHidden: own.isHidden ?? under.isHidden,
      isContents: own.isContents || under.isContents,
      isNote: own.isNote || under.isNote,
      hasBorders: own.hasBorders ?? under.hasBorders,
    }
    known.set(id, style)
    return style
  }
  return (id) => (id === null ? plain : styleOf(id, 0))
}

/** What a paragraph's or a style's own properties say. */
export function ownStyle(element: XmlElement): ParagraphStyle {
  const [paragraph] = childrenNamed(element, 'pPr')
  const [run] = childrenNamed(element, 'rPr')
  const name = valueOf(element, 'name') ?? ''
  const outline = paragraph === undefined ? null : valueOf(paragraph, 'outlineLvl')
  const named = /^(?:heading|заголовок)\s*([1-6])$/iu.exec(name)?.[1]
  const numbers = paragraph === undefined ? undefined : childrenNamed(paragraph, 'numPr')[0]
  const level = numbers === undefined ? null : valueOf(numbers, 'ilvl')
  const [table] = childrenNamed(element, 'tblPr')
  return {
    heading: named !== undefined ? Number(named) : outline === null || Number(outline) > 5 ? null : Number(outline) + 1,
    align: paragraph === undefined ? null : alignOf(valueOf(paragraph, 'jc')),
    isBold: run === undefined ? null : switched(run, 'b'),
    position: run === undefined ? null : positionOf(run),
    list: numbers === undefined ? null : valueOf(numbers, 'numId'),
    level: level === null ? null : Number(level),
    isHidden: run === undefined ? null : switched(run, 'vanish'),
    isContents: /^(?:toc|оглавление)\s*\d$/iu.test(name),
    isNote: /^editorial note$/i.test(name),
    hasBorders: table === undefined ? null : bordered(table, 'tblBorders'),
  }
}

/** Whether any line of a table or cell is drawn; null where its borders are not spoken of. */
export function bordered(properties: XmlElement, name: 'tblBorders' | 'tcBorders'): boolean | null {
  const [borders] = childrenNamed(properties, name)
  if (borders === undefined) return null
  return borders.children.some((one) => one.kind === 'element' && !/^(?:nil|none)$/.test(one.attributes.val ?? 'nil'))
}

export function alignOf(value: string | null): Align | null {
  if (value === null) return null
  return value === 'center' ? 'centre' : value === 'right' || value === 'end' ? 'right' : 'start'
}

export function positionOf(properties: XmlElement): 'sup' | 'sub' | null {
  const value = valueOf(properties, 'vertAlign')
  return value === 'superscript' ? 'sup' : value === 'subscript' ? 'sub' : null
}

/** A property that is on where it stands without a value; null where it does not stand. */
export function switched(properties: XmlElement, name: string): boolean | null {
  const [found] = childrenNamed(properties, name)
  return found === undefined ? null : !/^(?:0|false|off)$/.test(found.attributes.val ?? 'true')
}
