/** A button that prints, for those who do not know the key. */
export function printing(): void {
  for (const button of document.querySelectorAll('[data-prints]')) {
    button.addEventListener('click', () => print())
  }
}
