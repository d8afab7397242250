import type { Conflict, ConflictSide } from '../../consolidation/types.ts'
import { paragraphsHtml } from '../../exporting/html/pieces.ts'
import { type Html, html } from '../../exporting/html/tag.ts'
import type { Chip } from '../../exporting/layout/chips.ts'
import type { CellParagraph } from '../../exporting/layout/options-paragraphs.ts'
import type { Translate } from '../../locales/translate.ts'
import type { ConflictSides } from '../models/conflict-sides.ts'
import { chipMark } from './chip.ts'

/** What conflicts are shown with. */
export interface ConflictOptions {
  readonly t: Translate
  readonly chips: ReadonlyMap<string, Chip>
  readonly sidesOf: (conflict: Conflict) => ConflictSides
  readonly hrefOf: (side: ConflictSide) => string
}

/** Conflicts as blocks with both texts, gathered by the key of the provision that they stand at. */
export function conflictBlocks(conflicts: readonly Conflict[], options: ConflictOptions): ReadonlyMap<string, Html> {
  const blocks = new Map<string, Html>()
  for (const [index, conflict] of conflicts.entries()) {
    const { key } = conflict.place
    blocks.set(key, html`${blocks.get(key) ?? null}${conflictHtml(conflict, index + 1, options)}`)
  }
  return blocks
}

function conflictHtml(conflict: Conflict, number: number, options: ConflictOptions): Html {
  const { kind, place, first, second } = conflict
  const texts = options.sidesOf(conflict)
  const sides = [sideHtml(first, texts.first, options), sideHtml(second, texts.second, options)]
  const title = html`<strong>${options.t(`redline.conflict.${kind}`)}</strong> · ${place.citation}`
  return html`<section class="conflict" id="conflict-${number}"><p class="conflict-title">${title}</p><div class="conflict-sides">${sides}</div></section>`
}

function sideHtml(side: ConflictSide, text: readonly CellParagraph[], { t, chips, hrefOf }: ConflictOptions): Html {
  const chip = chips.get(side.origin.amendment)
  const name = chip?.name ?? side.origin.amendment
  const mark = chip === undefined ? null : html`${chipMark(chip)} `
  const link = html`<a href="${hrefOf(side)}">${t('redline.under', { amendment: name })}</a>`
  const shown = paragraphsHtml(text)
  return html`<div class="conflict-side"><p class="facts">${mark}${link}</p><div class="snippet">${shown.isEmpty ? '—' : shown}</div></div>`
}
