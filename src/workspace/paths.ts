/** What a file of the workspace is, told by its path alone. */
export type FileRole =
  | { readonly kind: 'law'; readonly id: string }
  | { readonly kind: 'amendment'; readonly id: string }
  /** The explanatory note of the amendment `id`. */
  | { readonly kind: 'note'; readonly id: string }

/** The two folders that the workspace reads; all else in it is no business of ours. */
export const folders = ['laws', 'amendments'] as const

/** The largest file that is read, in bytes: a law of ten megabytes is one, a film is not. */
export const sizeLimit = 16 * 1024 * 1024

/** The role of a path in the workspace (`laws/en/126-fz.md`), or null: hidden files, `README.md`, other endings and folders. */
export function roleOf(path: string): FileRole | null {
  const [folder, ...rest] = path.split('/')
  const name = rest.at(-1)
  if (
    name === undefined ||
    !name.endsWith('.md') ||
    name === '.md' ||
    rest.some(isHidden) ||
    /^readme\.md$/i.test(name)
  )
    return null
  const id = rest.join('/').slice(0, -'.md'.length)
  if (folder === 'laws') return { kind: 'law', id }
  if (folder !== 'amendments') return null
  return name.endsWith(noteEnding) && name !== noteEnding
    ? { kind: 'note', id: id.slice(0, -'.note'.length) }
    : { kind: 'amendment', id }
}

/** The file of a law or an amendment; null for an id that no file of the workspace can have (`../x`, `/x`, `a//b`, control characters). */
export function fileOf(kind: 'law' | 'amendment', id: string): string | null {
  const file = `${kind === 'law' ? 'laws' : 'amendments'}/${id}.md`
  return isSafePath(file) && roleOf(file)?.kind === kind ? file : null
}

/** The file of an amendment's note; null alike. */
export function noteFileOf(id: string): string | null {
  const file = fileOf('amendment', id)
  return file === null ? null : `${file.slice(0, -'.md'.length)}${noteEnding}`
}

/** Whether a path that came from outside stays in the workspace whatever the disk says: relative, no `..`, no control characters. */
export function isSafePath(path: string): boolean {
  if (path.length > 1000 || /[\p{Cc}\\]/u.test(path)) return false
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
}

/** Whether a path is one that is given away and written to: a law, an amendment or a note; not `.git`, not what else lies in the folder. */
export function isTextOfWorkspace(path: string): boolean {
  return isSafePath(path) && roleOf(path) !== null
}

/** Hidden by the custom of the system: `.git`, `.DS_Store`. */
export function isHidden(name: string): boolean {
  return name.startsWith('.')
}

const noteEnding = '.note.md'
