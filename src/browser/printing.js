/** A button that prints, for those who do not know the key. */
export function printing() {
  for (const button of document.querySelectorAll('[data-prints]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
}
