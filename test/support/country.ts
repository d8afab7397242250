import { bill, law } from './example-law.ts'

/** Laws of their own numbers, with two bills each that want different things of them. */
export function country(laws: number): Readonly<Record<string, string>> {
  const made = Array.from({ length: laws }, (_, index) => {
    const text = law.replaceAll('О тишине', `О покое ${index}`).replace(/^number: .*$/m, `number: ${index + 1}-ФЗ`)
    const billOf = (change: string) => bill(change, { title: 'Б' }).replace(/№ [^ ]+/, `№ ${index + 1}-ФЗ`)
    return [
      [`laws/${index}.md`, text],
      [`amendments/${index}-a.md`, billOf('в пункте 2 статьи 1 слово «разумный» исключить')],
      [`amendments/${index}-b.md`, billOf('в пункте 2 статьи 1 слово «разумный» заменить словом «малый»')],
    ] as const
  })
  return Object.fromEntries(made.flat())
}
