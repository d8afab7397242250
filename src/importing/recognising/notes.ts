import { saysOnlyRepealed } from '../../text/repeal.ts'
import type { ImportingFacts } from '../languages/facts.ts'
import { cut, textOf, tidied } from '../runs.ts'
import type { Run } from '../types.ts'

/** A paragraph's own words, and the editor's notes that stood in it. */
export interface Parted {
  /** Empty where the paragraph is nothing but notes. */
  readonly own: readonly Run[]
  readonly notes: readonly (readonly Run[])[]
}

/**
 * Takes the editor's notes out of a paragraph: those that the source marks, and those that the words tell («(в ред.
 * Федерального закона от …)»). A note that says that the paragraph is repealed stays: it is all that is left of it, and it
 * counts as a paragraph.
 */
export function partNotes(runs: readonly Run[], facts: ImportingFacts): Parted {
  if (runs.some(({ isNote }) => isNote)) return byMark(runs)
  const text = textOf(runs)
  if (text.startsWith('(') || text.startsWith('['))
    if (facts.editorialNote.test(text) && isOneBracket(text) && !isRepeal(text)) return { own: [], notes: [runs] }
  if (!/[)\]][.;,]?$/.test(text)) return { own: runs, notes: [] }
  const trailing = facts.trailingNote.exec(text.slice(-1200))
  const note = trailing?.[1]
  if (note === undefined || isRepeal(note)) return { own: runs, notes: [] }
  const from = text.lastIndexOf(note)
  const own = tidied([...cut(runs, 0, from), ...cut(runs, from + note.length)].map((run) => run))
  if (saysOnlyRepealed(textOf(own)) || textOf(own).trim() === '') return { own: runs, notes: [] }
  return { own, notes: [cut(runs, from, from + note.length)] }
}

/** Notes that stand together are one; those that say that the paragraph is repealed stay in it. */
function byMark(runs: readonly Run[]): Parted {
  const own: Run[] = []
  const notes: Run[][] = []
  let isOpen = false
  for (const run of runs.flatMap(byBracket)) {
    if (run.isNote && !isRepeal(run.text)) {
      if (isOpen) (notes.at(-1) as Run[]).push(run)
      else notes.push([run])
      isOpen = true
    } else if (run.text.trim() === '' && isOpen) (notes.at(-1) as Run[]).push(run)
    else {
      own.push({ ...run, isNote: false })
      isOpen = false
    }
  }
  return { own: tidied(own), notes: notes.map((note) => tidied(note)).filter((note) => note.length > 0) }
}

/** A run of notes bracket by bracket: «(Дополнение статьей - …) (Утратила силу - …)» are two. */
function byBracket(run: Run): readonly Run[] {
  return run.isNote ? run.text.split(/(?<=\))(?=\s*\()/).map((text) => ({ ...run, text })) : [run]
}

function isRepeal(text: string): boolean {
  return saysOnlyRepealed(text) || /^\s*[([]?\s*(?:\p{L}+[\s;]+){0,6}\(?(?:утратил|исключен|repealed)/iu.test(text)
}

/** Whether the bracket at the beginning is closed at the end and not before. */
function isOneBracket(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '(' || sign === '[') depth += 1
    else if (sign === ')' || sign === ']') {
      depth -= 1
      if (depth === 0) return /^[.;,]?$/.test(text.slice(at + 1))
    }
  }
  return false
}
