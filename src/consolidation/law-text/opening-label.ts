import { levelOf } from '../../law/nesting.ts'
import type { Law, Paragraph, Provision } from '../../law/types.ts'
import { allParagraphs, type Target } from '../../resolution/resolve.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'
import type { UnitKind } from '../../text/types.ts'
import { type BlockParagraph, readQuoted } from './block.ts'
import { textOf } from './edits.ts'
import { nested } from './nested.ts'
import type { Edit } from './plan.ts'
import { newlineOf } from './put-block.ts'
import { apart, render } from './render.ts'

/** Puts a label before text that has none of its own: at the beginning of a paragraph, or of a sentence in one. */
export function labelBefore(law: Law, passage: number, at: number, label: string): Edit {
  const text = textOf(law, passage)
  const { gap, start } = opening(law, passage, at)
  return { passage, start, end: at, text: `${gap}${label}${/^\s/u.test(text.slice(at)) ? '' : ' '}` }
}

/** Words to put in that begin with a label of their own, read: `(1) In general.—The Board`; null where they are no such words. */
export function labelledWords(law: Law, words: string): readonly BlockParagraph[] | null {
  if (!schemeNamed(law.meta.scheme).hasCaptions || !/^\W*\(/u.test(words)) return null
  const quoted = readQuoted(law, words)
  const first = quoted[0]
  return first === undefined || first.read === null || first.isHead ? null : quoted
}

/**
 * The edit by which such words open a paragraph: `by striking “The Board” and inserting “(1) In general.—The Board”`. The
 * heading takes a line of its own, as in the units around. Null where no paragraph begins there.
 */
export function labelledOpening(
  law: Law,
  { passage, start, end }: { readonly passage: number; readonly start: number; readonly end: number },
  quoted: readonly BlockParagraph[],
): Edit | null {
  const last = quoted.at(-1)
  if (last === undefined || paragraphAt(law, passage, start) === undefined) return null
  const line = newlineOf(textOf(law, passage)).repeat(2)
  const [heading, ...rest] = apart(last)
  const isAlone = rest.length === 0 && heading !== last.text
  const kind = kindWithin(law, passage, start, quoted[0]?.read?.units ?? [])
  const put = render(law, passage, nested(law, quoted, kind), kind)
  const behind = isAlone ? line : start === end ? ' ' : ''
  const from = opening(law, passage, start)
  return { passage, start: from.start, end, text: `${from.gap}${put.replaceAll('\n\n', line)}${behind}` }
}

/** Of the units that a label may name, the one that stands under the unit at an offset: `(i)` in a subparagraph is a clause. */
function kindWithin(law: Law, passage: number, at: number, kinds: readonly UnitKind[]): UnitKind | null {
  const { provision, units } = law.passages[passage] as Law['passages'][number]
  let around: Provision | undefined
  for (let level = provision === null ? units : [provision]; ; level = around.children) {
    const inner = level.find(({ span }) => span.start <= at && at < span.end)
    if (inner === undefined) break
    around = inner
  }
  const outer = around === undefined ? -1 : levelOf(around.unit)
  return kinds.find((kind) => levelOf(kind) > outer) ?? kinds[0] ?? null
}

/** Where a paragraph's or sentence's new label begins, and what parts it from what stands before. */
function opening(law: Law, passage: number, at: number): { readonly start: number; readonly gap: string } {
  const text = textOf(law, passage)
  const paragraph = paragraphAt(law, passage, at)
  const isFirst = paragraph !== undefined && paragraph.span.start === paragraph.text.start
  if (isFirst || at === 0) return { start: at, gap: '' }
  const start = text.slice(0, at).trimEnd().length
  const isRunIn = paragraph !== undefined && !hasLabelsAlone(law)
  return { start, gap: isRunIn ? '' : newlineOf(text).repeat(2) }
}

function paragraphAt(law: Law, passage: number, at: number): Paragraph | undefined {
  const { provision, units, loose } = law.passages[passage] as Law['passages'][number]
  const labelled = (provision === null ? units : [provision]).flatMap(allParagraphs)
  return [...labelled, ...loose].find(({ text }) => text.start === at)
}

/** Whether the law prints `(5)` on a line of its own before `(A) …`; elsewhere it is `(5)(A) …`. */
function hasLabelsAlone(law: Law): boolean {
  return law.passages.some(({ text }) => /^\([\dA-Za-z]{1,5}\)[^\S\n]*$/mu.test(text))
}

/** Where the target's text begins: a unit's own, or that of its first sub-unit. */
export function beginningOf(target: Exclude<Target, { kind: 'law' }>): number {
  switch (target.kind) {
    case 'unit': {
      const starts = [target.provision.paragraphs[0]?.text.start, target.provision.children[0]?.span.start]
      return Math.min(...starts.filter((start) => start !== undefined), target.provision.span.end)
    }
    case 'alinea':
      return target.paragraph.text.start
    case 'paragraphs':
      return target.paragraphs[0]?.text.start ?? 0
    default:
      return target.span.start
  }
}
