import type { Amendment } from '../../../amendment/types.ts'
import { draftingOf } from '../../../language/languages.ts'
import { dayInWords } from '../../../locales/translate.ts'
import { type PaperBlock, paragraph, wordsOf } from './blocks.ts'
import { billTitle } from './title.ts'

/** The head of a bill as it is introduced in the House of Representatives. */
export function americanFrame(bill: Amendment, body: readonly PaperBlock[]) {
  const { sponsor, introduced, number } = bill.meta
  const title = billTitle(bill)
  const purpose = longTitle(title)
  const by = draftingOf('en').introducedBy(sponsor ?? '____________________')
  const isEnacting = body.some((block) => /^Be it enacted/i.test(wordsOf(block)))
  return {
    title,
    head: [
      paragraph('session', sessionOf(introduced)),
      paragraph('session', number ?? 'H. R. ________'),
      paragraph('title', purpose),
      paragraph('chamber', 'IN THE HOUSE OF REPRESENTATIVES'),
      ...(introduced === null ? [] : [paragraph('chamber', dayInWords(introduced, 'en'))]),
      paragraph('introduced', `${by}; which was referred to the Committee on ____________________`),
      paragraph('act', 'A BILL'),
      paragraph('title', purpose),
      ...(isEnacting ? [] : [paragraph('formula', enacting)]),
    ],
    tail: [],
  }
}

const enacting =
  '*Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,*'

/** “A BILL to amend …” → “To amend ….” */
function longTitle(title: string): string {
  const words = title.replace(/^a bill\s+/i, '')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.]$/.test(words) ? '' : '.'}`
}

/** “119TH CONGRESS, 2D SESSION”: each Congress sits two years, the first one from 1789. */
function sessionOf(introduced: string | null): string {
  if (introduced === null) return '______ CONGRESS, ______ SESSION'
  const year = Number(introduced.slice(0, 4))
  return `${ordinal(Math.floor((year - 1789) / 2) + 1)} CONGRESS, ${year % 2 === 1 ? '1ST' : '2D'} SESSION`
}

/** As the Congress prints them: 101ST, 102D, 103D, 111TH. */
function ordinal(count: number): string {
  if (Math.floor(count / 10) % 10 === 1) return `${count}TH`
  const unit = count % 10
  return `${count}${unit === 1 ? 'ST' : unit === 2 || unit === 3 ? 'D' : 'TH'}`
}
