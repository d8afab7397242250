import { localeFor } from '../../locales/words.ts'
import { billTree, type TreeArticle, type TreeLine } from '../layout/bill/bill-tree.ts'
import { billTitle } from '../layout/bill/title.ts'
import type { BillDocument } from '../types.ts'
import { element, type XmlElement, type XmlNode, xmlDocument } from '../xml/element.ts'
import { inlineNodes, tableElement } from '../xml/inline.ts'
import { billMetadata, namespace } from './metadata.ts'

/**
 * A bill as Akoma Ntoso 3.0: its articles, each instruction a `mod` with the law that it quotes, and in the metadata what each
 * of them does to which provision of which law (`textualMod`). An adopted one is an act.
 */
export function billAkn(document: BillDocument): string {
  const { bill } = document
  const { front, articles } = billTree(bill)
  const told = new Set<number>()
  const name = bill.meta.status === 'adopted' ? 'act' : 'bill'
  const unit = localeFor(bill.meta.language) === 'en' ? 'section' : 'article'
  const parts = [
    ...(front.length === 0 ? [] : [element('hcontainer', { name: 'text' }, [contentOf(front, told)])]),
    ...articles.map((one, index) => articleElement(one, index, unit, told)),
  ]
  return xmlDocument(
    element('akomaNtoso', { xmlns: namespace }, [
      element(name, { name }, [
        billMetadata(document),
        element('preface', {}, [
          element('longTitle', {}, [element('p', {}, [element('docTitle', {}, inlineNodes(billTitle(bill)))])]),
        ]),
        element(
          'body',
          {},
          parts.length === 0 ? [element('hcontainer', { name: 'text' }, [contentOf([], told)])] : parts,
        ),
      ]),
    ]),
  )
}

function articleElement(
  { num, heading, lines }: TreeArticle,
  index: number,
  name: string,
  told: Set<number>,
): XmlElement {
  return element(name, { eId: `${name === 'section' ? 'sec' : 'art'}_${index + 1}` }, [
    num === '' ? null : element('num', {}, inlineNodes(num)),
    heading === '' ? null : element('heading', {}, inlineNodes(heading)),
    contentOf(lines, told),
  ])
}

function contentOf(lines: readonly TreeLine[], told: Set<number>): XmlElement {
  return element('content', {}, lines.length === 0 ? [element('p')] : lines.flatMap((line) => lineElements(line, told)))
}

/** A paragraph; the law that is quoted under it stands in the instruction that quotes it. */
function lineElements({ runs, quoted }: TreeLine, told: Set<number>): readonly XmlElement[] {
  const whole = runs.map(({ text }) => text).join('')
  const table = runs.every(({ instruction }) => instruction === null)
    ? tableElement(whole, (nodes) => [element('p', {}, nodes)])
    : null
  if (table !== null) return [table]
  const law = quoted.length === 0 ? [] : [element('quotedStructure', {}, quoted.map(quotedBlock))]
  const last = runs.findLastIndex(({ instruction }) => instruction !== null)
  const nodes = runs.flatMap(({ instruction, text }, index): readonly XmlNode[] => {
    const words = inlineNodes(text)
    if (instruction === null) return words
    return [element('mod', { eId: idOf(instruction, told) }, [...words, ...(index === last ? law : [])])]
  })
  // What is quoted under a line of no instruction is there all the same.
  return [element('p', {}, nodes), ...(last < 0 ? quoted.map(quotedBlock) : [])]
}

const quotedBlock = (text: string): XmlElement =>
  tableElement(text, (nodes) => [element('p', {}, nodes)]) ?? element('p', {}, inlineNodes(text))

/** The first of an instruction's runs has its name; an instruction may stand in several. */
function idOf(instruction: number, told: Set<number>): string | undefined {
  if (told.has(instruction)) return undefined
  told.add(instruction)
  return `mod_${instruction + 1}`
}
