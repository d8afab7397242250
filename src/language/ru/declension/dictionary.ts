import { dictionaryData } from './dictionary-data.ts'
import type { Gender, NounParadigm } from './types.ts'

/** A noun of the dictionary by its nominative singular in small letters, without «ё»; null for a word that is not in it. */
export function dictionaryNoun(word: string): NounParadigm | null {
  return nouns().get(word) ?? null
}

/** Every noun of the dictionary by its nominative singular. */
export function dictionaryNouns(): ReadonlyMap<string, NounParadigm> {
  return nouns()
}

const genders: Readonly<Record<string, Gender>> = { m: 'masculine', f: 'feminine', n: 'neuter' }
let read: ReadonlyMap<string, NounParadigm> | null = null

/** Read when the first word is looked up: most runs of the program decline none. */
function nouns(): ReadonlyMap<string, NounParadigm> {
  read ??= new Map(dictionaryData.trim().split('\n').flatMap(nounsOf))
  return read
}

/** `f- а,и,е,у,ой,е,и,0,ам,и,ами,ах: атак библиотек` */
function nounsOf(line: string): readonly (readonly [string, NounParadigm])[] {
  const [group = '', stems = ''] = line.split(': ')
  const [kind = '', list = ''] = group.split(' ')
  const endings = list.split(',').map((ending) => (ending === '0' ? '' : ending))
  const gender = genders[kind.charAt(0)] ?? 'neuter'
  return stems.split(' ').map((stem) => {
    const forms = endings.map((ending) => stem + ending)
    const noun: NounParadigm = {
      gender,
      quoted: 'singular',
      animate: kind.endsWith('+'),
      singular: forms.slice(0, 6),
      plural: forms.slice(6),
    }
    return [forms[0] ?? stem, noun] as const
  })
}
