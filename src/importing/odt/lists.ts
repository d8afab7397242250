import { ListCounter, type ListLevel, type ListLevels, plainLevel } from '../lists/list-counter.ts'
import type { NumberForm } from '../lists/number-forms.ts'
import { firstNamed, type XmlElement } from '../xml/tree.ts'

/** One list as its items are counted. */
export interface OpenList {
  readonly levels: ListLevels
  readonly counter: ListCounter
}

/** The lists of an OpenDocument text: it stores how they are numbered, and not the numbers. */
export interface Lists {
  /** The list that a `text:list` element opens or goes on with. */
  open(list: XmlElement): OpenList
  /** How headings are numbered; null: they are not. */
  readonly outline: OpenList | null
}

/** Reads the list styles of a document's parts (ISO/IEC 26300, 19.880 and following). */
export function readLists(roots: readonly XmlElement[]): Lists {
  const styles = new Map<string, ListLevels>()
  let outline: ListLevels = new Map()
  for (const root of roots)
    for (const holder of ['automatic-styles', 'styles'])
      for (const style of firstNamed(root, holder)?.children ?? []) {
        if (style.kind === 'text') continue
        if (style.name === 'outline-style') outline = levelsOf(style)
        if (style.name === 'list-style' && !styles.has(style.attributes.name ?? ''))
          styles.set(style.attributes.name ?? '', levelsOf(style))
      }
  const byId = new Map<string, OpenList>()
  const byStyle = new Map<string, OpenList>()
  return {
    open: ({ attributes }) => {
      const style = attributes['style-name'] ?? ''
      const before =
        byId.get(attributes['continue-list'] ?? '') ??
        (attributes['continue-numbering'] === 'true' ? byStyle.get(style) : undefined)
      const levels = styles.get(style) ?? before?.levels ?? new Map()
      const list = { levels, counter: before?.counter ?? new ListCounter() }
      byStyle.set(style, list)
      if (attributes.id !== undefined) byId.set(attributes.id, list)
      return list
    },
    outline: outline.size === 0 ? null : { levels: outline, counter: new ListCounter() },
  }
}

function levelsOf(style: XmlElement): ListLevels {
  const levels = new Map<number, ListLevel>()
  for (const child of style.children)
    if (child.kind === 'element' && /-level-style/.test(child.name)) {
      const level = Number(child.attributes.level ?? 1) - 1
      levels.set(level, levelOf(child, level))
    }
  return levels
}

function levelOf({ attributes, name }: XmlElement, level: number): ListLevel {
  if (!/(?:number|outline-level-style)$/.test(name))
    return { ...plainLevel, form: null, text: attributes['bullet-char'] ?? '' }
  const form = attributes['num-format'] ?? ''
  const start = Number(attributes['start-value'] ?? 1)
  // LibreOffice writes the whole form of a number as `%1%.%2%)`; others what stands before and behind it.
  const whole = attributes['num-list-format']?.replace(/%(\d)%/g, '%$1')
  if (form === '') return { ...plainLevel, text: (whole ?? '').replace(/%\d/g, ''), start }
  const shown = Math.min(Math.max(1, Number(attributes['display-levels'] ?? 1) || 1), level + 1)
  const numbers = Array.from({ length: shown }, (_, at) => `%${level - shown + at + 2}`).join('.')
  const text = whole ?? `${attributes['num-prefix'] ?? ''}${numbers}${attributes['num-suffix'] ?? ''}`
  return { ...plainLevel, form: formOf(form), text, start }
}

function formOf(format: string): NumberForm {
  if (/^[а-я], /u.test(format)) return 'lower-russian'
  if (/^[А-Я], /u.test(format)) return 'upper-russian'
  if (/^1st/.test(format)) return 'ordinal'
  return ({ a: 'lower-latin', A: 'upper-latin', i: 'lower-roman', I: 'upper-roman' } as const)[format] ?? 'decimal'
}
