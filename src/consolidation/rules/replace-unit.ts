import type { Law, Provision } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem, Span } from '../../problem/types.ts'
import type { Target, UnitTarget } from '../../resolution/resolve.ts'
import { lawPlaceOf, notFound } from '../../resolution/resolve-problems.ts'
import { isHeadKind } from '../../resolution/resolve-units.ts'
import { normaliseLabel } from '../../text/label.ts'
import { runningTextOf } from '../../text/running-text.ts'
import type { ReadLabel } from '../../text/schemes/scheme.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import { type BlockParagraph, hasLabel, readQuoted } from '../law-text/block.ts'
import { claimOf, placeAt, putText, textOf } from '../law-text/edits.ts'
import { withLawEnd } from '../law-text/law-end.ts'
import { nested } from '../law-text/nested.ts'
import { oneLine } from '../law-text/one-line.ts'
import { type Change, type Edit, planOf } from '../law-text/plan.ts'
import { beforeFootnotes, newlineOf } from '../law-text/put-block.ts'
import { styled } from '../law-text/quote-style.ts'
import { refine } from '../law-text/refine.ts'
import { render } from '../law-text/render.ts'
import { deletionOf, flushBehind } from './delete-unit.ts'
import { broughtTwice, exists } from './exists.ts'
import { unannounced } from './groups.ts'
import { suspiciousRewording } from './punctuation.ts'
import { referencesToGone } from './references.ts'
import type { Context, Rule } from './rule.ts'
import { rewordedTablePart } from './table-rows.ts'
import { targetsOf } from './targets.ts'

/** «изложить в следующей редакции», `is amended to read as follows`: the new text by words, in the form of what it replaces. */
export const replaceUnit: Rule<'replace-unit'> = (context, { targets, text, struck = false, underHeading = false }) => {
  const { law } = context
  const found = targetsOf(context, targets)
  if (found.kind === 'problem') return found
  const put = styled(context, text.text)
  const [first] = found.targets
  const words = underHeading && first !== undefined ? `${headingLine(law, first)}${put.text}` : put.text
  const quoted = nested(law, readQuoted(law, words), first?.kind === 'unit' ? first.provision.unit : null)
  if (quoted.length === 0) return problem('block-empty')
  const shares = sharesOf(law, found.targets, quoted, struck)
  if ('kind' in shares) return shares
  const taken = labelTaken(law, found.targets, quoted)
  if (taken !== null) return taken
  const changes: Change[] = []
  const gone: UnitTarget[] = []
  const marks: Problem[] = []
  for (const { targets: group, paragraphs } of shares) {
    if (paragraphs.length === 0) {
      gone.push(...group.filter((target): target is UnitTarget => target.kind === 'unit'))
      continue
    }
    const change = replacement(context, group, paragraphs)
    if ('kind' in change) return change
    changes.push({ ...change, claim: claimOf('rewritten', group[0] as Exclude<Target, { kind: 'law' }>) })
    const [last] = group.slice(-1)
    if (last !== undefined) marks.push(...suspiciousRewording(law, last, paragraphs.at(-1)?.text ?? ''))
  }
  const deletions = withLawEnd(
    law,
    [...gone, ...flushBehind(context, targets)].map((target) => deletionOf(law, target)),
  )
  return planOf(
    [...changes, ...deletions],
    [...found.remarks, ...put.remarks, ...(gone.length === 0 ? marks : []), ...referencesToGone(law, gone)],
    gone.map(({ provision }) => provision.key),
  )
}

/** A unit that the text brings beside those it replaces, and that is there already: `striking paragraph (2) and inserting “(2) …  “(3) …”`. */
function labelTaken(law: Law, targets: readonly Target[], quoted: readonly BlockParagraph[]): Problem | null {
  const [first] = targets
  if (first?.kind !== 'unit' || first.provision.form === 'heading' || isHeadKind(first.provision.unit)) return null
  const { passage, ancestors, provision } = first
  const replaced = new Set(targets.map((target) => (target.kind === 'law' ? null : target.provision)))
  const siblings = (ancestors.at(-1)?.children ?? [])
    .filter(({ unit }) => unit === provision.unit)
    .map((one) => ({ passage, ancestors, provision: one }))
  const brought = quoted.filter(({ read }) => read?.units.length === 1 && read.units[0] === provision.unit)
  const present = siblings.find(
    (place) =>
      !replaced.has(place.provision) && brought.some((paragraph) => hasLabel(paragraph, place.provision.label)),
  )
  return present === undefined ? null : exists(law, present, siblings)
}

