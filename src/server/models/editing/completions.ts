import type { UnitAtEnd } from '../../../language/drafting.ts'
import { draftingOf } from '../../../language/languages.ts'
import { childPlaces, provisions } from '../../../law/find.ts'
import type { Law, Place } from '../../../law/types.ts'
import { headingAreas, kindsOf, type Target, textAreas } from '../../../resolution/resolve.ts'
import type { Language } from '../../../text/languages.ts'
import type { Snapshot } from '../../../workspace/types.ts'
import type { CompletionOption } from './answers.ts'
import { blockBeginnings } from './block-beginnings.ts'
import { type BillContext, contextOf, leadContext, placesOf, quotingInstruction, targetsOf } from './context.ts'
import { quotedIn } from './fixes.ts'
import { phrasesFrom } from './phrases.ts'

export interface Completions {
  readonly from: number
  readonly options: readonly CompletionOption[]
}

/** What may stand at the cursor of a bill: words of the provision that it quotes from, or the provisions that it may cite. */
export function completionsAt(
  snapshot: Snapshot,
  source: string,
  caret: number,
  language: Language,
  laws: readonly string[],
): Completions | null {
  const start = source.lastIndexOf('\n', caret - 1) + 1
  const line = source.slice(start, caret)
  if (/^> ?$/.test(line)) return { from: caret, options: blockBeginnings(snapshot, source, caret, language) }
  const open = openQuote(line, language)
  if (open !== null) return quotedWords(snapshot, source, start + open, caret, language)
  const unit = draftingOf(language).writing.unitAtEnd(line)
  return unit === null ? null : citedUnits(snapshot, source, start, caret, unit, language, laws)
}

/** Where the quotation that is open at the end of the line begins; null where none is. */
function openQuote(line: string, language: Language): number | null {
  const { open, close } = draftingOf(language).writing.quotes
  const opened: number[] = []
  for (const [index, mark] of [...line.matchAll(/[«»“”"]/g)].map((found) => [found.index, found[0]] as const)) {
    if (mark === open) opened.push(index + 1)
    else if (mark === close) opened.pop()
  }
  // A name of a law in the quoted words has marks of its own.
  return opened[0] ?? null
}

function quotedWords(
  snapshot: Snapshot,
  source: string,
  from: number,
  caret: number,
  language: Language,
): Completions | null {
  const instruction = quotingInstruction(source, caret, language)
  const isLookedFor =
    instruction !== null && quotedIn(instruction).some(({ span }) => span.start <= from && span.end >= caret)
  const context = isLookedFor ? contextOf(snapshot, instruction, language) : null
  if (context === null) return null
  const texts = targetsOf(context).flatMap((target) => textsOf(context.law, target))
  const options = phrasesFrom(texts, source.slice(from, caret)).map(
    ({ text, count }): CompletionOption => ({ kind: 'words', text, detail: count === 1 ? '' : `× ${count}` }),
  )
  return { from, options }
}

function textsOf(law: Law, target: Target): readonly string[] {
  return [...headingAreas(law, target), ...textAreas(law, target)].map(
    ({ passage, start, end }) => law.passages[passage]?.text.slice(start, end) ?? '',
  )
}

function citedUnits(
  snapshot: Snapshot,
  source: string,
  lineStart: number,
  caret: number,
  unit: UnitAtEnd,
  language: Language,
  laws: readonly string[],
): Completions | null {
  const lead = leadContext(snapshot, source, lineStart, language)
  const chosen = snapshot.laws.filter(({ id }) => laws.includes(id))
  const law = lead?.law ?? (chosen.length === 1 ? (chosen[0] as Law) : null)
  if (law === null) return null
  const context = { law, citations: unit.outer === null ? (lead?.citations ?? []) : [unit.outer] }
  const found = unitsIn(context, unit)
  const options = found
    .filter(({ provision }) => provision.label.startsWith(unit.label))
    .slice(0, mostUnits)
    .map((place): CompletionOption => {
      const { printed, label } = place.provision
      const written = printed.startsWith('(') ? printed : label
      return { kind: 'provision', text: unit.withLabel(written), detail: firstWords(law, place) }
    })
  const typed = source.slice(lineStart + unit.from, caret)
  // What stands there already need not be put there.
  return { from: lineStart + unit.from, options: options.every(({ text }) => text === typed) ? [] : options }
}

const mostUnits = 400

/** The units of that kind under what the context names, or in all of the law for those that are numbered through it. */
function unitsIn({ law, citations }: BillContext, { unit }: UnitAtEnd): readonly Place[] {
  const { direct } = kindsOf(unit, law.meta.scheme)
  const isOf = ({ provision }: Place): boolean => direct.includes(provision.unit)
  const parents = citations.flatMap((citation) => placesOf(law, citation))
  const below = parents.flatMap((place) => childPlaces(place)).filter(isOf)
  if (below.length > 0) return below
  return through.has(unit) ? [...provisions(law)].filter(isOf) : []
}

const through: ReadonlySet<string> = new Set(['article', 'chapter', 'division'])

/** A provision's heading, or the first words of its text. */
function firstWords(law: Law, { passage, provision }: Place): string {
  const text = law.passages[passage]?.text ?? ''
  const span = provision.heading ?? provision.paragraphs[0]?.text
  const words = span === undefined ? '' : text.slice(span.start, span.end)
  return words.length > 70 ? `${words.slice(0, 69)}…` : words
}
