import { cellsOf } from '../layout/cells.ts'
import { type Style, type StyledPiece, styledPieces } from '../layout/styled.ts'
import { element, type XmlElement, type XmlNode } from './element.ts'

/** Markdown of one paragraph as the nodes of an XML paragraph: bold, italics, raised and lowered signs, links. */
export function inlineNodes(markdown: string): readonly XmlNode[] {
  return pieceNodes(styledPieces([{ kind: 'kept', text: markdown.replace(/(?<!\s)\s*\n\s*/g, ' ') }]))
}

export function pieceNodes(pieces: readonly StyledPiece[]): readonly XmlNode[] {
  return pieces.flatMap(({ text, styles }) => {
    if (styles?.some(({ name }) => name === 'break')) return [element('br')]
    return [...(styles ?? [])].reverse().reduce<readonly XmlNode[]>(wrapped, raised(text))
  })
}

/** Raised and lowered figures of labels are set as such. */
function raised(text: string): readonly XmlNode[] {
  return text
    .split(/(<su[pb]>[^<]*<\/su[pb]>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, tag, figures] = /^<(su[pb])>([^<]*)</.exec(part) ?? []
      return tag === undefined || figures === undefined ? part : element(tag, {}, [figures])
    })
}

const names = { strong: 'b', emphasis: 'i', high: 'sup', low: 'sub' } as const

function wrapped(nodes: readonly XmlNode[], style: Style): readonly XmlNode[] {
  if (style.name === 'link') return [element('a', { href: style.href }, nodes)]
  const name = (names as Readonly<Record<string, string | undefined>>)[style.name]
  return name === undefined ? nodes : [element(name, {}, nodes)]
}

/** A Markdown table; `inCell` puts a cell's nodes where the format wants them. Null for any other text. */
export function tableElement(
  markdown: string,
  inCell: (nodes: readonly XmlNode[]) => readonly XmlNode[],
): XmlElement | null {
  const cells = cellsOf([styledPieces([{ kind: 'kept', text: markdown }])])
  if (cells === null) return null
  const columns = Math.max(cells.head.length, ...cells.rows.map((row) => row.length))
  const row = (its: (typeof cells.rows)[number], tag: 'th' | 'td') =>
    element(
      'tr',
      {},
      Array.from({ length: columns }, (_, at) => {
        const pieces = (its[at] ?? []).flatMap((run) => run.pieces)
        return element(tag, {}, inCell(trimmedNodes(pieceNodes(pieces))))
      }),
    )
  return element('table', {}, [row(cells.head, 'th'), ...cells.rows.map((its) => row(its, 'td'))])
}

function trimmedNodes(nodes: readonly XmlNode[]): readonly XmlNode[] {
  return nodes.map((node, index) => {
    if (typeof node !== 'string') return node
    const start = index === 0 ? node.trimStart() : node
    return (index === nodes.length - 1 ? start.trimEnd() : start).replaceAll('\\|', '|')
  })
}
