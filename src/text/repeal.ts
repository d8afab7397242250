import type { LanguageFacts } from './languages/facts.ts'
import { facts } from './languages.ts'

/**
 * Whether a text says nothing but that a provision is no longer in force: «Утратил силу.», «абзац утратил силу. -
 * Федеральный закон …», «[Repealed.]», “Omitted”, “(weggefallen)”. It begins after the provision's label.
 */
export function saysOnlyRepealed(text: string): boolean {
  return alone.test(text)
}

/** Whether a provision's text, label and title included, says that it is no longer in force: «3) утратил силу;», `§ 5 (weggefallen)`. */
export function saysRepealed(text: string): boolean {
  return somewhere.test(text)
}

// Texts that are only compared may be in German.
const german = String.raw`(?:weggefallen|aufgehoben)(?=\s*(?:[.;,)\]]|$))`
const notes = [...Object.values<LanguageFacts>(facts).flatMap(({ repealNotes }) => repealNotes), german]

const note = `(?:${notes.join('|')})`
const label = String.raw`[#*\s]{0,9}(?:§§?|\p{L}{1,12}\.?)?\s{0,2}\d[\p{L}\d.–-]{0,12}`
// Only so many marks are looked over before a note: a text may have a megabyte of them.
const alone = new RegExp(String.raw`^[^\p{L}\p{N}]{0,20}${note}`, 'iu')
const somewhere = new RegExp(String.raw`(?:^(?:${label})?|[.;:)\](\[—–])[^\p{L}\p{N}]{0,20}${note}`, 'iu')
