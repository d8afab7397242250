import { escape } from 'html-escaper'
import type { Conflict, ConflictSide } from '../../consolidation/types.ts'
import type { Translate } from '../i18n.ts'
import type { Chip } from '../models/letters.ts'

/** Conflicts as blocks, gathered by the key of the provision that they stand at. */
export function conflictBlocks(
  conflicts: readonly Conflict[],
  chips: ReadonlyMap<string, Chip>,
  t: Translate,
  hrefOf: (side: ConflictSide) => string,
): ReadonlyMap<string, string> {
  const blocks = new Map<string, string>()
  for (const [index, conflict] of conflicts.entries()) {
    const { key } = conflict.place
    blocks.set(key, (blocks.get(key) ?? '') + conflictHtml(conflict, index + 1, chips, t, hrefOf))
  }
  return blocks
}

function conflictHtml(
  { kind, place, first, second }: Conflict,
  number: number,
  chips: ReadonlyMap<string, Chip>,
  t: Translate,
  hrefOf: (side: ConflictSide) => string,
): string {
  const sides = [first, second].map((side) => sideHtml(side, chips.get(side.origin.amendment), t, hrefOf))
  const title = `<strong>${escape(t(`redline.conflict.${kind}`))}</strong> · ${escape(place.citation)}`
  return `<section class="conflict" id="conflict-${number}"><p class="conflict-title">${title}</p><div class="conflict-sides">${sides.join('')}</div></section>`
}

function sideHtml(
  side: ConflictSide,
  chip: Chip | undefined,
  t: Translate,
  hrefOf: (side: ConflictSide) => string,
): string {
  const name = chip?.name ?? side.origin.amendment
  const mark = chip === undefined ? '' : `<span class="chip hue-${chip.hue}">${chip.letter}</span> `
  const text = side.text === '' ? '—' : side.text
  return `<div class="conflict-side"><p class="facts">${mark}<a href="${escape(hrefOf(side))}">${escape(t('redline.under', { amendment: name }))}</a></p><p class="conflict-text">${escape(text)}</p></div>`
}
