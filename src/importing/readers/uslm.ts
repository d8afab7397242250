import { decode } from '../decode.ts'
import type { DocumentBlock, NeutralDocument, SaidOfItself } from '../types.ts'
import { xmlBlocks } from '../xml/blocks.ts'
import { firstNamed, readXml, wordsUnder, type XmlElement } from '../xml/tree.ts'
import { names, type Vocabulary } from '../xml/vocabulary.ts'
import { xmlWords } from '../xml/words.ts'

/** Reads United States Legislative Markup: bills, public laws, and parts of the Code (https://github.com/usgpo/uslm). */
export function readUslm(bytes: Uint8Array): NeutralDocument {
  const { text, encoding } = decode(
    bytes,
    /encoding=["']([\w-]+)/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? null,
  )
  const root = readXml(text, 'USLM')
  return {
    blocks: root.name === 'uscDoc' ? titled(xmlBlocks(root, vocabulary)) : xmlBlocks(root, vocabulary),
    footnotes: [],
    said: saidOf(root),
    remarks: encoding === 'UTF-8' ? [] : [{ kind: 'decoded', facts: { encoding } }],
    words: xmlWords(root, vocabulary),
  }
}

/** The first heading of a part of the Code is its title: `Title 5—GOVERNMENT ORGANIZATION AND EMPLOYEES`. */
function titled(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const first = blocks.findIndex((block) => block.kind === 'paragraph' && block.heading > 0)
  return blocks.map((block, index) =>
    index === first && block.kind === 'paragraph' ? { ...block, heading: 0, role: 'title' } : block,
  )
}

const vocabulary: Vocabulary = {
  headed: names(
    'title subtitle division subdivision chapter subchapter part subpart section article appendix preliminary',
  ),
  units: names('subsection paragraph subparagraph clause subclause item subitem subsubitem level appropriations'),
  number: names('num'),
  heading: names('heading subheading'),
  inline: names(
    `inline i b u em strong span a ref amendingAction quotedText term date shortTitle addedText deletedText sponsor cosponsor committee
    nonsponsor proviso def entity headingText docNumber type img property target marker designator label`,
  ),
  notes: names('notes note sourceCredit footnote statutoryNote editorialNote'),
  front: names('preface enactingFormula resolvingClause docTitle crossHeading'),
  // USLM 1.0 has the official title in the long title itself.
  title: names('officialTitle longTitle'),
  contents: names('toc'),
  signatures: names('attestation endorsement'),
  furniture: new Map([
    ['meta', 'contents-metadata'],
    ['sidenote', 'sidenote'],
    ['page', 'page-number'],
    ['endMarker', 'rule'],
    ['action', 'history'],
    ['legislativeHistory', 'history'],
  ]),
}

function saidOf(root: XmlElement): SaidOfItself {
  const meta = firstNamed(root, 'meta')
  const fact = (name: string): string | null => {
    const found = meta === null ? null : firstNamed(meta, name)
    return found === null ? null : wordsUnder(found).replace(/\s+/g, ' ').trim() || null
  }
  const title = firstNamed(root, 'officialTitle') ?? firstNamed(root, 'longTitle')
  const approved = /Approved (\w+ \d+, \d{4})/.exec(lastAction(root))?.[1]
  const first = root.name === 'pLaw' ? approved : dateOf(firstNamed(root, 'date'))
  const number = fact('docNumber')
  const kind = root.name === 'uscDoc' || !amending.some((name) => firstNamed(root, name) !== null) ? 'law' : 'amendment'
  // A part of the Code has no day of its own; a bill is not passed.
  const status = root.name === 'bill' || root.name === 'resolution' ? 'introduced' : 'adopted'
  const ownTitle = title === null ? null : wordsUnder(title).replace(/\s+/g, ' ').trim()
  return {
    kind,
    status,
    ...(ownTitle === null ? {} : { title: ownTitle }),
    ...(number === null ? {} : { number: numberOf(root.name, number, fact('congress'), fact('type')) }),
    ...(first === undefined || root.name === 'uscDoc' ? {} : dayOf(first)),
  }
}

/** Elements that only acts have which amend others. */
const amending = ['amendingAction', 'quotedContent', 'quotedText']

/** The day that an element gives as an attribute, or else in words. */
function dateOf(element: XmlElement | null): string | undefined {
  return element === null ? undefined : (element.attributes.date ?? wordsUnder(element))
}

function lastAction(root: XmlElement): string {
  let words = ''
  const walk = (element: XmlElement): void => {
    for (const child of element.children)
      if (child.kind === 'element') {
        if (child.name === 'actionDescription') words = wordsUnder(child)
        walk(child)
      }
  }
  walk(root)
  return words
}

function numberOf(root: string, number: string, congress: string | null, type: string | null): string {
  if (root === 'uscDoc') return `${number} U.S.C.`
  if (root === 'pLaw')
    return `Public Law ${number.includes('–') || congress === null ? number : `${congress}–${number}`}`
  return /senate/i.test(type ?? '') ? `S. ${number}` : `H.R. ${number}`
}

function dayOf(words: string): { readonly date?: string } {
  const time = Date.parse(/^\d{4}-/.test(words) ? words : `${words} UTC`)
  return Number.isNaN(time) ? {} : { date: new Date(time).toISOString().slice(0, 10) }
}