/** The heading that stays, as the block would bring it: «Статья 9. Земли». */
function headingLine(law: Law, target: Target): string {
  if (target.kind !== 'unit' || target.provision.form !== 'heading') return ''
  const { labelSpan, heading } = target.provision
  return `${textOf(law, target.passage).slice(labelSpan.start, heading?.end ?? labelSpan.end)}\n\n`
}

/** Targets that one run of quoted paragraphs replaces; with no paragraphs they go. */
interface Share {
  readonly targets: readonly Target[]
  readonly paragraphs: readonly BlockParagraph[]
}

/**
 * As many texts as targets: several targets and one block are paired in their order. A unit gets the paragraphs from its label
 * on, a heading the heading of its article, an абзац one paragraph. What is left over on either side is a problem, and no
 * target takes what another one was meant to get.
 */
function sharesOf(
  law: Law,
  targets: readonly Target[],
  quoted: readonly BlockParagraph[],
  struck: boolean,
): readonly Share[] | Problem {
  const isPaired =
    targets.length === quoted.length && targets.every((target, at) => opens(quoted[at] as BlockParagraph, target))
  if (targets.length === 1 && targets[0]?.kind === 'unit') {
    // “By striking subsection (d) and inserting the following:” may bring subsection (e), too.
    const left = schemeNamed(law.meta.scheme).hasCaptions ? null : unannounced(quoted)
    if (left !== null) return left
  }
  if (targets.length === 1 || (!isPaired && isOneRun(law, targets))) return [{ targets, paragraphs: quoted }]
  const shares: { targets: Target[]; paragraphs: BlockParagraph[] }[] = []
  const waiting = [...targets]
  for (const paragraph of quoted) {
    const next = waiting[0]
    const last = shares.at(-1)
    if (next !== undefined && opens(paragraph, next))
      shares.push({ targets: [waiting.shift() as Target], paragraphs: [paragraph] })
    else if (last?.targets[0]?.kind !== 'unit') return mismatch(law, next ?? targets.at(-1), paragraph.read)
    else last.paragraphs.push(paragraph)
  }
  if (waiting.length === 0) return shares
  return struck ? [...shares, { targets: waiting, paragraphs: [] }] : mismatch(law, waiting[0], null)
}

/** Whether a paragraph of the block is where the text of a target begins. */
function opens(paragraph: BlockParagraph, target: Target): boolean {
  switch (target.kind) {
    case 'unit':
      return hasLabel(paragraph, target.provision.label) && isOfKind(paragraph, target)
    case 'heading':
      return paragraph.isHead && hasLabel(paragraph, target.provision?.label ?? '')
    case 'alinea':
      return paragraph.read === null || (!paragraph.isHead && hasLabel(paragraph, target.provision?.label ?? ''))
    default:
      return false
  }
}

/** Sentences or paragraphs with nothing between them, and what was found as one passage, are worded anew together. */
function isOneRun(law: Law, targets: readonly Target[]): boolean {
  if (targets.every(({ kind }) => kind === 'paragraphs')) return true
  return targets.every((target, index) => {
    const before = targets[index - 1]
    const [span, spanBefore] = [runSpan(target), before === undefined ? null : runSpan(before)]
    if (span === null || target.kind === 'law') return false
    if (before === undefined) return true
    if (spanBefore === null || before.kind !== target.kind || before.passage !== target.passage) return false
    return textOf(law, target.passage).slice(spanBefore.end, span.start).trim() === ''
  })
}

function runSpan(target: Target): Span | null {
  if (target.kind === 'sentence') return target.span
  return target.kind === 'alinea' ? target.paragraph.span : null
}

function isOfKind({ read, isHead }: BlockParagraph, { provision }: UnitTarget): boolean {
  return read !== null && (isHead || provision.form === 'heading' || read.units.includes(provision.unit))
}

