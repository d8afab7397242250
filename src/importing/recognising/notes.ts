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
  const end = text.replace(/[.;,]$/, '')
  if (!/[)\]]$/.test(end)) return { own: runs, notes: [] }
  const from = openingOf(end)
  const note = end.slice(from)
  if (from < 0 || isRepeal(note) || !isEditorial(note, facts)) return { own: runs, notes: [] }
  if (from === 0) return { own: [], notes: [runs] }
  const own = tidied([...cut(runs, 0, from), ...cut(runs, end.length)])
  // An editor begins with a capital or writes behind the end of a sentence; a bracket within one is the legislator's.
  const isApart = /^[([]\p{Lu}/u.test(note) || (end === text && /[.;:,]$/.test(textOf(own)))
  if (!isApart || saysOnlyRepealed(textOf(own))) return { own: runs, notes: [] }
  return { own, notes: [cut(runs, from, end.length)] }
}

/** Whether a bracket says what an act did to the text: «(в ред. Федерального закона от 25.11.2009 N 266-ФЗ)». */
export function isEditorial(note: string, facts: ImportingFacts): boolean {
  return facts.noteOpening.test(note.slice(0, 400)) && facts.noteAct.test(note) && /\d{4}/.test(note)
}

/** Where the bracket opens that closes at the end of a text; -1 where none does. */
function openingOf(text: string): number {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text[at]
    if (sign === ')' || sign === ']') depth += 1
    else if (sign === '(' || sign === '[') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return -1
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
  return run.isNote ? run.text.split(/(?<=\))(?=\s{0,3}\()/).map((text) => ({ ...run, text })) : [run]
}

function isRepeal(text: string): boolean {
  return (
    saysOnlyRepealed(text) || /^\s?[([]?\s?(?:\p{L}{1,30}[\s;]{1,3}){0,6}\(?(?:утратил|исключен|repealed)/iu.test(text)
  )
}
