/**
 * Whether a text says nothing but that a provision is no longer in force: «Утратил силу.», «абзац утратил силу. -
 * Федеральный закон …», «[Repealed.]», “Omitted”, “(weggefallen)”. It begins behind the provision's label.
 */
export function saysOnlyRepealed(text: string): boolean {
  return alone.test(text)
}

/** Whether a provision's text, label and title included, says that it is no longer in force: «3) утратил силу;», `§ 5 (weggefallen)`. */
export function saysRepealed(text: string): boolean {
  return somewhere.test(text)
}

// «абзацы второй - третий утратили силу»: the note of a paragraph names it.
const unit = String.raw`(?:(?:абзац|пункт|подпункт|част|стать|глав|раздел)\p{L}{0,3}\s+(?:[\p{L}\d.]{1,16}[\s,–-]{1,3}){0,4})?`

// The notes of each language. What follows a note tells it from a sentence: «исключен из реестра» is none.
const notes = [
  String.raw`${unit}(?:утратил[аои]?|признан[аоы]?\s+утративш(?:им|ими|ей))\s+силу(?=\s*(?:[.;,:(\[—–-]|$)|\s+(?:с|в\s+связи|на\s+основании|согласно)\s)`,
  String.raw`${unit}исключен[аоы]?(?=\s*(?:[.;:)\]—–]|\s-\s|$)|\s+(?:с\s+\d|на\s+основании|согласно)\s)`,
  String.raw`(?:repealed|omitted)(?=\s*(?:[.;,:(\])—–-]|$)|\s+(?:by|effective|eff\.|Pub\.)\s)`,
  String.raw`(?:weggefallen|aufgehoben)(?=\s*(?:[.;,)\]]|$))`,
]

const note = `(?:${notes.join('|')})`
const label = String.raw`[#*\s]{0,9}(?:§§?|\p{L}{1,12}\.?)?\s{0,2}\d[\p{L}\d.–-]{0,12}`
// Only so many marks are looked over before a note: a text may have a megabyte of them.
const alone = new RegExp(String.raw`^[^\p{L}\p{N}]{0,20}${note}`, 'iu')
const somewhere = new RegExp(String.raw`(?:^(?:${label})?|[.;:)\](\[—–])[^\p{L}\p{N}]{0,20}${note}`, 'iu')