function mismatch(law: Law, target: Target | undefined, read: ReadLabel | null): Problem {
  const expected = target !== undefined && target.kind !== 'law' ? (target.provision?.printed ?? null) : null
  const place = target === undefined ? null : lawPlaceOf(law, target)
  return problem('label-mismatch', { law: place, expected, actual: read?.printed ?? null })
}

function replacement(
  context: Context,
  targets: readonly Target[],
  quoted: readonly BlockParagraph[],
): Change | Problem {
  const { law } = context
  const [first] = targets
  if (first === undefined || first.kind === 'law') return notFound(law, { steps: [] }, { kind: 'law' }, null)
  const { passage } = first
  const text = textOf(law, passage)
  switch (first.kind) {
    case 'unit':
      return unitReplacement(law, first, quoted)
    case 'alinea': {
      // The first paragraph may bring the label of the unit that it opens.
      const twice = broughtTwice(law, first, quoted.slice(1))
      if (twice !== null) return twice
      const others = targets.flatMap((target) => (target.kind === 'alinea' ? [target.paragraph] : []))
      const label = text.slice(first.paragraph.span.start, first.paragraph.text.start)
      const bringsLabel =
        label.trim() !== '' && quoted[0] !== undefined && hasLabel(quoted[0], first.provision?.label ?? '')
      const start = bringsLabel ? first.paragraph.span.start : first.paragraph.text.start
      return change(
        law,
        passage,
        start,
        Math.max(...others.map(({ text: own }) => own.end)),
        render(law, passage, quoted, null),
      )
    }
    case 'paragraphs': {
      const unit = labelledBy(quoted, first.provision)
      if (unit !== null) return headChange(law, first, unit, quoted)
      const start = Math.min(...first.paragraphs.map(({ text: own }) => own.start))
      const end = Math.max(...first.paragraphs.map(({ text: own }) => own.end))
      return change(law, passage, start, end, render(law, passage, quoted, null))
    }
    case 'sentence': {
      const end = targets.flatMap((target) => (target.kind === 'sentence' ? [target.span.end] : []))
      return sentenceChange(law, passage, { start: first.span.start, end: Math.max(...end) }, joined(quoted))
    }
    case 'table-part': {
      const row = rewordedTablePart(law, first, quoted)
      return typeof row === 'string' ? change(law, passage, first.span.start, first.span.end, row) : row
    }
    case 'heading':
      return change(
        law,
        passage,
        first.span.start,
        first.span.end,
        first.provision === null
          ? titleOf(text.slice(first.span.start, first.span.end), joined(quoted))
          : headingOf(joined(quoted), first.provision.label, quoted[0]),
      )
  }
}

/** The unit whose label the text brings, where matter of it is replaced: `so much of subsection (a) as precedes paragraph (1)`. */
function labelledBy([first]: readonly BlockParagraph[], unit: Provision | null): Provision | null {
  return unit !== null && first !== undefined && hasLabel(first, unit.label) ? unit : null
}

/** All that stands in a unit up to the end of that matter, its label and heading with it. */
function headChange(
  law: Law,
  { passage, paragraphs }: Extract<Target, { kind: 'paragraphs' }>,
  unit: Provision,
  quoted: readonly BlockParagraph[],
): Change {
  const end = Math.max(...paragraphs.map(({ text }) => text.end))
  const after = render(law, passage, nested(law, quoted, unit.unit), unit.unit, unit.heading === null)
  const marks = unit.form === 'heading' && !after.startsWith('#') ? `${'#'.repeat(unit.depth)} ` : ''
  return change(law, passage, unit.span.start, end, `${marks}${after}`)
}

function unitReplacement(law: Law, target: UnitTarget, quoted: readonly BlockParagraph[]): Change | Problem {
  const { passage, provision, last } = target
  const [first, ...rest] = quoted
  if (first === undefined) return problem('block-empty')
  if (first.read !== null && !hasLabel(first, provision.label)) return mismatch(law, target, first.read)
  if (first.read === null && provision.form === 'heading') return mismatch(law, target, null)
  const own = ownLabel(first, target)
  const siblings = target.ancestors.at(-1)?.children.filter(({ unit }) => unit === provision.unit) ?? []
  const isPlain = siblings.length > 0 && siblings.every(({ heading }) => heading === null)
  const after = render(law, passage, [own, ...rest], provision.unit, isPlain)
  if (last === passage) {
    const end = beforeFootnotes(law, passage, provision.span.end)
    return change(law, passage, provision.span.start, end, asHeading(after, target))
  }
  return manyPassages(law, target, after)
}

