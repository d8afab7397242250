import type { Citation, CitationStep, LawReference } from '../../../citation/types.ts'
import type { WrittenCitation } from '../citation/citation.ts'
import { sameLabels } from '../citation/labels.ts'
import { around, complete, isLettered } from '../citation/ranks.ts'
import type { Frame } from './frame.ts'

/** What the leads around a clause have said: the law, and the units in it (one citation without steps: the law itself). */
export interface Context {
  readonly law: LawReference | null
  readonly units: readonly Citation[]
}

export const lawItself: Citation = { steps: [] }

/** What a clause is about, law by law: mostly one. */
export function subjectsOf(context: Context, frame: Frame): readonly Context[] {
  return within(within([context], frame.at), frame.object)
}

/**
 * Whether every citation of a clause lies in one of the units that a lead speaks of: «в статье 29:» has nothing to say of
 * «пункт 1 статьи 30». What names its law stands by itself.
 */
export function liesWithin({ units }: Context, { at, object }: Frame): boolean {
  const agree = (citations: readonly WrittenCitation[], outer: readonly Citation[]): boolean =>
    citations.every(({ steps, law }) => law !== undefined || outer.some((unit) => agrees(unit, steps)))
  const isInPlace = object === undefined || at === undefined || agree(object, at)
  return isInPlace && agree([...(at ?? []), ...(object ?? [])], units)
}

/** Whether two addresses name no unit of one kind by different labels. */
function agrees({ steps }: Citation, inner: readonly CitationStep[]): boolean {
  return inner.every((step) => steps.every((outer) => !isOther(outer, step)))
}

function isOther(one: CitationStep, other: CitationStep): boolean {
  if (one.unit !== other.unit || one.relative || other.relative || one.unit === 'alinea') return false
  if (isLettered(one) !== isLettered(other)) return false
  const [ones, others] = [one, other].map(({ labels }) =>
    labels.every(({ kind }) => kind === 'one') ? labels.map((each) => (each as { label: string }).label) : [],
  ) as [string[], string[]]
  return ones.length > 0 && others.length > 0 && !others.every((label) => ones.some((each) => sameLabels(each, label)))
}

/** The context of what follows in the sentence: a unit that goes or gets another number is not spoken of any more. */
export function contextBehind(context: Context, frame: Frame): Context {
  const goes =
    frame.verb === 'delete' || frame.verb === 'recognise' || frame.verb === 'deem' || frame.verb === 'suspend'
  if (!goes) return subjectsOf(context, frame).at(-1) ?? context
  const kept = within([context], frame.at)
  // What it stands in stays: «пункт 3 статьи 30 считать пунктом 4, дополнить пунктом 3» goes on with article 30.
  const gone = frame.object === undefined ? undefined : within(kept, frame.object).at(-1)
  const outer = gone === undefined ? [] : gone.units.map(around).filter(({ steps }) => steps.length > 0)
  const [first] = outer
  if (gone === undefined || first === undefined) return kept.at(-1) ?? context
  return { law: gone.law, units: [first, ...outer.slice(1).filter((one) => !isSame(one, first))] }
}

/** «абзац второй считать абзацем третьим и изложить его …»: what «его» is, the unit under its new label; null where none got one. */
export function renamedUnits(context: Context, { verb, object, units, text }: Frame): Context | null {
  if (verb !== 'deem' || object === undefined || text || units === undefined || units.unit === null) return null
  const step: CitationStep = { unit: units.unit, labels: units.labels, relative: false }
  const subject = subjectsOf(context, { object }).at(-1)
  if (subject === undefined) return null
  return { law: subject.law, units: subject.units.map((unit) => ({ steps: [...around(unit).steps, step] })) }
}

function within(contexts: readonly Context[], citations: readonly WrittenCitation[] | undefined): readonly Context[] {
  if (citations === undefined) return contexts
  const found: { law: LawReference | null; units: Citation[] }[] = []
  for (const context of contexts) {
    for (const citation of citations) {
      const { law, units } = completed(context, citation)
      const same = found.find((one) => one.law?.text === law?.text)
      if (same === undefined) found.push({ law, units: [...units] })
      else same.units.push(...units)
    }
  }
  return found
}

/** A citation that names its law starts there, whatever the leads said. */
function completed(context: Context, { steps, law }: WrittenCitation): Context {
  if (law !== undefined) return { law: law ?? context.law, units: [complete(lawItself, steps)] }
  // «Внести в статью 29 и статью 54 …: 1) пункт 1 статьи 29 …»: only one of them is meant, and once.
  const meant = context.units.filter((unit) => agrees(unit, steps))
  const units = (meant.length > 0 ? meant : context.units).map((unit) => complete(unit, steps))
  return { law: context.law, units: units.filter((unit, at) => units.findIndex((one) => isSame(one, unit)) === at) }
}

function isSame(one: Citation, other: Citation): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
