/** Copies a text's words: the labels and paragraphs, without what the page adds beside them. */
export function copying() {
  for (const button of document.querySelectorAll('[data-copies]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      const said = button.textContent
      await navigator.clipboard.writeText(textOf(document.querySelector(button.dataset.copies)))
      button.textContent = button.dataset.copied
      setTimeout(() => {
        button.textContent = said
      }, 2000)
    })
  }
}

/** @param {Element} text */
function textOf(text) {
  const copy = text.cloneNode(true)
  for (const aside of copy.querySelectorAll('.tools, .marks, .chip')) aside.remove()
  return [...copy.children].map((block) => block.textContent.replace(/\s+/g, ' ').trim()).join('\n\n')
}
