import { redlineOf } from '../../redline/consolidated.ts'
import type { BillDocument, RedlineDocument } from '../types.ts'
import { billTitle } from './bill/title.ts'
import { type ComparativeTable, tableSections } from './comparative-table.ts'
import { groundsIn } from './grounds.ts'
import { namesIn } from './provision-names.ts'

/** The comparative table of one redline. */
export function tableOfRedline({ redline, before, after, words }: RedlineDocument): ComparativeTable {
  const { law, language, nameOf, bills } = words()
  return {
    language: law?.language ?? language,
    bills: bills ?? [],
    texts: before === after ? after : `${before} → ${after}`,
    sections: tableSections([{ law, redline, nameOf }]),
    hasGrounds: false,
  }
}

/** The comparative table of a bill: all the laws that it amends, with reasons from its explanatory note. */
export function tableOfBill({ bill, note, laws, language }: BillDocument): ComparativeTable {
  const sections = laws.map((law) => ({
    law: law.base.meta,
    redline: redlineOf(law),
    nameOf: namesIn(law.draft, law.base),
    ...(note === null ? {} : { groundsOf: groundsIn(note, bill, law, laws) }),
  }))
  const title = billTitle(bill)
  return {
    language: bill.meta.language ?? language,
    bills: [title],
    texts: title,
    sections: tableSections(sections),
    hasGrounds: true,
  }
}
