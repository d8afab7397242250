import type { Amendment } from '../../../amendment/types.ts'
import type { Locale } from '../../../locales/words.ts'
import type { PaperBlock } from './blocks.ts'
import { americanFrame } from './frame-en.ts'
import { russianFrame } from './frame-ru.ts'

/** What stands before and behind a bill's own text on its paper, given what the text has already. */
export const frames = { ru: russianFrame, en: americanFrame } as const satisfies Readonly<
  Record<Locale, (bill: Amendment, body: readonly PaperBlock[]) => Frame>
>

export interface Frame {
  readonly title: string
  readonly head: readonly PaperBlock[]
  readonly tail: readonly PaperBlock[]
}
