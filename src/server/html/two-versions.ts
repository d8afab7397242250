import { frontMatterHtml } from '../../exporting/html/front-matter.ts'
import { html } from '../../exporting/html/tag.ts'
import { namesIn } from '../../exporting/layout/provision-names.ts'
import { mergeTexts } from '../../workspace/saving/merge.ts'
import type { SaveResult } from '../../workspace/saving/types.ts'
import { asAsked, asLaw, comparisonOf } from '../models/comparison.ts'
import type { Page } from '../types.ts'
import type { ConflictView } from '../views.ts'
import { twoTextsHtml } from './two-texts.ts'

type Changed = Extract<SaveResult, { readonly kind: 'changed-meanwhile' }>

/** What two people made of one text, for whoever saves second: what each changed, and both put together. */
export function conflictViewOf(
  { base, theirs, yours }: Changed,
  page: Page,
): ConflictView & { readonly merged: string; readonly theirText: string | null } {
  const { t } = page
  if (theirs === null) {
    return { yours, theirs, changes: [], isBaseKnown: base !== null, conflicts: 0, merged: yours, theirText: null }
  }
  const names = { yours: t('write.sideYours'), theirs: t('write.sideTheirs') }
  const { text: merged, conflicts } = mergeTexts(base, yours, theirs.text, names)
  const changes =
    base === null
      ? [changeOf('write.bothTexts', theirs.text, yours, page)]
      : [changeOf('write.theirChanges', base, theirs.text, page), changeOf('write.yourChanges', base, yours, page)]
  return { yours, theirs, changes, isBaseKnown: base !== null, conflicts, merged, theirText: theirs.text }
}

function changeOf(
  title: 'write.bothTexts' | 'write.theirChanges' | 'write.yourChanges',
  before: string,
  after: string,
  page: Page,
): ConflictView['changes'][number] {
  const redline = comparisonOf(before, after, page.t(title))
  const { redline: asked } = asAsked(redline, { spaces: 'hidden' })
  const options = { among: title.replace('.', '-'), nameOf: namesIn(asLaw(after), asLaw(before)) }
  const rows = twoTextsHtml(asked, { view: 'inline', show: 'changes', spaces: 'hidden' }, page, options)
  return { title: page.t(title), html: html`${frontMatterHtml(redline, page.t, true)}${rows}` }
}
