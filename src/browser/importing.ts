/** The form that documents are brought in by: a file dropped anywhere on the page, markup that is pasted, and how long reading takes. */
export function importing(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-import]')
  if (form === null) return
  dropping(form)
  pasting(form)
  progress(form)
}

function dropping(form: HTMLFormElement): void {
  const field = form.querySelector('[data-drop]')
  const input = field?.querySelector<HTMLInputElement>('input[type=file]')
  const says = field?.querySelector<HTMLElement>('[data-drop-says]')
  if (!field || !input || !says) return
  says.hidden = false
  const told = () => {
    const [file] = input.files ?? []
    if (file !== undefined) says.textContent = (says.dataset.dropSays ?? '').replace('{{name}}', file.name)
  }
  input.addEventListener('change', told)
  for (const name of ['dragenter', 'dragover'] as const)
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      field.classList.add('is-over')
    })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) field.classList.remove('is-over')
  })
  document.addEventListener('drop', (event) => {
    const files = event.dataTransfer?.files
    if (files === undefined || files.length === 0) return
    event.preventDefault()
    field.classList.remove('is-over')
    input.files = files
    told()
    form.requestSubmit()
  })
}

/** What a browser or Word puts on the clipboard beside the plain text has superscripts and tables. */
function pasting(form: HTMLFormElement): void {
  const area = form.querySelector('textarea')
  const note = form.querySelector<HTMLElement>('[data-with-markup]')
  if (area === null || note === null) return
  const hidden = document.createElement('input')
  hidden.type = 'hidden'
  hidden.name = 'html'
  form.append(hidden)
  area.addEventListener('paste', (event) => {
    const markup = event.clipboardData?.getData('text/html') ?? ''
    // Only a paste that is the whole text stands for it.
    const isWhole = area.value.trim() === '' || area.selectionEnd - area.selectionStart === area.value.length
    setTimeout(() => {
      hidden.value = isWhole ? markup : ''
      note.hidden = hidden.value === ''
    })
  })
  area.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.inputType === 'insertFromPaste') return
    hidden.value = ''
    note.hidden = true
  })
}

/** Says that the document is being read where that takes longer than a second. */
function progress(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-progress]')
  if (place === null) return
  form.addEventListener('submit', () => {
    const begun = Date.now()
    const timer = setInterval(() => {
      place.hidden = false
      place.textContent = (form.dataset.reading ?? '').replace(
        '{{seconds}}',
        String(Math.round((Date.now() - begun) / 1000)),
      )
    }, 1000)
    addEventListener(
      'pagehide',
      () => {
        clearInterval(timer)
        place.hidden = true
      },
      { once: true },
    )
  })
}
