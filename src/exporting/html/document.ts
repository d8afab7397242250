import type { LawMeta } from '../../law/types.ts'
import { type Translate, translator } from '../../locales/translate.ts'
import { hasSpacesChanged } from '../../redline/spaces.ts'
import { statsOfText } from '../../redline/stats.ts'
import type { Look, RedlineDocument } from '../types.ts'
import { lawFacts } from './facts.ts'
import { frontMatterHtml } from './front-matter.ts'
import { type RedlineView, rowsHtml } from './redline.ts'
import type { RedlineHtmlOptions } from './runs.ts'
import { type Html, html, sanitised } from './tag.ts'

/**
 * A redline as one HTML document that needs nothing beside it: the pages' own look, to be read in a browser, printed or
 * sent. The inline and side-by-side views hold the whole text, the table only the provisions that change.
 */
export async function redlineDocument(
  { redline, before, after, words }: RedlineDocument,
  view: RedlineView,
  look: Look,
): Promise<string> {
  const { language, law, nameOf } = words()
  const t = translator(language)
  const title = `${t('redline.title')}: ${before} → ${after}`
  const body =
    statsOfText(redline).changes === 0
      ? html`<p>${t(hasSpacesChanged(redline) ? 'redline.sameWords' : 'redline.same')}</p>`
      : legend(t)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${inStyle(await look())}
</style>
</head>
<body class="redline-document">
<main>
${law === null ? null : html`<p class="facts">${lawFacts(law, language)}</p>`}
<h1>${title}</h1>
${frontMatterHtml(redline, t)}
${body}
${rowsHtml(redline, view, { t, show: 'all', ...headsOf(law, t), nameOf })}
</main>
</body>
</html>
`.toString()
}

/** The style sheet is of our own; nothing in it may end the element that it stands in. */
function inStyle(css: string): Html {
  return sanitised(css.replaceAll('</', '<\\/'))
}

/** A law has a text in force and one proposed; what is no law was one thing and is another. */
function headsOf(law: LawMeta | null, t: Translate): Pick<RedlineHtmlOptions, 'heads'> {
  return law === null ? { heads: { before: t('timeline.from'), after: t('timeline.to') } } : {}
}

/** What the marks mean, for whoever is handed the document. */
function legend(t: Translate): Html {
  return html`<p class="signs"><span class="signs-title">${t('redline.legend')}:</span> <ins>${t('redline.inserted')}</ins> <del>${t('redline.deleted')}</del> <span class="sign-move">${t('redline.moved')}</span> <span class="sign-repealed">${t('redline.repealed')}</span></p>`
}
