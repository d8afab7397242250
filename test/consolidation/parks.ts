import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import type { Conflict, Consolidation } from '../../src/consolidation/types.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { lawSource } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { lawOf } from './build.ts'
import { checkLaws } from './check.ts'

/** A small law for bills that meet, as a reader of bills writes them. */
export const law = lawOf(
  `# Закон «О парках»

## Глава 1. Общее

### Статья 1. Парк

1. Парк открыт для всех. Собаки ходят на поводке.

2. Гость вправе:

1) гулять;

2) кормить птиц;

3) сидеть на траве.

3. Вход бесплатен.

### Статья 2. Часы

1. Парк открыт с утра.

## Глава 2. Иное

### Статья 3. Сторож

Сторож закрывает парк.
`,
  'ru-federal',
  'first-level: часть\n',
)

export const bill = (id: string, ...lines: readonly string[]) =>
  readAmendment(
    `---\ntitle: ${id}\nstatus: draft\n---\n\n# О внесении изменений\n\n## Статья 1\n\nВнести в Закон № 1-ФЗ «Закон» следующие изменения:\n\n${lines
      .map((line, index) => `${index + 1}) ${line}`)
      .join(';\n\n')}.\n`,
    { id, file: `amendments/${id}.md` },
  )

export type Bill = ReturnType<typeof bill>

export function beside(...bills: readonly Bill[]): Consolidation {
  const result = consolidate([law], bills, { mode: { kind: 'side-by-side' } })
  checkLaws(result)
  return result
}

/** In either order: the draft is one and the same. */
export function together(one: string, other: string): Consolidation {
  const [forth, back] = [beside(bill('a', one), bill('b', other)), beside(bill('b', other), bill('a', one))]
  expect(forth.reports.map(({ outcome }) => outcome)).not.to.include('failed')
  expect(textOf(forth)).to.equal(textOf(back))
  return forth
}

/** In either order: the same conflicts. */
export function conflicts(one: string, other: string): readonly Conflict[] {
  const [forth, back] = [beside(bill('a', one), bill('b', other)), beside(bill('b', other), bill('a', one))]
  const told = (all: readonly Conflict[]): readonly unknown[] => all.map(({ kind, place }) => [kind, place])
  expect(told(forth.conflicts)).to.deep.equal(told(back.conflicts))
  return forth.conflicts
}

export const textOf = ({ laws }: Consolidation): string => bodyOf(laws[0]?.draft ?? law)
export const bodyOf = (of: Law): string => lawSource(of).replace(/^---[^]*?---\n\n/, '')
