import { schemeNamed } from '../../text/schemes/schemes.ts'
import { lawTree, type TreeBlock, type TreePart, type TreeUnit } from '../layout/law-tree.ts'
import type { DraftDocument } from '../types.ts'
import { element, type XmlElement, type XmlNode, xmlDocument } from '../xml/element.ts'
import { inlineNodes, tableElement } from '../xml/inline.ts'
import { lawMetadata, namespace } from './metadata.ts'
import { unitElements } from './units.ts'

/**
 * A law as Akoma Ntoso 3.0 (OASIS LegalDocML): its units with the keys that the program knows them by; of a consolidated text the
 * life of the law and the modifications that it has undergone stand in the metadata.
 */
export function lawAkn(document: DraftDocument): string {
  const { title, preamble, units } = lawTree(document.law)
  const words = title === '' ? document.law.meta.title : title
  const act = element(
    'act',
    { name: 'act', contains: document.worked.length === 0 ? 'originalVersion' : 'singleVersion' },
    [
      lawMetadata(document),
      element('preface', {}, [
        element('longTitle', {}, [element('p', {}, [element('docTitle', {}, inlineNodes(words))])]),
      ]),
      preamble.length === 0 ? null : element('preamble', {}, preamble.map(blockElement)),
      element(
        'body',
        {},
        units.length === 0
          ? [element('hcontainer', { name: 'text' }, [content([])])]
          : units.map((part) => partElement(part, document)),
      ),
    ],
  )
  return xmlDocument(element('akomaNtoso', { xmlns: namespace }, [act]))
}

function partElement(part: TreePart, document: DraftDocument): XmlElement {
  return part.kind === 'unit'
    ? unitElement(part, document)
    : element('hcontainer', { name: 'text' }, [content(part.blocks.map(blockElement))])
}

function unitElement({ provision, num, heading, parts }: TreeUnit, document: DraftDocument): XmlElement {
  const { unit, key } = provision
  const isSection = unit === 'article' && schemeNamed(document.law.meta.scheme).articleKey === 'sec'
  const name = isSection ? 'section' : unitElements[unit]
  const attributes = { eId: key, ...(name === 'hcontainer' ? { name: unit } : {}) }
  return element(name, attributes, [
    num === '' ? null : element('num', {}, inlineNodes(num)),
    heading === null ? null : element('heading', {}, inlineNodes(heading)),
    ...insideOf(parts, document),
  ])
}

/** A unit's own text, or what leads to the units in it, these, and what follows them. */
function insideOf(parts: TreeUnit['parts'], document: DraftDocument): readonly XmlElement[] {
  const first = parts.findIndex(({ kind }) => kind === 'unit')
  if (first < 0) return [content(parts.map((part) => blockElement(part as TreeBlock)))]
  const last = parts.findLastIndex(({ kind }) => kind === 'unit')
  const blocks = (from: number, to: number) => parts.slice(from, to).map((part) => blockElement(part as TreeBlock))
  const [intro, wrapUp] = [blocks(0, first), blocks(last + 1, parts.length)]
  return [
    ...(intro.length === 0 ? [] : [element('intro', {}, intro)]),
    ...parts
      .slice(first, last + 1)
      .map((part) =>
        part.kind === 'unit'
          ? unitElement(part, document)
          : element('hcontainer', { name: 'text' }, [content([blockElement(part)])]),
      ),
    ...(wrapUp.length === 0 ? [] : [element('wrapUp', {}, wrapUp)]),
  ]
}

function content(blocks: readonly XmlNode[]): XmlElement {
  return element('content', {}, blocks.length === 0 ? [element('p')] : blocks)
}

export function blockElement({ kind, text }: TreeBlock): XmlElement {
  if (kind === 'note')
    return element('p', {}, [element('authorialNote', { placement: 'inline' }, [element('p', {}, inlineNodes(text))])])
  return tableElement(text, (nodes) => [element('p', {}, nodes)]) ?? element('p', {}, inlineNodes(text))
}
