import type { Citation, CitationStep } from '../../citation/types.ts'
import { draftingOf } from '../../language/languages.ts'
import type { Law, Paragraph } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import type { Problem, Span } from '../../problem/types.ts'
import { resolve, type Target, type UnitTarget } from '../../resolution/resolve.ts'
import { lawPlaceOf, notFound } from '../../resolution/resolve-problems.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import { claimOf, endOfHead, placeAt, putWords, textOf, withBlankLine } from '../law-text/edits.ts'
import { withLawEnd } from '../law-text/law-end.ts'
import { oneLine } from '../law-text/one-line.ts'
import { type Change, type Edit, planOf } from '../law-text/plan.ts'
import { behindOwnSuspensions } from './notes.ts'
import { referencesToGone } from './references.ts'
import type { Context, Rule } from './rule.ts'
import { deletedTablePart } from './table-rows.ts'
import { targetsOf } from './targets.ts'

/** «пункт 3 исключить», `by striking paragraph (4)`: label and text go; sentences and headings too. */
export const deleteUnit: Rule<'delete-unit'> = (context, { targets }) => {
  const { law } = context
  const found = targetsOf(context, targets)
  if (found.kind === 'problem') return found
  const changes: Change[] = []
  const remarks: Problem[] = [...found.remarks]
  const taken: string[] = []
  for (const target of sentencesTogether(found.targets)) {
    if (target.kind === 'law') return notFound(law, targets[0] ?? { steps: [] }, target, null)
    changes.push(deletionOf(law, target))
    if (target.kind !== 'unit') continue
    taken.push(target.provision.key)
    if (draftingOf(law.meta.language).repealsByCustom)
      remarks.push(remark('unit-deleted', { law: lawPlaceOf(law, target) }))
  }
  for (const target of flushBehind(context, targets)) changes.push(deletionOf(law, target))
  const gone = found.targets.filter((target): target is UnitTarget => target.kind === 'unit')
  return planOf(withLawEnd(law, changes), [...remarks, ...referencesToGone(law, gone)], taken)
}

/** “Paragraph (3) and all that follows”: the text behind the last of them, too. */
export function flushBehind(
  { law }: Context,
  targets: readonly Citation[],
): readonly Exclude<Target, { kind: 'law' }>[] {
  return targets.flatMap(({ steps }) => {
    const [run] = steps.at(-1)?.labels ?? []
    if (run?.kind !== 'range' || run.to !== 'last' || !schemeNamed(law.meta.scheme).citesEveryLevel) return []
    const flush: CitationStep = { unit: 'flush', labels: [], relative: false }
    const found = resolve(law, { steps: [...steps.slice(0, -1), flush] })
    return found.kind === 'found' ? found.targets.filter((target) => target.kind !== 'law') : []
  })
}

/** Sentences that follow one another go as one run, so that one space goes with them. */
function sentencesTogether(targets: readonly Target[]): readonly Target[] {
  const together: Target[] = []
  for (const target of targets) {
    const last = together.at(-1)
    const follows =
      target.kind === 'sentence' &&
      last?.kind === 'sentence' &&
      last.paragraph.span.start === target.paragraph.span.start &&
      last.passage === target.passage &&
      target.span.start > last.span.end &&
      target.n === last.n + 1
    if (!follows) together.push(target)
    else together[together.length - 1] = { ...target, span: { start: last.span.start, end: target.span.end } }
  }
  return together
}

/** The change that takes the target out of the law, with the blank line or the space that parted it from its neighbours. */
export function deletionOf(law: Law, target: Exclude<Target, { kind: 'law' }>): Change {
  const edits = editsOf(law, target)
  const first = edits[0]
  if (first === undefined) throw new Error('a deletion without an edit')
  const text = textOf(law, first.passage)
  return {
    place: placeAt(law, first.passage, spanStart(target)),
    edits,
    before: oneLine(text.slice(first.start, first.end)),
    after: '',
    claim: claimOf('repealed', target),
  }
}

function editsOf(law: Law, target: Exclude<Target, { kind: 'law' }>): readonly Edit[] {
  switch (target.kind) {
    case 'unit':
      return unitEdits(law, target)
    case 'alinea':
      return [paragraphEdit(law, target.passage, target.paragraph, target.provision?.paragraphs)]
    case 'paragraphs':
      return target.paragraphs.map((paragraph) => paragraphEdit(law, target.passage, paragraph))
    case 'sentence':
      return sentenceEdits(law, target)
    case 'table-part':
      return [deletedTablePart(law, target)]
    case 'heading':
      return [{ passage: target.passage, ...withSpaceBefore(textOf(law, target.passage), target.span), text: '' }]
  }
}

function unitEdits(law: Law, target: UnitTarget): readonly Edit[] {
  const { passage, last, provision } = target
  if (law.passages[passage]?.provision !== provision) {
    const { start, end } = provision.span
    const span = { start, end: behindOwnSuspensions(law, target, end) }
    return [{ passage, ...withBlankLine(law, passage, span), text: '' }]
  }
  const edits: Edit[] = []
  // «Статьи 43.1 - 43.2. Утратили силу.» behind a chapter's last article goes with the chapter; elsewhere such lines open what follows.
  const isWhole = last > passage && !schemeNamed(law.meta.scheme).hasCaptions
  for (let index = passage; index <= last; index += 1) {
    const start = index === passage ? provision.span.start : 0
    const end =
      index < last || isWhole
        ? textOf(law, index).length
        : withBlankLine(law, last, { start: 0, end: endOfLast(law, target) }).end
    edits.push({ passage: index, start, end, text: '' })
  }
  return edits
}

/** Notes that a chapter is suspended stand behind its last article. */
function endOfLast(law: Law, target: UnitTarget): number {
  return behindOwnSuspensions(law, { ...target, passage: target.last }, endOfHead(law, target.last))
}

/** A labelled paragraph leaves its label to the unit's next one: the unit is not what was deleted. */
function paragraphEdit(law: Law, passage: number, { span, text }: Paragraph, own: readonly Paragraph[] = []): Edit {
  const source = textOf(law, passage)
  if (source.slice(span.start, text.start).trim() === '')
    return { passage, ...withBlankLine(law, passage, span), text: '' }
  const heir = own.find((one) => one.span.start >= span.end)
  const isHeir = heir !== undefined && source.slice(span.end, heir.span.start).trim() === ''
  return isHeir
    ? { passage, start: text.start, end: heir.span.start, text: '' }
    : { passage, start: text.start - 1, end: text.end, text: '' }
}

function sentenceEdits(law: Law, target: Extract<Target, { kind: 'sentence' }>): readonly Edit[] {
  const { passage, paragraph } = target
  const span = target.as === 'proviso' ? withMarkBefore(textOf(law, passage), target.span) : target.span
  if (span.start <= paragraph.text.start && span.end >= paragraph.text.end)
    return [paragraphEdit(law, passage, paragraph)]
  return putWords(law, passage, span, '').edits
}

/** The colon that sets a proviso off goes with it. */
function withMarkBefore(text: string, { start, end }: Span): Span {
  return {
    start: start - (/[:;,]\s{0,3}[*_]{0,2}$/u.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0),
    end,
  }
}

function withSpaceBefore(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  return { start: start - (/\s$/u.test(text.slice(0, start)) ? 1 : 0), end }
}

function spanStart(target: Exclude<Target, { kind: 'law' }>): number {
  if (target.kind === 'unit') return target.provision.span.start
  if (target.kind === 'alinea') return target.paragraph.span.start
  if (target.kind === 'paragraphs') return target.paragraphs[0]?.span.start ?? 0
  return target.span.start
}
