import type { Element } from 'hast'
import type { NumberForm } from '../lists/number-forms.ts'
import type { Align } from '../types.ts'

/** What of an element's looks tells what its words are; null where the element does not say. */
export interface Look {
  readonly position: 'base' | 'sup' | 'sub' | null
  readonly align: Align | null
  readonly isBold: boolean | null
  readonly isHidden: boolean
  /** How the items of a list are marked. */
  readonly list: NumberForm | 'bullet' | null
  readonly isStruck: boolean
}

/** The looks that a page's style sheets give to classes. */
export type Sheet = ReadonlyMap<string, Look>

const plain: Look = { position: null, align: null, isBold: null, isHidden: false, list: null, isStruck: false }

/** Reads the rules of single classes (`.W9`, `p.T`); rules that depend on what is around say nothing of the words. */
export function readSheet(css: string): Sheet {
  const sheet = new Map<string, Look>()
  for (const rule of css.replace(/<!--|-->/g, '').split('}')) {
    const [selectors = '', body = ''] = rule.split('{').slice(-2)
    const look = lookOf(body)
    if (look === plain) continue
    for (const selector of selectors.split(',')) {
      const name = /^(?:p|span|div|td|h[1-6]|[ou]l|li)?\.([\w-]+)$/.exec(selector.trim())?.[1]
      if (name !== undefined) sheet.set(name, merged(sheet.get(name) ?? plain, look))
    }
  }
  return sheet
}

/** How an element looks by its name, its classes, its attributes and its own style, each over the one before. */
export function lookOfElement(element: Element, sheet: Sheet): Look {
  const { tagName, properties } = element
  let look = byName[tagName] ?? plain
  const { className, style, align, type } = properties
  if (Array.isArray(className))
    for (const name of className) {
      const own = sheet.get(String(name))
      if (own !== undefined) look = merged(look, own)
    }
  const aligned = typeof align === 'string' ? alignments[align.toLowerCase()] : undefined
  if (aligned !== undefined) look = { ...look, align: aligned }
  const marked = /^(?:ol|ul|li)$/.test(tagName) && typeof type === 'string' ? listTypes[type] : undefined
  if (marked !== undefined) look = { ...look, list: marked }
  if (properties.hidden === true) look = { ...look, isHidden: true }
  return typeof style === 'string' && style !== '' ? merged(look, lookOf(style)) : look
}

const byName: Readonly<Record<string, Look>> = {
  sup: { ...plain, position: 'sup' },
  sub: { ...plain, position: 'sub' },
  b: { ...plain, isBold: true },
  strong: { ...plain, isBold: true },
  center: { ...plain, align: 'centre' },
  ol: { ...plain, list: 'decimal' },
  ul: { ...plain, list: 'bullet' },
  s: { ...plain, isStruck: true },
  strike: { ...plain, isStruck: true },
}

/** The attribute `type` of lists, and CSS’s names. */
const listTypes: Readonly<Record<string, NumberForm | 'bullet'>> = {
  '1': 'decimal',
  a: 'lower-latin',
  A: 'upper-latin',
  i: 'lower-roman',
  I: 'upper-roman',
  disc: 'bullet',
  circle: 'bullet',
  square: 'bullet',
  none: 'bullet',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimal-zero',
  'lower-alpha': 'lower-latin',
  'lower-latin': 'lower-latin',
  'upper-alpha': 'upper-latin',
  'upper-latin': 'upper-latin',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
  'lower-russian': 'lower-russian',
}

const alignments: Readonly<Record<string, Align>> = {
  center: 'centre',
  middle: 'centre',
  right: 'right',
  left: 'start',
  justify: 'start',
}

const known = new Map<string, Look>()

function lookOf(css: string): Look {
  const there = known.get(css)
  if (there !== undefined) return there
  const position = /vertical-align\s*:\s*(super|sub|baseline)/i.exec(css)?.[1]?.toLowerCase()
  const align = /text-align\s*:\s*(center|right|left|justify)/i.exec(css)?.[1]?.toLowerCase()
  const weight = /font-weight\s*:\s*(bold|normal|\d{3})/i.exec(css)?.[1]?.toLowerCase()
  const isHidden = /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(css)
  const list = listTypes[/list-style(?:-type)?\s*:[^;]*?\b([a-z-]+)/i.exec(css)?.[1]?.toLowerCase() ?? '']
  const isStruck = /text-decoration(?:-line)?\s*:[^;]{0,40}line-through/i.test(css)
  const said =
    [position, align, weight, list].every((one) => one === undefined) && !isHidden && !isStruck
      ? plain
      : {
          position:
            position === undefined
              ? null
              : ({ super: 'sup', sub: 'sub', baseline: 'base' } as const)[position as 'super' | 'sub' | 'baseline'],
          align: align === undefined ? null : (alignments[align] ?? null),
          isBold: weight === undefined ? null : weight === 'bold' || Number(weight) >= 600,
          isHidden,
          list: list ?? null,
          isStruck,
        }
  // Word processors write the same few styles on every paragraph; a hostile page may write any number.
  if (known.size < 5000) known.set(css, said)
  return said
}

function merged(under: Look, over: Look): Look {
  if (under === plain || over === plain) return under === plain ? over : under
  return {
    position: over.position ?? under.position,
    align: over.align ?? under.align,
    isBold: over.isBold ?? under.isBold,
    isHidden: over.isHidden || under.isHidden,
    list: over.list ?? under.list,
    isStruck: over.isStruck || under.isStruck,
  }
}
