import type { ErrorCode } from 'yaml'
import type { Problem, ProblemCode } from '../types.ts'

/** What a person is told of each kind of problem: one sentence or two. */
export type Messages = Readonly<Record<ProblemCode, (problem: Problem) => string>>

/** Why a file cannot be taken. */
export type BadFileReason =
  | 'not-utf8'
  | 'nul'
  | 'too-large'
  | 'folder'
  | 'not-a-file'
  | 'link-outside'
  | 'link-broken'
  | 'link-folder'
  | 'link-to-other'
  | 'odd-name'
  | 'submodule'
  | 'merge-conflict'
  | 'lfs-pointer'
  | 'empty'
  | 'lone-return'
  | 'link-in-commit'
  | 'too-deep'
  | 'no-permission'
  | 'missing'
  | 'cannot-read'
  | 'crash'
  | 'run-failed'
export type BadFileSentences = Readonly<Record<BadFileReason, string>>

/** What is wrong with YAML, by its reader's code. */
export type BadYamlSentences = Readonly<Record<ErrorCode, string>>

/** Joins the parts that are there; an empty part is left out. */
export function joined(...parts: readonly (string | false | null)[]): string {
  return parts.filter(Boolean).join(' ')
}

/** A quoted text, not longer than a line or two. */
export function shortened(text: string | null): string {
  if (text === null) return ''
  return text.length > 160 ? `${text.slice(0, 157)}…` : text
}

export function detail(problem: Problem, name: string): string {
  return problem.details[name] ?? ''
}

/** Where in the law it is, in words; empty if nobody knows. */
export function placeOf(problem: Problem): string {
  return problem.law?.citation ?? detail(problem, 'place')
}

/** Where in the law it is, and in which law where that is another than the bill's, in brackets; empty if nobody knows. */
export function inPlace(problem: Problem): string {
  const place = [placeOf(problem), detail(problem, 'law')].filter((one) => one !== '').join(', ')
  return place && `(${place})`
}

/** Why a file cannot be read; a reason without a sentence is given in the system's own words. */
export function badFileReason(problem: Problem, sentences: BadFileSentences): string {
  const limit = detail(problem, 'limit')
  return joined(sentenceFor(detail(problem, 'reason'), sentences) ?? shortened(problem.actual), limit && `(> ${limit})`)
}

/** What is wrong with a front matter, and the words that it is wrong in, in the language's quotation marks (`marks`: «»). */
export function frontMatterMistake(problem: Problem, sentences: BadYamlSentences, marks: string): string {
  const sentence = sentenceFor(detail(problem, 'yaml'), sentences)
  const text = shortened(problem.actual)
  return sentence === null ? text : `${sentence}: ${marks[0]}${text}${marks[1]}`
}

function sentenceFor(code: string, sentences: Readonly<Record<string, string>>): string | null {
  return Object.hasOwn(sentences, code) ? (sentences[code] as string) : null
}
