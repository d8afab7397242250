import { bodyOf } from '../../amendment/bill.ts'
import type { Amendment, Instruction } from '../../amendment/types.ts'
import type { Report } from '../../consolidation/types.ts'
import type { WordKey } from '../../locales/keys.ts'
import type { Translate } from '../../locales/translate.ts'

/** A bill with what became of its instructions; null: there was, or will be, none. */
export interface BillState {
  readonly amendment: Amendment
  readonly reports: readonly Report[]
  /** A law's short name. */
  readonly nameOf: (law: string) => string
}

/**
 * What a commit says of a bill, in one line: which provisions of which law, and what becomes of them. Of a bill that was there
 * before only what is new is told.
 */
export function saveMessage(before: BillState | null, after: BillState | null, t: Translate): string {
  if (after === null) return t('message.removed', { bill: billName(before?.amendment) })
  const bill = billName(after.amendment)
  const known = new Set((before?.amendment.instructions ?? []).map(fingerprint))
  const isNew = (one: Instruction) => !known.has(fingerprint(one))
  const added = after.amendment.instructions.filter(isNew)
  const now = new Set(after.amendment.instructions.map(fingerprint))
  const gone = (before?.amendment.instructions ?? []).filter((one) => !now.has(fingerprint(one)))
  const places = placesOf(after, added, t)
  if (places !== '') return t(before === null ? 'message.new' : 'message.changed', { bill, places: short(places) })
  if (before === null) return t('message.begun', { bill })
  const lost = placesOf(before, gone, t)
  if (lost !== '') return t('message.taken', { bill, places: short(lost) })
  const details = changedDetails(before.amendment, after.amendment, t)
  return details === '' ? t('message.text', { bill }) : t('message.details', { bill, details })
}

function billName(amendment: Amendment | undefined): string {
  const { short: name, title = '' } = amendment?.meta ?? { short: null }
  return short(name ?? title, 60)
}

/** `1-ФЗ: п. 2 ст. 1 (замена слов), ст. 3 (новая редакция)`, law after law. */
function placesOf({ reports, nameOf }: BillState, instructions: readonly Instruction[], t: Translate): string {
  const byLaw = new Map<string, string[]>()
  for (const instruction of instructions) {
    const its = reports.filter(({ origin }) => origin.instruction === instruction.common.index)
    for (const { law, effects } of its) {
      if (law === null) continue
      const cited = [...new Set(effects.map(({ place }) => place.citation))]
      // What was not carried out changes no provision.
      if (cited.length === 0) continue
      const more = cited.length > 2 ? ' …' : ''
      const said = `${cited.slice(0, 2).join(', ')}${more} (${t(kinds[instruction.kind])})`
      byLaw.set(law, [...(byLaw.get(law) ?? []), said])
    }
  }
  return [...byLaw].map(([law, places]) => `${nameOf(law)}: ${[...new Set(places)].join(', ')}`).join('; ')
}

const kinds = {
  'replace-words': 'message.words',
  'insert-words': 'message.words',
  'delete-words': 'message.words',
  'replace-run': 'message.words',
  'add-sentences': 'message.words',
  'replace-unit': 'message.wording',
  'insert-unit': 'message.insert',
  'repeal-unit': 'message.repeal',
  'delete-unit': 'message.delete',
  'renumber-unit': 'message.renumber',
  'designate-text': 'message.renumber',
  'suspend-unit': 'message.suspend',
  'repeal-law': 'message.repeal',
} as const satisfies Record<Instruction['kind'], WordKey>

function changedDetails({ meta: before }: Amendment, { meta: after }: Amendment, t: Translate): string {
  const changed = [
    before.status !== after.status ? t('message.status', { status: t(`status.${after.status}`) }) : '',
    before.title !== after.title ? t('message.title') : '',
    before.question !== after.question ? t('message.question') : '',
  ]
  return changed.filter((one) => one !== '').join(', ')
}

/** Tells what an instruction says, wherever in the bill it stands. */
function fingerprint(instruction: Instruction): string {
  const { law, at } = instruction.common
  const body = JSON.stringify(bodyOf(instruction), (name, value) => (name === 'span' ? undefined : value))
  return `${law.text}\n${at.file}\n${body}`
}

function short(text: string, most = 160): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\s\S*$/, '')}…`
}
