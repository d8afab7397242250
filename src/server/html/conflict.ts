import { escape } from 'html-escaper'
import type { Conflict, ConflictSide } from '../../consolidation/types.ts'
import { paragraphsHtml } from '../../exporting/html/pieces.ts'
import type { Chip } from '../../exporting/layout/chips.ts'
import type { CellParagraph } from '../../exporting/layout/options-paragraphs.ts'
import type { Translate } from '../../locales/translate.ts'
import type { ConflictSides } from '../models/conflict-sides.ts'

/** What conflicts are shown with. */
export interface ConflictOptions {
  readonly t: Translate
  readonly chips: ReadonlyMap<string, Chip>
  readonly sidesOf: (conflict: Conflict) => ConflictSides
  readonly hrefOf: (side: ConflictSide) => string
}

/** Conflicts as blocks with both texts, gathered by the key of the provision that they stand at. */
export function conflictBlocks(conflicts: readonly Conflict[], options: ConflictOptions): ReadonlyMap<string, string> {
  const blocks = new Map<string, string>()
  for (const [index, conflict] of conflicts.entries()) {
    const { key } = conflict.place
    blocks.set(key, (blocks.get(key) ?? '') + conflictHtml(conflict, index + 1, options))
  }
  return blocks
}

function conflictHtml(conflict: Conflict, number: number, options: ConflictOptions): string {
  const { kind, place, first, second } = conflict
  const texts = options.sidesOf(conflict)
  const sides = sideHtml(first, texts.first, options) + sideHtml(second, texts.second, options)
  const title = `<strong>${escape(options.t(`redline.conflict.${kind}`))}</strong> · ${escape(place.citation)}`
  return `<section class="conflict" id="conflict-${number}"><p class="conflict-title">${title}</p><div class="conflict-sides">${sides}</div></section>`
}

function sideHtml(side: ConflictSide, text: readonly CellParagraph[], { t, chips, hrefOf }: ConflictOptions): string {
  const chip = chips.get(side.origin.amendment)
  const name = chip?.name ?? side.origin.amendment
  const mark = chip === undefined ? '' : `<span class="chip hue-${chip.hue}">${chip.letter}</span> `
  const link = `<a href="${escape(hrefOf(side))}">${escape(t('redline.under', { amendment: name }))}</a>`
  return `<div class="conflict-side"><p class="facts">${mark}${link}</p><div class="snippet">${paragraphsHtml(text) || '—'}</div></div>`
}
