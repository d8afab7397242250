import { expect } from 'chai'
import type { Page } from 'puppeteer-core'

/** The text as it stands in the field, or in the editor that a script has put in its place. */
export async function sent(page: Page, script: boolean): Promise<string> {
  if (!script) return page.$eval('#text', (field) => (field as unknown as { readonly value: string }).value)
  await page.waitForSelector('.cm-content')
  return page.$eval('.cm-content', (element) =>
    (element as unknown as { cmTile: { view: { state: { doc: object } } } }).cmTile.view.state.doc.toString(),
  )
}

/** Types other words in the place of some, as a person does who goes there by the keyboard. */
export async function write(page: Page, script: boolean, text: string, before: string, after: string): Promise<void> {
  const at = text.indexOf(before)
  expect(at, before).to.be.greaterThan(-1)
  if (script) {
    const select = (element: unknown, [anchor, head]: readonly number[]) => {
      // What CodeMirror says of itself on its element.
      const { view } = (element as unknown as { cmTile: { view: { dispatch(change: object): void; focus(): void } } })
        .cmTile
      view.dispatch({ selection: { anchor, head } })
      view.focus()
    }
    await page.$eval('.cm-content', select, [at, at + before.length])
    await page.keyboard.press('Backspace')
  } else {
    await page.$eval(
      '#text',
      (field, [start, end]) => {
        const area = field as unknown as { focus(): void; setSelectionRange(from: number, to: number): void }
        area.focus()
        area.setSelectionRange(start as number, end as number)
      },
      [at, at + before.length],
    )
    await page.keyboard.press('Backspace')
  }
  await page.keyboard.sendCharacter(after)
}
