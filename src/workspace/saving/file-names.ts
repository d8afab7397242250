import slugify from '@sindresorhus/slugify'

/** The name of a file for a title, without its ending: Latin letters, digits and hyphens («О сроке ответа» → `o-sroke-otveta`). */
export function fileNameFor(title: string): string {
  const name = slugify(title.slice(0, 500), { decamelize: false })
  const short = name.length <= longest ? name : name.slice(0, name.lastIndexOf('-', longest) + 1 || longest)
  const plain = short.replace(/^-+|(?<!-)-+$/g, '')
  // What README files are called is read as no law; a title may have no letters at all.
  return plain === '' || plain === 'readme' ? 'text' : plain
}

/** The same with a number behind it while the name is taken. */
export function freeName(title: string, isTaken: (name: string) => boolean): string {
  const name = fileNameFor(title)
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name}-${count}`
    if (!isTaken(tried)) return tried
  }
}

const longest = 60
