import type { Language } from '../text/languages.ts'

/** Why an instruction was chosen. */
export const reasons = [
  'few-words',
  'everywhere',
  'closing-mark',
  'sentence',
  'mostly-new',
  'heading',
  'new-unit',
  'gone',
  'repealed',
  'relabelled',
  'moved',
  'last-resort',
] as const
export type Reason = (typeof reasons)[number]

const words = {
  ru: {
    'few-words': 'меняются немногие слова, и в указанном месте они находятся однозначно',
    everywhere: 'одно и то же изменение во всех местах: одно указание вместо нескольких',
    'closing-mark': 'меняется только знак, которым заканчивается перечень или его часть',
    sentence: 'меняется предложение целиком',
    'mostly-new': 'изменений столько, что новую редакцию прочесть проще',
    heading: 'меняется наименование',
    'new-unit': 'новая единица: номер и место – по порядку нумерации',
    gone: 'единицы больше нет в тексте, и записи об утрате силы на её месте нет',
    repealed: 'на месте единицы осталась запись об утрате силы',
    relabelled: 'текст прежний, изменился только номер',
    moved: 'текст стоит в другом месте: прежнее исключается, новое дополняется',
    'last-resort': 'меньшее указание не даёт нужного текста до знака: единица излагается целиком',
  },
  en: {
    'few-words': 'few words change, and they are found once where the instruction looks',
    everywhere: 'the same change in every place: one instruction instead of several',
    'closing-mark': 'only the mark at the end of a list or of its item changes',
    sentence: 'a whole sentence changes',
    'mostly-new': 'so much changes that a new wording is easier to read',
    heading: 'the heading changes',
    'new-unit': 'a new unit: its label and place follow the numbering',
    gone: 'the unit is no longer in the text, and no note of repeal stands in its place',
    repealed: 'a note of repeal stands in the place of the unit',
    relabelled: 'the text is as it was, only the label is another',
    moved: 'the text stands in another place: it is struck where it was, and inserted where it is',
    'last-resort': 'no smaller instruction gives the text to the letter: the unit is restated',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<Reason, string>>>>

/** Why an instruction was chosen, in the words of a language. */
export function reasonIn(reason: Reason, language: Language): string {
  return words[language][reason]
}
