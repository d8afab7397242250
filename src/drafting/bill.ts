import type { Instruction } from '../amendment/types.ts'
import type { Citation, CitationStep, LawReference } from '../citation/types.ts'
import type { BillItem } from '../language/drafting.ts'
import { draftingOf } from '../language/languages.ts'
import type { Language } from '../text/languages.ts'
import { amendmentOf, type Desk } from './trial.ts'
import type { DraftingStep } from './types.ts'

/**
 * The amendment file with these instructions. `nested`: those that speak of one unit stand together under its lead; else
 * each says its whole address.
 */
export function billOf(desk: Desk, steps: readonly DraftingStep[], title: string | undefined, nested: boolean): string {
  const { language, reference } = desk
  const { instructions } = amendmentOf(
    desk,
    steps.map(({ body }) => body),
  )
  const items = nested
    ? underLeads(instructions, deepestLead[language])
    : instructions.map((instruction): BillItem => ({ kind: 'instruction', instruction }))
  const text = draftingOf(language).printBill({ law: reference, items, ...(title === undefined ? {} : { title }) })
  return `---\nlanguage: ${language}\nstatus: draft\n---\n\n${text.trimEnd()}\n`
}

/** How many leads a bill has one in another: deeper ones are not numbered, or hard to read. */
const deepestLead: Readonly<Record<Language, number>> = { ru: 2, en: 3 }

/** The law as a bill names it, for laws that have no more than a name, too. */
export function referencesTo(
  citation: string,
  number: string | null,
  date: string | null,
  title: string,
): readonly LawReference[] {
  const name = /^[^«“"]*[«“"](.+)[»”"]/u.exec(citation)?.[1] ?? null
  return [
    { text: citation, number, date, title: name },
    { text: citation, number, date, title: citation },
    { text: citation, number, date: null, title: name },
    { text: citation, number: null, date: null, title: citation },
    { text: title, number: null, date: null, title },
  ]
}

function underLeads(instructions: readonly Instruction[], depth: number): readonly BillItem[] {
  const items: BillItem[] = []
  for (let index = 0; index < instructions.length; ) {
    const first = instructions[index] as Instruction
    const step = depth === 0 ? null : leadOf(first)
    let end = index + 1
    while (step !== null && end < instructions.length && isSame(leadOf(instructions[end] as Instruction), step))
      end += 1
    if (step === null || end - index < 2) items.push({ kind: 'instruction', instruction: first })
    else {
      const inner = instructions.slice(index, end).map(withoutLead)
      items.push({ kind: 'lead', citation: { steps: [step] }, items: underLeads(inner, depth - 1) })
    }
    index = end
  }
  return items
}

/** The outermost unit that the instruction stands in; null where it speaks of that unit itself, or of several places. */
function leadOf(instruction: Instruction): CitationStep | null {
  const citations = citationsOf(instruction)
  const [first] = citations
  const step = first?.steps[0]
  if (step === undefined || step.labels.length !== 1 || step.labels[0]?.kind !== 'one') return null
  if (!citations.every(({ steps }) => isSame(steps[0] ?? null, step))) return null
  const isInside = instruction.kind === 'insert-unit' || citations.every(({ steps }) => steps.length > 1)
  const isWords = wordsKinds.has(instruction.kind)
  return isInside || (isWords && citations.length === 1) ? step : null
}

const wordsKinds: ReadonlySet<string> = new Set(['replace-words', 'insert-words', 'delete-words', 'add-sentences'])

function isSame(one: CitationStep | null, other: CitationStep | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function citationsOf(instruction: Instruction): readonly Citation[] {
  if (instruction.kind === 'repeal-law') return []
  if (instruction.kind !== 'insert-unit') return instruction.targets
  const { place, parent } = instruction
  return place.kind === 'after' || place.kind === 'before' ? [parent, place.unit] : [parent]
}

function withoutLead(instruction: Instruction): Instruction {
  const cut = ({ steps }: Citation): Citation => ({ steps: steps.slice(1) })
  if (instruction.kind === 'repeal-law') return instruction
  if (instruction.kind !== 'insert-unit') return { ...instruction, targets: instruction.targets.map(cut) }
  const { place } = instruction
  const inner = place.kind === 'after' || place.kind === 'before' ? { ...place, unit: cut(place.unit) } : place
  return { ...instruction, parent: cut(instruction.parent), place: inner }
}
