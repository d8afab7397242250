import { decode } from '../decode.ts'
import type { NeutralDocument, SaidOfItself } from '../types.ts'
import { xmlBlocks } from '../xml/blocks.ts'
import { childrenNamed, firstNamed, readXml, type XmlElement } from '../xml/tree.ts'
import { names, type Vocabulary } from '../xml/vocabulary.ts'
import { xmlWords } from '../xml/words.ts'

/** Reads Akoma Ntoso 3.0 (OASIS LegalDocML): acts and bills (http://docs.oasis-open.org/legaldocml/akn-core/v1.0/akn-core-v1.0-part1-vocabulary.html). */
export function readAkomaNtoso(bytes: Uint8Array): NeutralDocument {
  const { text, encoding } = decode(bytes)
  const root = readXml(text, 'Akoma Ntoso')
  return {
    blocks: xmlBlocks(root, vocabulary),
    footnotes: [],
    said: saidOf(root),
    remarks: encoding === 'UTF-8' ? [] : [{ kind: 'decoded', facts: { encoding } }],
    words: xmlWords(root, vocabulary),
  }
}

const vocabulary: Vocabulary = {
  headed: names('part book title chapter subchapter division subdivision section subpart subtitle article rule tome'),
  units: names(
    'paragraph subparagraph clause subclause item point indent alinea list level proviso transitional subsection subrule hcontainer',
  ),
  number: names('num'),
  heading: names('heading subheading'),
  inline: names(
    `b i u span ref rref mref def term date docType docTitle docNumber docDate docProponent docStage docStatus shortTitle session
    inline a abbr person organization role location quantity entity event process concept object mod mmod rmod quotedText ins del
    noteRef eol omissis remark placeholder signature decoration docAuthority docIntroducer docJurisdiction docPurpose legislature`,
  ),
  notes: names('note authorialNote'),
  front: names('preface formula'),
  title: names('longTitle'),
  contents: names('toc'),
  signatures: names('conclusions'),
  furniture: new Map([
    ['meta', 'contents-metadata'],
    ['coverPage', 'running-head'],
  ]),
}

function saidOf(root: XmlElement): SaidOfItself {
  const [document] = root.children.filter((child): child is XmlElement => child.kind === 'element')
  const work = firstNamed(root, 'FRBRWork')
  const value = (name: string): string | undefined =>
    work === null ? undefined : childrenNamed(work, name)[0]?.attributes.value || undefined
  const date = work === null ? undefined : childrenNamed(work, 'FRBRdate')[0]?.attributes.date
  const title = value('FRBRalias')
  const number = value('FRBRnumber')
  return {
    kind: document?.name === 'bill' || document?.name === 'amendment' ? 'amendment' : 'law',
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
    ...(date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) ? {} : { date }),
  }
}
