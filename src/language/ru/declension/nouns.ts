import { type Animacy, animacyOf, isListed } from './animacy.ts'
import { declensionOf, genitiveOfMasculine } from './declensions.ts'
import { dictionaryNoun } from './dictionary.ts'
import { indeclinable, irregular, oblique, pluralOnly } from './lexicon.ts'
import { pluralCandidates, pluralLineOf } from './plurals.ts'
import { type Forms, type Gender, type NounParadigm, noForms } from './types.ts'

/**
 * Every way to read a word as a noun in the nominative. Only what its ending or a list settles is told: where a noun may
 * name a person or a thing, or have one plural or another, there is a paradigm for each; a form that hangs on stress is
 * null; and a noun whose declension cannot be seen has no paradigm.
 */
export function nounParadigms(word: string): readonly NounParadigm[] {
  const lower = plain(word)
  if (isAbbreviation(word) || indeclinable.has(lower)) return unchanging(word)
  if (irregular.has(lower) || oblique.test(lower) || !/^\p{Script=Cyrillic}+(?:-\p{Script=Cyrillic}+)*$/u.test(word))
    return []
  // «абонент-гражданин»: both parts change.
  if (word.includes('-') && !/^(?:интернет|веб|онлайн|пресс|медиа|[\p{L}-]+[ое])-/iu.test(word)) return []
  const found = [...singulars(word), ...plurals(word)]
  // What no rule reads in the singular, «экономика», «эпизоотия», the dictionary may know.
  return found.some(({ quoted }) => quoted === 'singular') ? found : [...found, ...inDictionary(word)]
}

export function plain(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}

/** «СМИ», «РФ» have one form. */
function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word)
}

function unchanging(word: string): readonly NounParadigm[] {
  const forms: Forms = Array.from({ length: 6 }, () => word)
  const genders: readonly Gender[] = isAbbreviation(word) ? ['masculine', 'feminine', 'neuter'] : ['neuter']
  return genders.flatMap((gender) =>
    (isAbbreviation(word) ? [true, false] : [false]).flatMap((animate): readonly NounParadigm[] => [
      { gender, animate, singular: forms, plural: forms, quoted: 'singular' },
      { gender, animate, singular: noForms, plural: forms, quoted: 'plural' },
    ]),
  )
}

function singulars(word: string): readonly NounParadigm[] {
  const lower = plain(word)
  if (pluralOnly.has(lower) || genitiveOfMasculine(lower)) return []
  const declension = declensionOf(lower)
  if (declension === null) return []
  const { gender, cut } = declension
  const stem = cut === 0 ? word : word.slice(0, -cut)
  // «счёт, счета»: the stress is on the ending.
  const pluralStem = (plural: string): string =>
    gender === 'masculine' && /^[ая] /u.test(plural) ? stem.replaceAll('ё', 'е') : stem
  return animacies(animacyOf(lower, gender)).flatMap((animate) =>
    declension.plurals.map((plural): NounParadigm => {
      // As it is quoted: «наём».
      const singular = [word, ...formsOf(stem, declension.singular).slice(1)]
      return {
        gender,
        animate,
        quoted: 'singular',
        singular: gender === 'masculine' ? withAccusative(singular, animate) : singular,
        plural: withAccusative(formsOf(pluralStem(plural), plural), animate),
      }
    }),
  )
}

function inDictionary(word: string): readonly NounParadigm[] {
  const noun = dictionaryNoun(word.toLowerCase())
  if (noun === null || oblique.test(word)) return []
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase()
  const asWritten = (forms: Forms): Forms =>
    isCapital ? forms.map((form) => (form === null ? null : word.charAt(0) + form.slice(1))) : forms
  return [{ ...noun, singular: asWritten(noun.singular), plural: asWritten(noun.plural) }]
}

/** Whether it may be animate: both, where that is not known. */
function animacies(animacy: Animacy): readonly boolean[] {
  return animacy === 'unknown' ? [true, false] : [animacy === 'person']
}

/**
 * A noun quoted in the plural: that of a listed singular, or one whose ending tells. Its singular is told, too, as «лица»
 * may be either.
 */
function plurals(word: string): readonly NounParadigm[] {
  const lower = plain(word)
  const found = pluralCandidates(word)
    .filter((singular) => isListed(plain(singular)))
    .flatMap(singulars)
    .filter(({ plural }) => plain(plural[0] ?? '') === lower)
  if (found.length > 0) return found.map((noun) => ({ ...noun, quoted: 'plural' }))
  const line = pluralLineOf(lower)
  if (line === null) return []
  const { gender, cut, plural, singular } = line
  const stem = word.slice(0, -cut)
  return animacies(line.animacy).map((animate) => ({
    gender,
    animate,
    quoted: 'plural',
    singular: pluralOnly.has(lower) ? noForms : formsOf(stem, singular),
    plural: withAccusative(formsOf(stem, plural), animate),
  }))
}

function formsOf(stem: string, line: string): Forms {
  return line.split(' ').map((ending) => {
    if (ending === '-' || ending === '*') return null
    if (ending === '0') return stem
    // «ссылка, ссылок», «постройка, построек»: the vowel goes in before the last consonant.
    if (ending.startsWith('^')) return stem.replace(/[ьй]?к$/iu, ending.slice(1))
    return stem + ending
  })
}

function withAccusative(forms: Forms, animate: boolean): Forms {
  return forms.map((form, index) => (index === 3 ? ((animate ? forms[1] : forms[0]) ?? null) : form))
}
