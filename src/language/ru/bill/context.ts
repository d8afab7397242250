import type { Citation, CitationStep, LawReference } from '../../../citation/types.ts'
import type { WrittenCitation } from '../citation/citation.ts'
import { around, complete } from '../citation/ranks.ts'
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
  return { law: context.law, units: context.units.map((unit) => complete(unit, steps)) }
}

function isSame(one: Citation, other: Citation): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
