import type { Amendment } from '../../amendment/types.ts'
import type { Citation } from '../../citation/types.ts'
import { isLawNamed } from '../../consolidation/law-text/find-law.ts'
import type { LawConsolidation, Origin } from '../../consolidation/types.ts'
import type { Reference } from '../../language/drafting.ts'
import { draftingOf } from '../../language/languages.ts'
import { isKeyUnder } from '../../law/find.ts'
import type { Law } from '../../law/types.ts'
import { resolve } from '../../resolution/resolve.ts'
import { sentencesOf } from '../../text/sentence.ts'
import { type NoteSection, noteSections } from './note-sections.ts'

/** Why provisions of a law change: given their keys and the instructions that change them. */
export type GroundsOf = (keys: readonly string[], origins: readonly Origin[]) => string

/**
 * Finds in a bill's explanatory note what it says of each change of one law: what stands under a heading that cites the
 * provision («К статье 40.2») or the bill's own item («К пункту 3 статьи 1 законопроекта»); where there is none, the sentences
 * that cite the provision. A citation that may be of several of the bill's laws is of none.
 */
export function groundsIn(
  note: string,
  bill: Amendment,
  law: LawConsolidation,
  laws: readonly LawConsolidation[],
): GroundsOf {
  const sections = noteSections(note)
  const headed = sections.flatMap((section) => {
    const place = placeOf(section, bill, law, laws)
    return place === null ? [] : [{ place, text: section.text }]
  })
  const cited = sections.flatMap(({ text }) => sentencesCiting(text, bill, law, laws))
  return (keys, origins) => {
    const items = origins.map(({ instruction }) => labelsOf(bill.instructions[instruction]?.common.address ?? ''))
    const told = headed.filter(({ place }) =>
      place.kind === 'law' ? meets(place.keys, keys) : items.some((item) => startsWith(item, place.labels)),
    )
    const texts =
      told.length > 0
        ? told.map(({ text }) => text)
        : cited.filter((one) => meets(one.keys, keys)).map(({ text }) => text)
    return [...new Set(texts)].join(told.length > 0 ? '\n' : ' ')
  }
}

type NotePlace =
  | { readonly kind: 'law'; readonly keys: readonly string[] }
  /** Of the bill: labels from the article inwards. */
  | { readonly kind: 'bill'; readonly labels: readonly string[] }

/** What a section of the note is about, by its heading; null for nothing that could be told. */
function placeOf(
  { heading }: NoteSection,
  bill: Amendment,
  law: LawConsolidation,
  laws: readonly LawConsolidation[],
): NotePlace | null {
  const ofBill =
    /(?<!\s)\s+(?:(?:за|этого\s+)?(?:законо)?проекта(?:\s+федерального\s+закона)?|of\s+(?:the|this)\s+bill)$/iu.exec(
      heading.trimEnd(),
    )
  const words = (ofBill === null ? heading : heading.slice(0, ofBill.index)).replace(
    /^(?:к|ко|о|об|по|на|to|on|re)\s+/iu,
    '',
  )
  const read = draftingOf(bill.meta.language).readCitation(words)
  if (read === null) return null
  const [citation] = read.citations
  if (ofBill !== null && citation !== undefined) return { kind: 'bill', labels: labelsIn(citation) }
  const keys = read.citations.flatMap((one) => keysOf(one, read.law ?? 'this', law, laws))
  return keys.length === 0 ? null : { kind: 'law', keys }
}

function sentencesCiting(text: string, bill: Amendment, law: LawConsolidation, laws: readonly LawConsolidation[]) {
  const { language } = bill.meta
  return text.split('\n').flatMap((paragraph) => {
    const references = draftingOf(language).references(paragraph)
    return sentencesOf(paragraph, language).flatMap(({ start, end }) => {
      const inside = references.filter((one) => one.start >= start && one.end <= end)
      const count = inside
        .flatMap(({ citations }) => citations)
        .reduce((sum, { steps }) => sum + (steps.at(-1)?.labels.length ?? 0), 0)
      // What lists many provisions is an overview of the bill, and the reason for none of them.
      if (count > mostCited) return []
      const keys = inside.flatMap((one) => one.citations.flatMap((citation) => keysOf(citation, one.law, law, laws)))
      return keys.length === 0 ? [] : [{ keys, text: paragraph.slice(start, end) }]
    })
  })
}

/** How many provisions a sentence cites at most that is taken for a reason. */
const mostCited = 2

/** The law's provisions that a citation in the note names. */
function keysOf(
  citation: Citation,
  named: Reference['law'],
  law: LawConsolidation,
  laws: readonly LawConsolidation[],
): readonly string[] {
  if (citation.steps.length === 0) return []
  if (typeof named !== 'string') return isLawNamed(law.base, named) ? keysIn(citation, law) : []
  const others = laws.filter((one) => one !== law && keysIn(citation, one).length > 0)
  return others.length > 0 ? [] : keysIn(citation, law)
}

function keysIn(citation: Citation, { base, draft }: LawConsolidation): readonly string[] {
  for (const law of [draft, base]) {
    const keys = citation.steps.length === 0 ? [] : targetsIn(citation, law)
    if (keys.length > 0) return keys
  }
  return []
}

function targetsIn(citation: Citation, law: Law): readonly string[] {
  const found = resolve(law, citation)
  if (found.kind !== 'found') return []
  return found.targets.flatMap((target) => (target.kind === 'unit' ? [target.provision.key] : []))
}

/** Whether one of the keys is one of the others, or stands under it or around it. */
function meets(keys: readonly string[], others: readonly string[]): boolean {
  return keys.some((key) => others.some((other) => isKeyUnder(other, key) || isKeyUnder(key, other)))
}

function labelsIn({ steps }: Citation): readonly string[] {
  return steps.flatMap(({ labels }) => labels.map((one) => (one.kind === 'one' ? one.label : one.from)))
}

/** The labels of an instruction's address: «ст. 1, п. 3, подп. «а»» → 1, 3, а; “sec. 2(1)(A)” → 2, 1, A. */
function labelsOf(address: string): readonly string[] {
  return [...address.matchAll(/«([^»]{1,100})»|\(([^)]{1,100})\)|(\d[\d.]*)/g)].map(
    ([, quoted, bracketed, number]) => quoted ?? bracketed ?? number ?? '',
  )
}

function startsWith(labels: readonly string[], first: readonly string[]): boolean {
  return first.length > 0 && first.every((label, index) => labels[index] === label)
}