/** The label as the unit prints it: supplied where the block leaves it out, or has it in another style. */
function ownLabel(paragraph: BlockParagraph, { provision }: UnitTarget): BlockParagraph {
  if (paragraph.read === null || provision.printed === '')
    return { ...paragraph, text: `${provision.printed} ${paragraph.text}`.trimStart() }
  if (provision.form === 'heading' || paragraph.read.units.includes(provision.unit)) return paragraph
  return { ...paragraph, text: `${provision.printed} ${paragraph.text.slice(paragraph.read.length)}` }
}

/** A unit that a Markdown heading carried goes on being one. */
function asHeading(text: string, { provision }: UnitTarget): string {
  if (provision.form !== 'heading' || text.startsWith('#')) return text
  return `${'#'.repeat(provision.depth)} ${text}`
}

/** A chapter's text goes through all its articles: the words change where they stand, article by article. */
function manyPassages(law: Law, { passage, last }: UnitTarget, after: string): Change {
  const texts = Array.from({ length: last - passage + 1 }, (_, index) => textOf(law, passage + index))
  const whole = texts.join('')
  const edits = refine(passage, 0, whole.trimEnd(), after, newlineOf(whole)).flatMap((edit) =>
    split(edit, texts, passage),
  )
  return { place: placeAt(law, passage, 0), edits, before: oneLine(whole), after: oneLine(after) }
}

/** An edit of joined passages as edits of each; text is put in where the edit begins. */
function split(edit: Edit, texts: readonly string[], first: number): readonly Edit[] {
  const edits: Edit[] = []
  let begin = 0
  for (const [index, text] of texts.entries()) {
    const end = begin + text.length
    const isStart = edit.start >= begin && (edit.start < end || index === texts.length - 1)
    if (isStart || (edit.start < begin && edit.end > begin)) {
      const start = Math.max(edit.start, begin) - begin
      edits.push({
        passage: first + index,
        start,
        end: Math.min(edit.end, end) - begin,
        text: isStart ? edit.text : '',
      })
    }
    begin = end
  }
  return edits
}

function change(law: Law, passage: number, start: number, end: number, after: string): Change {
  const before = textOf(law, passage).slice(start, end)
  const edits = refine(passage, start, before, after, newlineOf(textOf(law, passage)))
  return { place: placeAt(law, passage, start), edits, before: oneLine(before), after: oneLine(after) }
}

/** Sentences in marks that reach out of them, or with a footnote mark: as a whole, so that no mark is cut in two or lost. */
function sentenceChange(law: Law, passage: number, span: Span, after: string): Change {
  const { elements, objects } = runningTextOf(law.passages[passage] as Law['passages'][number])
  const isIn = (mark: Span): boolean => mark.start < span.end && mark.end > span.start
  const hasMarks = objects.some(isIn) || elements.some(({ open, close }) => isIn({ start: open.start, end: close.end }))
  return hasMarks ? putText(law, passage, span, after) : change(law, passage, span.start, span.end, after)
}

function joined(quoted: readonly BlockParagraph[]): string {
  return quoted.map(({ text }) => text).join(' ')
}

/** A law's title: its name alone, «О связи», takes the place of the name in «Федеральный закон «О связи»». */
function titleOf(title: string, words: string): string {
  const name = /^([^«"]+[«"])(.+)([»"])$/u.exec(title)
  return name !== null && /^Об?\s/u.test(words) && /^Об?\s/u.test(name[2] as string)
    ? `${name[1]}${words}${name[3]}`
    : words
}

/** The words of a heading, where the block repeats its label or sets it off with the dash of a bill: `(c) Protection.—`. */
function headingOf(block: string, label: string | undefined, first: BlockParagraph | undefined): string {
  const text = block.replace(/\.(?:[—–]|--)$/u, '')
  const read = first?.read
  if (read == null || label === undefined || normaliseLabel(read.label) !== normaliseLabel(label)) return text
  return text.slice(read.length)
}
