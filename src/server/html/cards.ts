import { type Html, html } from '../../exporting/html/tag.ts'
import type { Card } from '../models/redline-page.ts'
import type { Page } from '../types.ts'
import { chipMark } from './chip.ts'

/** The instructions behind a redline's changes, as cards: their words, and the ways to the bill, the change and the provision's history. */
export function cardsHtml(cards: readonly Card[], law: string, { t, to, language }: Page): Html {
  // There may be thousands: what they share is made once.
  const said = {
    inBill: t('redline.openInBill'),
    toChange: t('redline.toChange'),
    history: t('law.provisionHistory').toLowerCase(),
  }
  return html`${cards.map(cardHtml)}`

  function cardHtml({ origin, chip, address, words, changes, places }: Card): Html {
    const name = `${origin.amendment}:${origin.instruction}`
    const numbers = changes.map((number) => ` ${chip.letter}${number}`)
    const bill = to.amendment(origin.amendment, origin.instruction)
    const [place] = places
    const history =
      place === undefined ? null : facts(html`<a href="${to.provision(law, place.key)}">${said.history}</a>`)
    const toBill = html`<a href="${bill}">${said.inBill}</a><a href="#change-${changes[0] ?? ''}">${said.toChange}</a>`
    return html`<div class="card" id="card-${name}" data-card="${name}">
<p class="card-head">${chipMark(chip)} <b>${chip.name}</b><br><span class="facts">${address}</span><span class="only-print card-numbers">${numbers}</span></p>
<p class="card-words">${words}</p>
${facts(toBill)}${history}
</div>`
  }

  function facts(links: Html): Html {
    return html`<p class="facts no-print" lang="${language}">${links}</p>`
  }
}
