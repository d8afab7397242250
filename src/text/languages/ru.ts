import type { LanguageFacts } from './facts.ts'

const abbreviations = `
  т д п г гг ст пп ч чч абз подп руб коп тыс млн млрд им ул стр с см ср др пр рис табл ред утв изм н э
  в вв обл гор`

// «абзацы второй - третий утратили силу»: the note of a paragraph names it.
const unit = String.raw`(?:(?:абзац|пункт|подпункт|част|стать|глав|раздел)\p{L}{0,3}\s+(?:[\p{L}\d.]{1,16}[\s,–-]{1,3}){0,4})?`
const dateAlone = String.raw`\P{L}*(?:[СсДдКкНнВвПпОо]\p{L}{0,4}\s+)?(?:позднее\s+)?(?:\d{1,2}\s+\p{L}+\s+)?\d{4}\s?гг?`

/** Russian. */
export const ru: LanguageFacts = {
  letter: /[а-яё]/giu,
  commonWords: ['и', 'в', 'на'],
  abbreviations: new Set(abbreviations.trim().split(/\s+/)),
  // «С 1 января 2027 г. Правительство решает»: a sentence is more than its date.
  endsInAbbreviation: new RegExp(
    String.raw`^(?!${dateAlone}•).*(?:\d\s?гг?|(?<!\p{L})(?:руб|коп|тыс|млн|млрд)|т\.\s?[дп]|(?<!\p{L})и\s(?:др|пр)|н\.\s?э)•\s+[«„"(]*\p{Lu}`,
    'su',
  ),
  repealNotes: [
    String.raw`${unit}(?:утратил[аои]?|признан[аоы]?\s+утративш(?:им|ими|ей))\s+силу(?=\s*(?:[.;,:(\[—–-]|$)|\s+(?:с|в\s+связи|на\s+основании|согласно)\s)`,
    // «исключен из реестра» is no note.
    String.raw`${unit}исключен[аоы]?(?=\s*(?:[.;:)\]—–]|\s-\s|$)|\s+(?:с\s+\d|на\s+основании|согласно)\s)`,
  ],
  firstLevel: (text) => {
    const parts = cited(text, 'част')
    const points = cited(text, 'пункт')
    if (parts === 0 && points === 0) return null
    return parts > points ? 'часть' : 'пункт'
  },
  conjunctions: ['и', 'или'],
  through: ['по'],
}

/** Laws name their own first level when they cite it: «пункт 1 настоящей статьи», «часть 2 статьи 5». */
function cited(text: string, word: string): number {
  return text.match(new RegExp(`${word}\\S* \\d[\\d.]* (?:настоящей )?статьи`, 'gi'))?.length ?? 0
}
