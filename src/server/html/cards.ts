import { escape } from 'html-escaper'
import type { Card } from '../models/redline-page.ts'
import type { Page } from '../page.ts'

/** The instructions behind a redline's changes, as cards: their words, and the ways to the bill, the change and the provision's history. */
export function cardsHtml(cards: readonly Card[], law: string, { t, to, language }: Page): string {
  // There may be thousands: what they share is made once.
  const facts = `<p class="facts no-print" lang="${language}">`
  const said = {
    inBill: escape(t('redline.openInBill')),
    toChange: escape(t('redline.toChange')),
    history: escape(t('law.provisionHistory').toLowerCase()),
  }
  return cards.map(cardHtml).join('')

  function cardHtml({ origin, chip, address, words, changes, places }: Card): string {
    const name = escape(`${origin.amendment}:${origin.instruction}`)
    const numbers = changes.map((number) => ` ${chip.letter}${number}`).join('')
    const bill = escape(to.amendment(origin.amendment, origin.instruction))
    const [place] = places
    const history =
      place === undefined ? '' : `${facts}<a href="${escape(to.provision(law, place.key))}">${said.history}</a></p>`
    return `<div class="card" id="card-${name}" data-card="${name}">
<p class="card-head"><span class="chip hue-${chip.hue}">${chip.letter}</span> <b>${escape(chip.name)}</b><br><span class="facts">${escape(address)}</span><span class="only-print card-numbers">${numbers}</span></p>
<p class="card-words">${escape(words)}</p>
${facts}<a href="${bill}">${said.inBill}</a><a href="#change-${changes[0]}">${said.toChange}</a></p>${history}
</div>`
  }
}
