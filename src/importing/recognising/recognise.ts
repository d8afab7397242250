import { schemeOf } from '../../law/guess.ts'
import { guessLanguage, type Language } from '../../text/languages.ts'
import type { Scheme } from '../../text/schemes/scheme.ts'
import { type SchemeName, schemeNamed, schemeNames } from '../../text/schemes/schemes.ts'
import type { ImportingFacts } from '../languages/facts.ts'
import { importingFacts } from '../languages/languages.ts'
import { textOf } from '../runs.ts'
import type { DocumentBlock, NeutralDocument, Run, TextParagraph } from '../types.ts'
import { actFacts } from './act-facts.ts'
import { amendmentItems } from './amendment-items.ts'
import { readHead } from './head.ts'
import { isHeading } from './headings.ts'
import { headingLabelOf, type LabelledRuns, paragraphLabelOf } from './labels.ts'
import { lawItems } from './law-items.ts'
import { readSignatures } from './signatures.ts'
import type { RecognisedAct } from './types.ts'

export interface RecogniseOptions {
  readonly kind: 'law' | 'amendment' | null
  readonly scheme: SchemeName | null
  /** The title of an act that bears none. */
  readonly fallbackTitle: string
}

/** Understands a document: whether it is a law or amends laws, its scheme, its head, headings, labels, notes and signatures. */
export function recognise(document: NeutralDocument, options: RecogniseOptions): RecognisedAct {
  const { blocks } = document
  const language = languageOf(blocks)
  const facts = importingFacts[language]
  const own = document.markdown === undefined ? guessScheme(blocks, language) : schemeOf(document.markdown)
  const scheme = options.scheme ?? own
  const rules = schemeNamed(scheme)
  const head = readHead(blocks, facts, (paragraph) => opensUnit(paragraph, rules))
  const said = options.kind ?? document.said.kind ?? kindByTitle(blocks, head.title, facts)
  const kind = said ?? kindByLeads(blocks, head.end, facts)
  const signatures = readSignatures(blocks, head.end, facts, (paragraph) => opensUnit(paragraph, rules))
  const act = actFacts({ document, head, signatures, facts, fallbackTitle: options.fallbackTitle })
  const parts = { blocks, head, signatures, facts, rules }
  const items = kind === 'law' ? lawItems(parts) : amendmentItems(parts)
  const notes = items.filter((item) => item.kind === 'note').length
  return { kind, isKindSaid: said !== null, language, scheme, facts: act, items, notes }
}

function languageOf(blocks: readonly DocumentBlock[]): Language {
  let sample = ''
  for (const block of blocks) {
    if (block.kind === 'paragraph') sample += `${textOf(block.runs)}\n`
    if (sample.length > 20_000) break
  }
  return guessLanguage(sample)
}

/** The scheme that reads most headings of articles; of a text without any, the first of its language. */
function guessScheme(blocks: readonly DocumentBlock[], language: Language): SchemeName {
  const paragraphs = blocks.filter((block): block is TextParagraph => block.kind === 'paragraph').slice(0, 20_000)
  const counted = schemeNames.map((name) => {
    const rules = schemeNamed(name)
    let count = 0
    for (const { runs, align, heading } of paragraphs) {
      const read = headingLabelOf(runs, rules)
      if (read?.read.units[0] === 'article' && (heading > 0 || align === 'centre' || textOf(runs).length < 300))
        count += 1
    }
    return { name, count }
  })
  const best = counted.reduce((one, other) => (other.count > one.count ? other : one))
  if (best.count > 0) return best.name
  return language === 'ru' ? 'ru-federal' : labelsAre('us-code', paragraphs) ? 'us-code' : 'en-articles'
}

function labelsAre(name: SchemeName, paragraphs: readonly TextParagraph[]): boolean {
  const rules = schemeNamed(name)
  return paragraphs.filter(({ runs }) => paragraphLabelOf(runs, rules) !== null).length > 1
}

/** Whether the act's own text begins with that paragraph. */
function opensUnit(paragraph: TextParagraph, rules: Scheme): boolean {
  const head = headingLabelOf(paragraph.runs, rules)
  if (head !== null) return isHeading(paragraph, head, isFirst(head))
  return paragraphLabelOf(paragraph.runs, rules) !== null
}

function isFirst({ read }: LabelledRuns): boolean {
  return /^(?:1|I)$/.test(read.label)
}

/** A title says of an act that it amends others; null: it says nothing. */
function kindByTitle(
  blocks: readonly DocumentBlock[],
  title: readonly number[],
  { amendingTitle }: ImportingFacts,
): 'amendment' | null {
  const named = title.map((index) => textOf((blocks[index] as { readonly runs: readonly Run[] }).runs)).join(' ')
  return amendingTitle.test(named) ? 'amendment' : null
}

/** Whether most of what the text says amends other acts. */
function kindByLeads(
  blocks: readonly DocumentBlock[],
  from: number,
  { amendingLead }: ImportingFacts,
): 'law' | 'amendment' {
  const paragraphs = blocks.slice(from).filter((block): block is TextParagraph => block.kind === 'paragraph')
  const first = paragraphs.slice(0, 6).filter(({ runs }) => amendingLead.test(textOf(runs).slice(0, 3000))).length
  const all = paragraphs.filter(({ runs }) => amendingLead.test(textOf(runs).slice(0, 3000))).length
  return first > 0 && all * 12 >= paragraphs.length ? 'amendment' : 'law'
}
