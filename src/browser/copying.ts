import { type Copied, cleanCopy } from './clean-copy.ts'

/** Copies a text for word processors and mail: by a button, and where a reader selects some of it. */
export function copying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
    button.addEventListener('click', async () => {
      const source = document.querySelector(button.dataset.copies ?? '')
      if (source === null) return
      const said = button.textContent
      await copy(cleanCopy(source))
      button.textContent = button.dataset.copied ?? said
      setTimeout(() => {
        button.textContent = said
      }, 2000)
    })
  }
  document.addEventListener('copy', (event) => {
    const selection = document.getSelection()
    if (selection === null || selection.isCollapsed) return
    const range = selection.getRangeAt(0)
    const around = range.commonAncestorContainer
    const element = around instanceof Element ? around : around.parentElement
    if (element === null || (element.closest(texts) === null && element.querySelector(texts) === null)) return
    fill(event, cleanCopy(range.cloneContents()))
  })
}

/** Where laws and bills stand on a page. */
const texts = '.law-text, .redline, .bill, .matrix, .note-text'

function fill(event: ClipboardEvent, { html, text }: Copied): void {
  event.clipboardData?.setData('text/html', html)
  event.clipboardData?.setData('text/plain', text)
  event.preventDefault()
}

/**
 * The clipboard is there for pages of a secure origin only; elsewhere (a server in an office without TLS) the browser is told to
 * copy, and is given what.
 */
async function copy({ html, text }: Copied): Promise<void> {
  if (window.isSecureContext && 'ClipboardItem' in window) {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    })
    const refused = await navigator.clipboard.write([item]).then(
      () => false,
      () => true,
    )
    if (!refused) return
  }
  const give = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation()
    fill(event, { html, text })
  }
  document.addEventListener('copy', give, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', give, { capture: true })
}
