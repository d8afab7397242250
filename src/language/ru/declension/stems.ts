import { adjectiveOf } from './adjectives.ts'
import { nounParadigms } from './nouns.ts'

/**
 * A pattern that any form of the word fits, and as few other words as can be: for finding what was left. Null for a word
 * that does not change. The vowel that goes («узел, узла») or comes («ссылка, ссылок») before the last consonant may be
 * there or not.
 */
export function stemPatternOf(word: string): string | null {
  // «ребенок-инвалид»: both parts change.
  const parts = word.split('-')
  if (parts.length > 1) return parts.map((part) => stemPatternOf(part) ?? part).join('-')
  if (!/^\p{Script=Cyrillic}{2,}$/u.test(word) || /^\p{Lu}+$/u.test(word) || fixed.test(word)) return null
  const lower = word.toLowerCase()
  const other = /мя$/u.test(lower) ? `${letters(lower.slice(0, -1))}[её]н\\p{L}{0,3}` : suppletive.get(lower)
  const noun = nounPattern(lower)
  const patterns = [noun, ...(other === undefined ? [] : [other])]
  const adjective = adjectiveOf(lower)
  if (adjective !== null) patterns.push(`${letters(adjective.stem)}(?:${adjectiveEndings})${adjective.tail}`)
  // What cannot be declined here may change in a way that is not foreseen.
  else if (nounParadigms(lower).length === 0 && lower.length > 3)
    patterns.push(`${letters(looseStem(lower))}\\p{L}{0,4}`)
  return `(?:${patterns.join('|')})`
}

const fixed = /^(?:и|или|либо|в|во|на|о|об|от|до|из|для|по|с|со|к|у|за|под|при|не|их|его|ее|её|без|через|между|над)$/iu

const suppletive: ReadonlyMap<string, string> = new Map([
  ['год', 'лет'],
  ['человек', 'люд(?:и|ей|ям|ьми|ях)'],
  ['сын', 'сынов\\p{L}+'],
  ['муж', 'муж(?:ья|ей|ьям|ьями|ьях)'],
  ['ребенок', 'дет(?:и|ей|ям|ьми|ях)'],
  ['ребёнок', 'дет(?:и|ей|ям|ьми|ях)'],
])

const adjectiveEndings = 'ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ей|ую|юю|ою|ею|ых|их|ыми|ими'
const hardEndings = 'а|о|у|ом|е|ы|и|ов|ам|ами|ах'
const softEndings = 'ь|й|я|ю|ью|ем|ём|е|и|ев|ёв|ей|ям|ями|ях|ия|ию|ии|ий|ие|ием|иям|иями|иях'

function nounPattern(lower: string): string {
  const vowels = 'аеёиоуыэюя'
  const bare = lower.replace(new RegExp(`[${vowels}ьй]$`, 'u'), '')
  const isBare = bare === lower
  const soft = /[ьйяиеё]$/u.test(lower) || /[жчшщцкгх]$/u.test(bare)
  const endings = [hardEndings, ...(soft ? [softEndings] : []), ...(/[ая]$/u.test(lower) ? ['ой|ою|ей|ею'] : [])]
  const ending = `(?:${endings.join('|')})?`
  const [, head = '', between = '', last = ''] = /^(.*?)([оеёьй]?)([^аеёиоуыэюяьй])$/u.exec(bare) ?? []
  if (last === '' || head === '') return `${letters(bare)}${ending}`
  const before = head.slice(-1)
  const isClusterEnd = !vowels.includes(before)
  // «узел» may lose its vowel, «заем» has «й» for it; «ссылка», «письмо» may take one.
  const link =
    isBare || lower.endsWith('ь')
      ? between === ''
        ? isClusterEnd
          ? '[оеё]?'
          : ''
        : `(?:${letters(between)}|[ьй])?`
      : between === ''
        ? isClusterEnd
          ? '[оеё]?'
          : ''
        : /[ьй]/u.test(between)
          ? '[ьйоеё]?'
          : letters(between)
  return `${letters(head)}${link}${letters(last)}${ending}`
}

/** «стать-, статей»: letters as they are looked for. */
function letters(text: string): string {
  return text.replace(/[её]/gu, '[её]')
}

function looseStem(lower: string): string {
  return lower.slice(0, Math.max(3, lower.length - (lower.length > 6 ? 3 : lower.length > 4 ? 2 : 1)))
}
