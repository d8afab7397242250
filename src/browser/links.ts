/** Takes the language and the theme out of the address once they are kept, so that a link that is sent on does not carry them. */
export function links(): void {
  const address = new URL(location.href)
  const chosen = ['lang', 'theme'].filter((name) => address.searchParams.has(name))
  if (chosen.length === 0) return
  const rest = location.search
    .slice(1)
    .split('&')
    .filter((field) => !chosen.includes(field.split('=')[0] ?? ''))
  history.replaceState(null, '', location.pathname + (rest.length > 0 ? `?${rest.join('&')}` : '') + location.hash)
}
