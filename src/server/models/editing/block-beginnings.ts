import type { Instruction } from '../../../amendment/types.ts'
import { childPlaces, provisions } from '../../../law/find.ts'
import type { Law, Place } from '../../../law/types.ts'
import { kindsOf, resolve } from '../../../resolution/resolve.ts'
import type { Language } from '../../../text/languages.ts'
import type { Snapshot } from '../../../workspace/types.ts'
import type { CompletionOption } from './answers.ts'
import { blockInstruction, contextOf, placesOf } from './context.ts'

/**
 * How the block of law that an instruction announces may begin: a new unit by its label, as its neighbours print theirs; a new
 * wording by the text that is in force, to be changed.
 */
export function blockBeginnings(
  snapshot: Snapshot,
  source: string,
  caret: number,
  language: Language,
): readonly CompletionOption[] {
  const instruction = blockInstruction(source, caret)
  const law = instruction === null ? null : (contextOf(snapshot, instruction, language)?.law ?? null)
  if (instruction === null || law === null) return []
  if (instruction.kind === 'insert-unit') return newUnit(law, instruction)
  return instruction.kind === 'replace-unit' ? textInForce(law, instruction) : []
}

function newUnit(
  law: Law,
  { parent, unit, labels }: Extract<Instruction, { kind: 'insert-unit' }>,
): readonly CompletionOption[] {
  const [first] = labels
  const label = first === undefined ? null : first.kind === 'one' ? first.label : first.from
  if (label === null || unit === null) return []
  const { direct } = kindsOf(unit, law.meta.scheme)
  const isOf = ({ provision }: Place): boolean => direct.includes(provision.unit)
  const own = parent.steps.length === 0 ? [] : placesOf(law, parent).flatMap((place) => childPlaces(place))
  const neighbour = own.find(isOf) ?? (own.length > 0 ? undefined : [...provisions(law)].find(isOf))
  if (neighbour === undefined) return []
  const { printed, label: its } = neighbour.provision
  return [{ kind: 'provision', text: `${printed.replace(its, label)} `, detail: '' }]
}

function textInForce(
  law: Law,
  { targets }: Extract<Instruction, { kind: 'replace-unit' }>,
): readonly CompletionOption[] {
  return targets.flatMap((citation): readonly CompletionOption[] => {
    const found = resolve(law, citation)
    const [target] = found.kind === 'found' ? found.targets : []
    if (target === undefined || (target.kind !== 'unit' && target.kind !== 'alinea')) return []
    const { start, end } = target.kind === 'unit' ? target.provision.span : target.paragraph.span
    const paragraphs = (law.passages[target.passage]?.text.slice(start, end) ?? '')
      .split(/\n[^\S\n]*\n/)
      .map((one) => one.trim().replace(/^#{1,6} /, ''))
      .filter((one) => one !== '')
    const [first = ''] = paragraphs
    if (paragraphs.length > mostParagraphs || first === '') return []
    const label = first.length > 70 ? `${first.slice(0, 69)}…` : first
    return [{ kind: 'words', text: paragraphs.join('\n>\n> '), label, detail: '' }]
  })
}

/** What is longer is rather amended than worded anew. */
const mostParagraphs = 60
