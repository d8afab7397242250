import { badFileSentence } from './bad-file.ts'
import { badYamlSentence } from './bad-yaml.ts'
import type { Problem, ProblemCode } from './types.ts'

type Say = (problem: Problem) => string
type Sayings = Readonly<Record<ProblemCode, Say>>

const quoted = (text: string | null): string =>
  text === null ? '' : text.length > 160 ? `${text.slice(0, 157)}…` : text
const d = (problem: Problem, name: string): string => problem.details[name] ?? ''
const there = (problem: Problem): string => problem.law?.citation ?? d(problem, 'place')

const why = (p: Problem, language: 'ru' | 'en'): string =>
  say(badFileSentence(d(p, 'reason'), language) ?? quoted(p.actual), d(p, 'limit') && `(> ${d(p, 'limit')})`)

/** What is wrong with a front matter, and the words that it is wrong in. */
const mistake = (p: Problem, language: 'ru' | 'en'): string => {
  const [open, close] = language === 'ru' ? '«»' : '“”'
  const sentence = badYamlSentence(d(p, 'yaml'), language)
  return sentence === null ? quoted(p.actual) : `${sentence}: ${open}${quoted(p.actual)}${close}`
}

/** Glues the parts that are there; an empty part is left out. */
const say = (...parts: readonly (string | false | null)[]): string => parts.filter(Boolean).join(' ')

const ru: Sayings = {
  'unreadable-instruction': (p) =>
    say(
      `не удалось прочитать указание: «${quoted(p.actual)}».`,
      p.expected && `Ожидалось: ${p.expected}.`,
      d(p, 'example') && `Например: ${d(p, 'example')}`,
    ),
  'law-not-found': (p) =>
    say(
      p.actual ? `закон не найден: ${quoted(p.actual)}.` : 'закон не назван.',
      p.nearest && `Ближайший в рабочей папке: ${p.nearest}.`,
    ),
  'law-ambiguous': (p) => `под это описание подходит несколько законов: ${quoted(p.actual)} — ${quoted(p.nearest)}.`,
  'unprintable-instruction': (p) => `у этого указания нет записи, которая прочиталась бы так же: ${quoted(p.actual)}.`,
  'unit-not-found': (p) =>
    say(
      `структурная единица не найдена: ${quoted(p.actual)}.`,
      d(p, 'reason') === 'gone' && `Этот номер — среди утративших силу: «${d(p, 'line')}»`,
      p.nearest && `Ближайшая: ${p.nearest}.`,
    ),
  'unit-ambiguous': (p) =>
    d(p, 'reason') === 'alphabetical'
      ? say(
          'место по алфавиту не определить: определения здесь стоят не по алфавиту или их нет',
          p.actual && `(${p.actual})`,
        ).concat('.')
      : say(`адрес неоднозначен: ${quoted(p.actual)}.`, p.nearest && `Подходят: ${p.nearest}.`),
  'unit-exists': (p) =>
    say(`такая структурная единица уже есть: ${quoted(p.actual)}.`, p.nearest && `Свободный номер: ${p.nearest}.`),
  'words-not-found': (p) =>
    say(
      `слова «${quoted(p.expected)}» не найдены${there(p) && ` (${there(p)})`}.`,
      d(p, 'there') ? `Они стоят здесь: ${d(p, 'there')}.` : p.nearest && `Ближайшие по виду: «${quoted(p.nearest)}».`,
    ),
  'sentence-not-found': (p) =>
    say(
      `предложение не найдено: ${quoted(p.expected ?? p.actual)}.`,
      d(p, 'count') && `Предложений здесь: ${d(p, 'count')}.`,
    ),
  'label-mismatch': (p) =>
    d(p, 'reason') === 'alphabetical'
      ? `номер в тексте (${quoted(p.actual)}) не подходит к месту по алфавиту (${quoted(p.expected)}).`
      : `номер в тексте (${quoted(p.actual)}) не совпадает с объявленным (${quoted(p.expected)}).`,
  'no-instructions': () => 'в тексте нет ни одного указания изменить закон.',
  'block-empty': () => 'после «следующего содержания» или «в следующей редакции» нет текста.',
  'quote-unclosed': (p) => say('кавычка открыта и не закрыта.', p.actual && `Начало: ${quoted(p.actual)}`),
  'form-uncertain': (p) =>
    say(
      `форму слов «${quoted(p.expected)}» нельзя определить наверняка.`,
      p.actual && `Предложение: ${quoted(p.actual)}`,
      Number(d(p, 'count')) > 1 && `Всего таких предложений: ${d(p, 'count')}.`,
    ),
  'order-suspicious': (p) =>
    say(
      `указание обращается к тому, что исключено раньше: ${quoted(p.actual)}.`,
      d(p, 'earlier') && `См. ${d(p, 'earlier')}.`,
    ),
  conflict: (p) =>
    say('противоречит другой поправке', d(p, 'other') && `(${d(p, 'other')})`, there(p) && `— ${there(p)}`).concat('.'),
  'not-run': (p) =>
    say('указание не исполнялось: оно относится к другому закону', p.actual && `(${p.actual})`).concat('.'),
  'bad-front-matter': (p) =>
    say(`ошибка в заголовочной части файла: ${mistake(p, 'ru')}.`, p.expected && `Ожидалось: ${p.expected}.`),
  'bad-file': (p) => say(`файл нельзя прочитать: ${why(p, 'ru')}.`, p.expected && `Ожидалось: ${p.expected}.`),
  'words-found-many': (p) =>
    `слова «${quoted(p.expected)}» встречаются несколько раз (${d(p, 'count')})${there(p) && `: ${there(p)}`}; изменены все.`,
  'count-ambiguous': (p) =>
    d(p, 'reason') === 'sub-units'
      ? `абзацы сосчитаны вместе с пронумерованными единицами: ${quoted(p.actual)}.`
      : say(
          `адрес зависит от того, считать ли до или после предыдущих изменений: ${quoted(p.actual)}.`,
          p.nearest && `До них это: ${p.nearest}.`,
        ),
  'reference-stale': (p) =>
    say(`ссылка на прежний номер осталась: ${quoted(p.actual)}`, there(p) && `(${there(p)})`).concat('.'),
  'punctuation-suspicious': (p) =>
    say('проверьте знак препинания в конце перечисления:', quoted(p.actual), there(p) && `(${there(p)})`).concat('.'),
  'unit-deleted': (p) =>
    `${there(p) || quoted(p.actual)}: исключается целиком; в действующих законах принято признавать утратившим силу.`,
  'quote-style': () => 'кавычки во вставленном тексте приведены к принятым в законе.',
  'markdown-dense': (p) =>
    `разметка отсюда до строки ${d(p, 'last')} слишком плотна (списки, цитаты или HTML без пустых строк): строки приняты за абзацы, текст сохранён. Разделите их пустыми строками.`,
  'read-as-remark': (p) => `прочитано и оставлено как пояснение: ${quoted(p.actual)}.`,
  'already-repealed': (p) => `уже утратило силу: ${there(p) || quoted(p.actual)}.`,
}

