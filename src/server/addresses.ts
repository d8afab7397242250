/** What a query may hold; null, undefined and empty are left out. */
export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>

/** How chosen amendments are run and shown: all of the redline's state, as its address holds it. */
export interface RedlineState {
  readonly law: string
  /** Amendment ids, in order. */
  readonly with: readonly string[]
  readonly mode: 'sequence' | 'side-by-side'
  readonly view: 'inline' | 'side-by-side' | 'table'
  readonly show: 'changes' | 'all'
  /** The amendment whose changes alone are marked; null: all. */
  readonly by: string | null
  /** Which text they are worked into; null: that of the file. */
  readonly base: string | null
  readonly at: string | null
}

/** An item of a list: the commas in it are not those between items. `list` of `parameters.ts` reads it back. */
export function inList(item: string): string {
  return item.replaceAll('%', '%25').replaceAll(',', '%2C')
}

/** A path with its query. Commas stay readable: they part the ids of `with`. */
export function address(path: string, query: Query = {}, fragment = ''): string {
  const fields: string[] = []
  for (const [name, value] of Object.entries(query)) {
    const text = typeof value === 'object' && value !== null ? value.map(inList).join(',') : String(value ?? '')
    if (text !== '') fields.push(`${encodeURIComponent(name)}=${readable(text)}`)
  }
  return `${path}${fields.length === 0 ? '' : `?${fields.join('&')}`}${fragment === '' ? '' : `#${encodeURIComponent(fragment)}`}`
}

/** The addresses of pages at one revision (null: the working tree). */
export function addressesAt(at: string | null) {
  return {
    home: () => address('/', { at }),
    law: (id: string, key = '') => address(`/laws/${lawPath(id)}`, { at }, key),
    /** The redline between two states of a file; a null hash is the working tree. */
    step: (before: FileState, after: FileState) =>
      address('/redline', { before: source(before.file, before.hash), after: source(after.file, after.hash) }),
    provision: (id: string, key: string) => address(`/laws/${path(id)}/history`, { key, at }),
    source: (file: string) => address(`/source/${path(file)}`, { at }),
    /** The law, or the bill, as a commit left it: under the name that the file had then. */
    lawAt: (then: FileState, key = '') => address(`/laws/${lawPath(idOf(then.file))}`, { at: then.hash }, key),
    amendmentAt: (then: FileState) => address(`/amendments/${amendmentPath(idOf(then.file))}`, { at: then.hash }),
    starter: (id: string, key: string | null = null) => address('/starter', { law: id, key, at }),
    amendment: (id: string, instruction: number | null = null) =>
      address(`/amendments/${amendmentPath(id)}`, { at }, instruction === null ? '' : `instruction-${instruction}`),
    /** Where a bill is written, and sent to be checked and saved. */
    /** Where a law's text is edited, and the bill drafted from it: all of it, or one provision's part. */
    editLaw: (id: string, key: string | null = null) => address(`/laws/${lawPath(id)}/edit`, { key }, key ?? ''),
    edit: (id: string) => `/amendments/${amendmentPath(id)}/edit`,
    /** Where a half-typed text of a file is kept, asked for and thrown away. */
    unsaved: (file: string) => `/unsaved/${path(file)}`,
    details: (id: string) => `/amendments/${amendmentPath(id)}/details`,
    fork: (id: string) => `/amendments/${amendmentPath(id)}/fork`,
    /** Where a bill is begun: on a law, on a provision of it, as an answer to a question. */
    newBill: (query: Query = {}) => address('/new/bill', query),
    editNote: (id: string) => `/amendments/${amendmentPath(id)}/note`,
    /** One of the bill's own papers as a file. */
    billFile: (id: string, kind: string, format: string) => address(`/bill.${kind}.${format}`, { bill: id, at }),
    effect: (id: string, before: string | null, after: string | null) =>
      address(`/amendments/${path(id)}/effect`, { before, after }),
    redline: (state: Partial<RedlineState> & { readonly law: string }, fragment = '') =>
      address('/redline', redlineQuery({ at, ...state }), fragment),
    /** The same as a file in one of the formats. */
    redlineFile: ({ law, with: chosen, mode, by, base }: RedlineState, format: string) =>
      address(`/redline.${format}`, redlineQuery({ law, with: chosen, mode, by, base, at })),
    /** The difference of two texts as a file. */
    comparisonFile: (before: string, after: string, format: string) =>
      address(`/redline.${format}`, { before, after, at }),
    /** The same of texts that are sent along. */
    sentComparisonFile: (format: string) => address(`/redline.${format}`, { at }),
    /** The difference of two texts of the workspace. */
    comparison: (before: string, after: string) => address('/redline', { before, after, at }),
    /** Where two texts are chosen, and sent from outside of the workspace. */
    redlines: () => address('/redline', { at }),
    draft: (state: DraftAddress, suffix = '') =>
      address(`/draft${suffix}`, {
        law: state.law,
        with: state.with,
        mode: plainMode(state.mode),
        on: state.on,
        base: state.base,
        marks: state.marks ? 1 : null,
        at,
      }),
    options: (slug = '', query: Query = {}) =>
      address(slug === '' ? '/options' : `/options/${path(slug)}`, { ...query, at }),
    timeline: (id = '', query: Query = {}) =>
      address(id === '' ? '/timeline' : `/laws/${path(id)}/timeline`, { ...query, at }),
    guide: (name = '') => address(name === '' ? '/guide' : `/guide/${name}`, { at }),
    import: () => address('/import', { at }),
    /** Where a law is begun that is nowhere else. */
    importTemplate: () => address('/import', { template: 1 }),
    laws: () => address('/laws', { at }),
    amendments: (sought: Query = {}) => address('/amendments', { ...sought, at }),
  }
}

export type Addresses = ReturnType<typeof addressesAt>

interface FileState {
  readonly file: string
  readonly hash: string | null
}

interface DraftAddress {
  readonly law: string
  readonly with?: readonly string[]
  readonly mode?: RedlineState['mode']
  readonly on?: string | null
  readonly base?: string | null
  readonly marks?: boolean
}

/** `laws/en/126-fz.md` → `en/126-fz`. */
function idOf(file: string): string {
  return file.slice(file.indexOf('/') + 1).replace(/(?:\.note)?\.md$/, '')
}

/** A file of the workspace at a revision, as `before` and `after` name it: `laws/126-fz.md`, `a1b2c3:laws/126-fz.md`. */
function source(file: string, revision: string | null): string {
  return revision === null && !file.includes(':') ? file : `${revision ?? ''}:${file}`
}

function redlineQuery(state: Partial<RedlineState>): Query {
  return {
    law: state.law,
    with: state.with,
    mode: plainMode(state.mode),
    view: state.view === 'inline' ? null : state.view,
    show: state.show === 'changes' ? null : state.show,
    by: state.by,
    base: state.base,
    at: state.at,
  }
}

function plainMode(mode: RedlineState['mode'] | undefined): string | null {
  return mode === 'side-by-side' ? mode : null
}

function path(id: string): string {
  return encodeURIComponent(id).replaceAll('%2F', '/')
}

/** A law may be called as a page of another one is (`laws/a/timeline.md`): its last slash is no slash of the address then. */
function lawPath(id: string): string {
  return path(id).replace(/\/(?=(?:timeline|history|edit)$)/, '%2F')
}

/** The same of a bill (`amendments/a/edit.md`). */
function amendmentPath(id: string): string {
  return path(id).replace(/\/(?=(?:edit|note|details|fork)$)/, '%2F')
}

function readable(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')
}
