import { withStaleElsewhere } from '../../../consolidation/together/stale-elsewhere.ts'
import { type Translate, translator } from '../../../locales/translate.ts'
import type { BillDocument } from '../../types.ts'
import { noteSections } from '../note-sections.ts'
import { type PaperBlock, paragraph } from './blocks.ts'
import { titledPaper } from './note-paper.ts'
import type { Paper } from './paper.ts'
import { billTitle, titleWithin } from './title.ts'

/**
 * The list of acts to be amended, suspended or repealed with a bill: what its own instructions do, and the places
 * whose references the bill leaves without what they refer to, in its own laws and in the others at hand.
 */
export function actsPaper(document: BillDocument): Paper {
  const { bill, laws, reports, all } = document
  const t = translator(bill.meta.language)
  const kinds = (law: string) =>
    new Set(
      reports
        .filter((report) => report.law === law && report.outcome !== 'failed' && report.outcome !== 'not-run')
        .map(({ origin }) => bill.instructions[origin.instruction]?.kind),
    )
  const citationsWith = (has: (kinds: ReadonlySet<string | undefined>) => boolean): readonly string[] =>
    laws.filter(({ base }) => has(kinds(base.id))).map(({ base }) => base.meta.citation)
  const repealed = citationsWith((its) => its.has('repeal-law'))
  const amended = citationsWith((its) => its.size > 0 && !its.has('repeal-law'))
  const suspended = citationsWith((its) => its.has('suspend-unit'))
  const stale = withStaleElsewhere(bill, reports, all)
    .flatMap(({ problems }) => problems)
    .flatMap(({ code, law: place, actual }) =>
      code === 'reference-stale' && place !== null ? [{ place, words: actual ?? '' }] : [],
    )
    .map(({ place, words }) => {
      const law = all.find(({ id }) => id === place.law)
      return t('acts.reference', {
        law: law?.meta.citation ?? place.law,
        place: place.citation === '' ? '' : `${place.citation}: `,
        words,
      })
    })
  return titledPaper(bill, 'paper.acts', [
    ...group(t('acts.amended'), amended),
    ...group(t('acts.suspended'), suspended),
    ...group(t('acts.repealed'), repealed),
    ...group(t('acts.stale'), stale),
    ...(stale.length === 0 ? [paragraph('text', t('acts.noStale'))] : []),
  ])
}

function group(name: string, lines: readonly string[]): readonly PaperBlock[] {
  if (lines.length === 0) return []
  return [
    paragraph('heading', name),
    ...[...new Set(lines)].map((line, index) => paragraph('list', `${index + 1}. ${line}`)),
  ]
}

/** A financial note to be filled in: what such a note answers, and what the explanatory note already says of costs. */
export function financePaper({ bill, note }: BillDocument): Paper {
  const t = translator(bill.meta.language)
  const title = titleWithin(billTitle(bill), bill.meta.language)
  return titledPaper(bill, 'paper.finance', [
    paragraph('text', t('finance.budget', { title })),
    ...(['finance.sources', 'finance.people', 'finance.business'] as const).flatMap((key) => [
      paragraph('heading', t(key)),
      paragraph('text', t('finance.blank')),
    ]),
    ...fromNote(note, t),
  ])
}

const ofCosts = /расход|затрат|бюджет|финанс|издерж|cost|fiscal|budget|expens/i

function fromNote(note: string | null, t: Translate): readonly PaperBlock[] {
  const told = noteSections(note ?? '').filter(({ heading }) => ofCosts.test(heading))
  if (told.length === 0) return []
  return [
    paragraph('heading', t('finance.fromNote')),
    ...told.flatMap(({ text }) => text.split('\n').map((line) => paragraph('text', line))),
  ]
}