const en: Sayings = {
  'unreadable-instruction': (p) =>
    say(
      `this instruction could not be read: “${quoted(p.actual)}”.`,
      p.expected && `Expected: ${p.expected}.`,
      d(p, 'example') && `For example: ${d(p, 'example')}`,
    ),
  'law-not-found': (p) =>
    say(
      p.actual ? `no such law in the workspace: ${quoted(p.actual)}.` : 'no law is named.',
      p.nearest && `The nearest: ${p.nearest}.`,
    ),
  'law-ambiguous': (p) => `several laws answer to this name: ${quoted(p.actual)} — ${quoted(p.nearest)}.`,
  'unprintable-instruction': (p) => `this has no wording that would be read as the same: ${quoted(p.actual)}.`,
  'unit-not-found': (p) =>
    say(
      `no such provision: ${quoted(p.actual)}.`,
      d(p, 'reason') === 'gone' && `This label is among those that are gone: “${d(p, 'line')}”`,
      p.nearest && `The nearest: ${p.nearest}.`,
    ),
  'unit-ambiguous': (p) =>
    d(p, 'reason') === 'alphabetical'
      ? say('no place in alphabetical order: terms are not defined in that order', p.actual && `in ${p.actual}`).concat(
          '.',
        )
      : say(`this address is ambiguous: ${quoted(p.actual)}.`, p.nearest && `It may be: ${p.nearest}.`),
  'unit-exists': (p) =>
    say(`there is such a provision already: ${quoted(p.actual)}.`, p.nearest && `A free label: ${p.nearest}.`),
  'words-not-found': (p) =>
    say(
      `the words “${quoted(p.expected)}” were not found${there(p) && ` in ${there(p)}`}.`,
      d(p, 'there') ? `They stand here: ${d(p, 'there')}.` : p.nearest && `The nearest: “${quoted(p.nearest)}”.`,
    ),
  'sentence-not-found': (p) =>
    say(`no such sentence: ${quoted(p.expected ?? p.actual)}.`, d(p, 'count') && `Sentences here: ${d(p, 'count')}.`),
  'label-mismatch': (p) =>
    d(p, 'reason') === 'alphabetical'
      ? `the label ${quoted(p.actual)} does not fit the place in alphabetical order (${quoted(p.expected)}).`
      : `the quoted text is labelled ${quoted(p.actual)}, the instruction says ${quoted(p.expected)}.`,
  'no-instructions': () => 'the text has no instruction to change a law.',
  'block-empty': () => 'no text follows the instruction that announces it.',
  'quote-unclosed': (p) =>
    say('a quotation mark is opened and never closed.', p.actual && `It begins: ${quoted(p.actual)}`),
  'form-uncertain': (p) =>
    say(
      `the form of “${quoted(p.expected)}” cannot be told for certain.`,
      p.actual && `The sentence: ${quoted(p.actual)}`,
      Number(d(p, 'count')) > 1 && `Sentences like it: ${d(p, 'count')}.`,
    ),
  'order-suspicious': (p) =>
    say(
      `this cites what an earlier instruction took away: ${quoted(p.actual)}.`,
      d(p, 'earlier') && `See ${d(p, 'earlier')}.`,
    ),
  conflict: (p) =>
    say('conflicts with another amendment', d(p, 'other') && `(${d(p, 'other')})`, there(p) && `at ${there(p)}`).concat(
      '.',
    ),
  'not-run': (p) => say('not run: it amends another law', p.actual && `(${p.actual})`).concat('.'),
  'bad-front-matter': (p) =>
    say(`the front matter has a mistake: ${mistake(p, 'en')}.`, p.expected && `Expected: ${p.expected}.`),
  'bad-file': (p) => say(`this file cannot be read: ${why(p, 'en')}.`, p.expected && `Expected: ${p.expected}.`),
  'words-found-many': (p) =>
    `the words “${quoted(p.expected)}” appear ${d(p, 'count')} times${there(p) && ` in ${there(p)}`}; all were changed.`,
  'count-ambiguous': (p) =>
    d(p, 'reason') === 'sub-units'
      ? `paragraphs are counted together with labelled units: ${quoted(p.actual)}.`
      : say(
          `this address depends on counting before or after earlier changes: ${quoted(p.actual)}.`,
          p.nearest && `Before them it is: ${p.nearest}.`,
        ),
  'reference-stale': (p) =>
    say(`a reference to the former label stays: ${quoted(p.actual)}`, there(p) && `(${there(p)})`).concat('.'),
  'punctuation-suspicious': (p) =>
    say('look at the closing mark in this list:', quoted(p.actual), there(p) && `(${there(p)})`).concat('.'),
  'unit-deleted': (p) => `${there(p) || quoted(p.actual)} goes, label and all; laws in force are repealed by custom.`,
  'quote-style': () => 'the quotation marks of the inserted text were made those of the law.',
  'markdown-dense': (p) =>
    `the Markdown from here to line ${d(p, 'last')} is too dense to be read (lists, quotations or HTML without blank lines): its lines are taken for paragraphs, and nothing of them is lost. Put blank lines between them.`,
  'read-as-remark': (p) => `read, and kept as a remark: ${quoted(p.actual)}.`,
  'already-repealed': (p) => `repealed already: ${there(p) || quoted(p.actual)}.`,
}

const sayings = { ru, en }

/** What a problem says to a person, in their language: what is wrong, what was expected, what is near. One sentence or two. */
export function problemMessage(problem: Problem, language: 'ru' | 'en'): string {
  return sayings[language][problem.code](problem)
}

/** A problem as `engross check` prints it: `file:line:column: code: message`; without a place, `code: message`. */
export function formatProblem(problem: Problem, language: 'ru' | 'en'): string {
  const place = problem.at === null ? '' : `${problem.at.file}:${problem.at.line}:${problem.at.column}: `
  return `${place}${problem.code}: ${problemMessage(problem, language)}`
}
