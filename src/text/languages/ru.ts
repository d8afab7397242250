import type { LanguageFacts } from './facts.ts'

const abbreviations = `
  т д п г гг ст пп ч чч абз подп руб коп тыс млн млрд им ул стр с см ср др пр рис табл ред утв изм н э
  в вв обл гор`

/** Russian. */
export const ru: LanguageFacts = {
  letter: /[а-яё]/giu,
  commonWords: ['и', 'в', 'на'],
  abbreviations: new Set(abbreviations.trim().split(/\s+/)),
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
