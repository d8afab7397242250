import { reasonIn } from '../../drafting/reasons.ts'
import type { Draft, Drafted, Preference } from '../../drafting/types.ts'
import { preferences } from '../../drafting/types.ts'
import { rowsHtml } from '../../exporting/html/redline.ts'
import { type Html, html } from '../../exporting/html/tag.ts'
import { problemSentence } from '../../problem/message.ts'
import type { Problem } from '../../problem/types.ts'
import { comparisonOf } from '../models/comparison.ts'
import type { LawEdit } from '../models/editing/edited-law.ts'
import type { Page } from '../types.ts'

/** The drafted instructions beside the text, or why there are none. `editsOf`: which edits each instruction makes. */
export function draftHtml(
  draft: Draft,
  edits: readonly LawEdit[],
  editsOf: readonly (readonly number[])[],
  page: Page,
): Html {
  const { t } = page
  switch (draft.kind) {
    case 'unchanged':
      return html`<p class="calm">${t('editLaw.nothing')}</p>`
    case 'undrafted':
      return html`<p class="bad">${t('editLaw.undrafted')}</p>${problemsHtml(draft.problems, page)}`
    case 'drafted':
      return html`<ol class="drafted">${draft.instructions.map((_, index) => instructionHtml(draft, index, edits, editsOf[index] ?? [], page))}</ol>${problemsHtml(draft.remarks, page)}<details class="drafted-bill"><summary>${t('editLaw.bill')}</summary><pre lang="${draft.amendment.meta.language}">${draft.text}</pre></details>`
  }
}

function instructionHtml(
  draft: Drafted,
  index: number,
  edits: readonly LawEdit[],
  own: readonly number[],
  { t, language }: Page,
): Html {
  const drafted = draft.instructions[index]
  if (drafted === undefined) return html``
  const { instruction, words, reason } = drafted
  const prefer = own.map((edit) => edits[edit]?.prefer).find((one) => one !== null && one !== undefined) ?? null
  const id = `drafted-${index}`
  // What only a script can do is hidden until one runs.
  const tools = html`<p class="drafted-tools" hidden><label for="${id}-prefer">${t('editLaw.prefer')}</label> <select id="${id}-prefer" data-prefer="${own.join(',')}">${choices(prefer, t)}</select> <button type="button" data-show="${own.join(',')}">${t('editLaw.show')}</button> <button type="button" data-undo="${own.join(',')}">${t('editLaw.undo')}</button></p>`
  return html`<li id="${id}" data-edits="${own.join(',')}"><p class="facts">${instruction.common.address}</p>${wordsHtml(words, draft)}<p class="calm">${t('editLaw.why', { reason: reasonIn(reason, language) })}</p>${tools}</li>`
}

/** The words of an instruction; the law that it puts in is set off. */
function wordsHtml(words: string, { amendment }: Drafted): Html {
  const paragraphs = words.split(/\n{2,}|\n>\n/).filter((one) => one.trim() !== '')
  return html`<div class="drafted-words" lang="${amendment.meta.language}">${paragraphs.map((one) =>
    one.startsWith('>') ? html`<blockquote>${one.replace(/^> ?/gm, '')}</blockquote>` : html`<p>${one}</p>`,
  )}</div>`
}

function choices(chosen: Preference | null, t: Page['t']): readonly Html[] {
  return (['none', ...preferences] as const).map((one) => {
    const isChosen = one === (chosen ?? 'none')
    return html`<option value="${one}"${isChosen ? html` selected` : null}>${t(`editLaw.prefer.${one}`)}</option>`
  })
}

function problemsHtml(problems: readonly Problem[], { language }: Page): Html {
  return html`${problems.map((problem) => {
    const place =
      problem.law === null ? null : html` <a href="#${encodeURIComponent(problem.law.key)}">${problem.law.citation}</a>`
    return html`<div class="problem is-${problem.severity}"><p>${problemSentence(problem, language)}${place}</p></div>`
  })}`
}

/** An edit as a redline of its own. */
export function editHtml(before: string, after: string, { t }: Page): Html {
  return rowsHtml(comparisonOf(before, after, 'law'), 'inline', { t, show: 'all' })
}
