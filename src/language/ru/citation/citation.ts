import type { CitationStep, Labels, LawReference } from '../../../citation/types.ts'
import { is, oneOf, phrase, type Read, type Reader, read } from '../../../grammar/reading.ts'
import { type Token, textOf } from '../../../grammar/token.ts'
import type { GrammaticalCase } from '../../drafting.ts'
import { declineCode } from './codes.ts'
import { lastOf, readDashedLabel, readLabels, readOrdinals } from './labels.ts'
import { type ReadLawReference, readBrackets, readLawReference } from './law-reference.ts'
import { type Gender, printOrdinal } from './ordinals.ts'
import { isFiner, isUnlabelled, rankOf } from './ranks.ts'
import { listSeparator } from './tokens.ts'
import { behindUnitWord, type RussianUnit, unitForms, unitGender } from './units.ts'

/** A citation as written: its context is not worked in yet. */
export interface WrittenCitation {
  /** Outermost first. */
  readonly steps: readonly CitationStep[]
  /** The law that the citation itself names; undefined where it names none, null where it points back to one. */
  readonly law: LawReference | null | undefined
  /** The cases that the head's form may be in. */
  readonly cases: readonly GrammaticalCase[]
  readonly remarks: readonly string[]
}

/** Reads one citation: `абзац второй пункта 1 статьи 29 Федерального закона …`, a law alone, `настоящей статьи`. */
export const readCitation: Reader<WrittenCitation> = (tokens, at) => {
  const head = readStep(tokens, at, false)
  if (head === null) return readLawAlone(tokens, at)
  const steps: CitationStep[] = [head.value.step]
  let next = head.next
  for (let outer = readOuterStep(tokens, next, steps); outer !== null; outer = readOuterStep(tokens, next, steps)) {
    steps.unshift(outer.value)
    next = outer.next
  }
  const ofPart = readPartOfCode(tokens, next)
  if (ofPart !== null) {
    const { law, remarks } = ofPart.value
    return read({ steps, law, cases: head.value.cases, remarks }, ofPart.next)
  }
  const inBrackets = readBrackets(tokens, next)
  const law = readLawReference(tokens, is(tokens[inBrackets.next], 'к') ? inBrackets.next + 1 : inBrackets.next)
  const remarks = [...inBrackets.value, ...(law?.value.remarks ?? [])]
  const isCodePart =
    law?.value.law != null && steps[0]?.unit === 'part' && (steps.length === 1 || steps[1]?.unit === 'article')
  const written = isCodePart && law.value.law !== null ? codePart(steps, law.value.law) : { steps, law: law?.value.law }
  return read({ ...written, cases: head.value.cases, remarks }, law?.next ?? inBrackets.next)
}

/**
 * Reads citations in a list: `пункт 1 и абзац второй пункта 3 статьи 29`. What follows the last one (article, law) belongs
 * to all of them. `preposition`, if given, may be said again before each (`в пункте 1 и в пункте 3`).
 */
export function readCitations(
  tokens: readonly Token[],
  at: number,
  preposition?: Reader<null>,
): Read<readonly WrittenCitation[]> {
  const first = readCitation(tokens, at)
  if (first === null) return null
  const citations = [first.value]
  let next = first.next
  for (;;) {
    const parted = listSeparator(tokens, next)
    const start = parted === null ? null : (preposition?.(tokens, parted.next)?.next ?? parted.next)
    const more = start === null ? null : readCitation(tokens, start)
    if (more === null || !more.value.cases.some((one) => first.value.cases.includes(one))) break
    citations.push(more.value)
    next = more.next
  }
  return read(shareOuter(citations), next)
}

interface HeadStep {
  readonly step: CitationStep
  readonly cases: readonly GrammaticalCase[]
}

const readPointer = oneOf(
  phrase('настоящ*|указанн*|названн*|данн*'),
  phrase('такой|такого|такому|таким|таком|такая|такую|такие|таких|такими'),
  phrase('эт* [же]'),
  phrase('того|той|том|ту|тот же'),
)

/** `[настоящей] [первое и второе] предложение`, `пункты 1, 3 и 5`. Around another unit «статьи 44-1» is one article. */
function readStep(tokens: readonly Token[], at: number, isOuter: boolean): Read<HeadStep> {
  const pointer = readPointer(tokens, at)
  const ordinals = readOrdinals(tokens, pointer?.next ?? at)
  const word = ordinals?.next ?? pointer?.next ?? at
  const forms = unitForms(tokens[word])
  const unit = forms[0]?.unit
  if (unit === undefined) return null
  const afterWord = behindUnitWord(tokens, word)
  const isSingular = isOuter
    ? forms.some((form) => form.number === 'singular' && form.case === 'genitive')
    : forms.every((form) => form.number === 'singular')
  const labels =
    ordinals ??
    (unit === 'row' ? readRowName(tokens, afterWord) : null) ??
    (isUnlabelled(unit) ? null : readOwnLabels(tokens, afterWord, isSingular, unitGender(unit)))
  const next = ordinals === null && labels !== null ? labels.next : afterWord
  const isRelative = pointer !== null && labels === null
  if (labels === null && !isRelative && !isUnlabelled(unit) && !mayLackLabel.has(unit)) return null
  const cases = [...new Set(forms.map((form) => form.case))]
  // «последние два абзаца»: the noun beside a number is in the genitive.
  if (labels !== null && lastOf(labels.value) !== null && cases.includes('genitive'))
    cases.push('nominative', 'accusative')
  return read({ step: { unit, labels: labels?.value ?? [], relative: isRelative }, cases }, next)
}

