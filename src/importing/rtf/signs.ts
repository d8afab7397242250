const signs: Readonly<Record<string, string>> = {
  tab: ' ',
  '~': '\u00a0',
  _: '-',
  '-': '\u00ad',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwj: '',
  zwnj: '',
}

/** The letter or sign that a control word stands for; null: it stands for none. */
export function signOf(name: string): string | null {
  return Object.hasOwn(signs, name) ? (signs[name] as string) : null
}
