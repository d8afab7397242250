/** Copies a text's words: the labels and paragraphs, without what the page adds beside them. */
export function copying(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copies]')) {
    button.addEventListener('click', async () => {
      const said = button.textContent
      await copy(textOf(document.querySelector(button.dataset.copies ?? '')))
      button.textContent = button.dataset.copied ?? said
      setTimeout(() => {
        button.textContent = said
      }, 2000)
    })
  }
}

/** The clipboard is there for pages of a secure origin only; elsewhere (a server in an office without TLS) a selection is copied. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) {
    const refused = await navigator.clipboard.writeText(text).then(
      () => false,
      () => true,
    )
    if (!refused) return
  }
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}

function textOf(text: Element | null): string {
  if (text === null) return ''
  const copy = text.cloneNode(true) as Element
  for (const aside of copy.querySelectorAll('.tools, .marks, .chip')) aside.remove()
  // Long texts stand in stretches.
  const blocks = [...copy.children].flatMap((one) => (one.matches('.stretch') ? [...one.children] : [one]))
  return blocks.map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim()).join('\n\n')
}