/** Units of which there is mostly one. */
const mayLackLabel: ReadonlySet<RussianUnit> = new Set(['annex', 'note', 'table'])

const concerning = phrase(', касающ*')

/** `позиция, касающаяся родника Белого,`, `строка «Родник Белый»`: a row that is told by words in it. */
function readRowName(tokens: readonly Token[], at: number): Read<readonly Labels[]> {
  const said = concerning(tokens, at)
  if (said === null && tokens[at]?.kind !== 'open') return null
  const start = said?.next ?? at + 1
  let next = start
  while (tokens[next] !== undefined && isOfName(tokens[next] as Token)) next += 1
  const isClosed = said === null ? tokens[next]?.kind === 'close' : is(tokens[next], ',')
  const label = textOf(tokens.slice(start, next))
  // A letter in quotation marks is a label like any other.
  return isClosed && label.length > 1 ? read([{ kind: 'one', label }], next + 1) : null
}

function isOfName({ kind, text }: Token): boolean {
  return kind === 'word' || kind === 'number' || kind === 'dash' || (kind === 'mark' && /^[.()]$/.test(text))
}

function readOwnLabels(
  tokens: readonly Token[],
  at: number,
  isSingular: boolean,
  gender: Gender,
): Read<readonly Labels[]> {
  const labels = (isSingular ? readDashedLabel(tokens, at) : null) ?? readLabels(tokens, at, gender)
  if (labels === null || labels.value.length < 2 || unitForms(tokens[labels.next])[0]?.unit !== 'sentence')
    return labels
  // `абзац второй, третье предложение …`: the last ordinal belongs to the sentence.
  const shorter = readLabels(tokens.slice(0, lastSeparator(tokens, labels.next)), at, gender)
  return shorter
}

function lastSeparator(tokens: readonly Token[], end: number): number {
  let at = end - 1
  while (at > 0 && !is(tokens[at], ',', 'и')) at -= 1
  return is(tokens[at - 1], ',') ? at - 1 : at
}

/** The unit around, in the genitive (or `к приложению`); only a wider one can stand around the last. */
function readOuterStep(tokens: readonly Token[], at: number, steps: readonly CitationStep[]): Read<CitationStep> {
  const start = is(tokens[at], 'к') ? at + 1 : at
  const outer = readStep(tokens, start, true)
  const inner = steps[0]
  if (outer === null || inner === undefined) return null
  if (!outer.value.cases.includes(start > at ? 'dative' : 'genitive')) return null
  return isFiner(inner, outer.value.step) ? read(outer.value.step, outer.next) : null
}

function readLawAlone(tokens: readonly Token[], at: number): Read<WrittenCitation> {
  const law = readLawReference(tokens, at)
  if (law === null) return null
  const cases = lawCases(tokens[at])
  return read({ steps: [], law: law.value.law, cases, remarks: law.value.remarks }, law.next)
}

/** By the ending of its first word; a law's name stands in the accusative like in the nominative. */
function lawCases(token: Token | undefined): readonly GrammaticalCase[] {
  const text = token?.text ?? ''
  if (/(?:ого|его|а|ов|ства)$/.test(text)) return ['genitive']
  if (/(?:ому|ему|у|ам)$/.test(text)) return ['dative']
  if (/(?:ым|им|ом)$/.test(text)) return text.endsWith('ом') ? ['instrumental', 'prepositional'] : ['instrumental']
  if (/(?:е|ах)$/.test(text) && !text.endsWith('ние')) return ['prepositional']
  return ['nominative', 'accusative']
}

/** «статья 217 части второй Налогового кодекса Российской Федерации»: the part around an article is the code's. */
function readPartOfCode(tokens: readonly Token[], at: number): Read<ReadLawReference> {
  const part = readStep(tokens, at, true)
  if (part?.value.step.unit !== 'part' || !part.value.cases.includes('genitive')) return null
  const found = readLawReference(tokens, part.next)
  const law = found?.value.law
  if (found === null || law == null || law.title === null || declineCode(law.title, 'nominative') === null) return null
  return read({ ...found.value, law: codePart([part.value.step], law).law ?? null }, found.next)
}

/** «часть первая Налогового кодекса» is no unit that citations go through: it is said with the law's name. */
function codePart(steps: readonly CitationStep[], law: LawReference): Pick<WrittenCitation, 'steps' | 'law'> {
  const label = steps[0]?.labels[0]
  const part = label?.kind === 'one' ? `часть ${printOrdinal(label.label, 'feminine', 'nominative')} ` : ''
  return { steps: steps.slice(1), law: { ...law, text: part + law.text } }
}

/** «В наименовании и абзаце первом пункта 1 статьи 5»: articles and what is wider have headings, points have none. */
function mayHold(outer: CitationStep, { unit }: CitationStep): boolean {
  return rankOf(outer.unit) < rankOf(unit) && (unit !== 'heading' || rankOf(outer.unit) <= rankOf('article'))
}

/** Each citation takes from its right neighbour what is wider than the neighbour's own head and than itself. */
function shareOuter(citations: readonly WrittenCitation[]): readonly WrittenCitation[] {
  const shared: WrittenCitation[] = []
  let right: WrittenCitation | undefined
  for (const citation of citations.toReversed()) {
    const outermost = citation.steps[0]
    const outer = right === undefined || outermost === undefined ? [] : right.steps.slice(0, -1)
    const taken = outermost === undefined ? [] : outer.filter((step) => mayHold(step, outermost))
    right = {
      ...citation,
      steps: [...taken, ...citation.steps],
      law: citation.law === undefined ? right?.law : citation.law,
    }
    shared.unshift(right)
  }
  return shared
}
