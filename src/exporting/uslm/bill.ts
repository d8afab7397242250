import { billTree, type TreeArticle, type TreeLine } from '../layout/bill/bill-tree.ts'
import { levelIn } from '../layout/bill/blocks.ts'
import { billTitle } from '../layout/bill/title.ts'
import type { BillDocument } from '../types.ts'
import { element, type XmlElement, type XmlNode, xmlDocument } from '../xml/element.ts'
import { inlineNodes, tableElement } from '../xml/inline.ts'

const namespace = 'http://xml.house.gov/schemas/uslm/1.0'

/**
 * An American bill as United States Legislative Markup 1.0: its sections with their levels by the labels of its paragraphs, and
 * the law that it quotes as quoted content. Reads what the schema of the Office of the Law Revision Counsel asks for.
 */
export function billUslm({ bill }: BillDocument): string {
  const { meta } = bill
  const { front, articles } = billTree(bill)
  const title = billTitle(bill)
  const root = bill.meta.status === 'adopted' ? 'statute' : 'bill'
  const own = front.filter(({ runs }) => !isFormula(wordsOf(runs)))
  const formula = front.map(({ runs }) => wordsOf(runs)).find(isFormula)
  return xmlDocument(
    element(root, { xmlns: namespace, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xml:lang': 'en' }, [
      element('meta', {}, [
        element('dc:title', {}, [title]),
        element('dc:type', {}, [root === 'bill' ? 'House Bill' : 'Public Law']),
        ...(meta.number === undefined ? [] : [element('docNumber', {}, [meta.number])]),
        ...dates(meta.introduced, 'introduced'),
        ...dates(meta.adopted, 'approved'),
      ]),
      element('main', {}, [
        element('longTitle', {}, inlineNodes(title)),
        formula === undefined ? null : element('enactingFormula', {}, inlineNodes(formula)),
        ...(articles.length === 0
          ? levelsOf(own)
          : [...own.map((line) => element('text', {}, lineNodes(line))), ...articles.map(sectionElement)]),
      ]),
    ]),
  )
}

const isFormula = (text: string): boolean => /^[*_]*Be it enacted/i.test(text)

const wordsOf = (runs: TreeLine['runs']): string => runs.map(({ text }) => text).join('')

function dates(day: string | null, role: string): readonly XmlElement[] {
  return day === null ? [] : [element('property', { role, date: day }, [day])]
}

function sectionElement({ num, heading, lines }: TreeArticle): XmlElement {
  return element('section', {}, [
    num === ''
      ? null
      : element('num', { value: /(?<![\dIVXLC.])[\dIVXLC.]*\d|(?<![IVXLC])[IVXLC]+$/.exec(num)?.[0] ?? num }, [
          `${num} `,
        ]),
    heading === '' ? null : element('heading', {}, inlineNodes(heading)),
    ...levelsOf(lines),
  ])
}

const levels = ['subsection', 'paragraph', 'subparagraph', 'clause', 'subclause'] as const

interface Level {
  readonly depth: number
  readonly name: string
  readonly num: string
  readonly line: TreeLine
  readonly inner: (Level | TreeLine)[]
}

/** The lines of a section as levels, each with those that stand under it by their labels. */
function levelsOf(lines: readonly TreeLine[]): readonly XmlElement[] {
  const top: (Level | TreeLine)[] = []
  const open: Level[] = []
  for (const line of lines) {
    const words = wordsOf(line.runs)
    const depth = levelIn(words)
    const num = /^\([A-Za-z\d]{1,5}\)\s*/.exec(words)?.[0]
    if (depth === null || num === undefined) {
      const holder = open.at(-1)?.inner ?? top
      holder.push(line)
      continue
    }
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const level: Level = { depth, name: levels[depth] ?? 'level', num, line: withoutStart(line, num.length), inner: [] }
    const holder = open.at(-1)?.inner ?? top
    holder.push(level)
    open.push(level)
  }
  return insideOf(top)
}

/** Words alone are content; words before levels lead to them, and words behind them go on. */
function insideOf(parts: readonly (Level | TreeLine)[]): readonly XmlElement[] {
  const first = parts.findIndex((part) => 'depth' in part)
  return parts.flatMap((part, index) => {
    if ('depth' in part) return [levelElement(part)]
    return [element(first < 0 ? 'content' : index < first ? 'chapeau' : 'continuation', {}, lineNodes(part))]
  })
}

function levelElement({ name, num, line, inner }: Level): XmlElement {
  const value = num.replace(/[()\s]/g, '')
  return element(name, {}, [element('num', { value }, [num]), ...insideOf([line, ...inner])])
}

/** A line without its label, which stands in an element of its own. */
function withoutStart({ runs, quoted }: TreeLine, length: number): TreeLine {
  let left = length
  const rest = runs.map((run) => {
    const cut = Math.min(left, run.text.length)
    left -= cut
    return { ...run, text: run.text.slice(cut) }
  })
  return { runs: rest.filter(({ text }) => text !== ''), quoted }
}

function lineNodes({ runs, quoted }: TreeLine): readonly XmlNode[] {
  const words = wordsOf(runs)
  const table = tableElement(words, (nodes) => nodes)
  const nodes =
    table === null
      ? runs.flatMap(({ text, instruction }) => (instruction === null ? inlineNodes(text) : quotedWords(text)))
      : inXhtml(table)
  if (quoted.length === 0) return nodes
  return [
    ...nodes,
    element(
      'quotedContent',
      {},
      quoted.map((text) => element('p', {}, inlineNodes(text))),
    ),
  ]
}

/** Words in quotation marks are those that go or come. */
function quotedWords(text: string): readonly XmlNode[] {
  return text
    .split(/(“[^“”]*”)/)
    .filter((part) => part !== '')
    .flatMap((part): readonly XmlNode[] =>
      part.startsWith('“') ? ['“', element('quotedText', {}, inlineNodes(part.slice(1, -1))), '”'] : inlineNodes(part),
    )
}

function inXhtml(table: XmlElement): readonly XmlElement[] {
  return [{ ...table, attributes: { ...table.attributes, xmlns: 'http://www.w3.org/1999/xhtml' } }]
}
