import type { InstructionBody, UnitPlace } from '../../src/amendment/types.ts'
import type { Citation } from '../../src/citation/types.ts'
import type { CitedUnit } from '../../src/text/types.ts'
import { cite, labelsOf, quoted } from './build.ts'

/** A list of definitions: points straight under an article. */
export const list = `### Статья 2. Понятия

Используются понятия:

1) дом - здание;

2) двор - место:

у дома;

а) сад;

7) улица - путь;

7.1) площадь - место;

8) мост - путь.
`
/** Two chapters of articles with numbered points. */
export const points = `## Глава 1. Общее

### Статья 1. Цели

1. Цель первая.

2. Цель вторая. Она важна.

Второй абзац.

Третий абзац.

3. Цель третья.

### Статья 3. Сфера

1. Сфера.

## Глава 2. Особенное

### Статья 5. Последняя

1. Конец.
`
export const article2 = cite('article 2')
export const point2 = cite('article 1', 'point 2')

export const add = (
  parent: Citation,
  unit: CitedUnit | null,
  labels: string | null,
  text: string,
  place: UnitPlace = { kind: 'by-label' },
): InstructionBody => ({
  kind: 'insert-unit',
  parent,
  unit,
  labels: labels === null ? [] : labelsOf(labels),
  place,
  text: quoted(text),
})
export const replace = (target: Citation, text: string): InstructionBody => ({
  kind: 'replace-unit',
  targets: [target],
  text: quoted(text),
})
export const repeal = (...targets: readonly Citation[]): InstructionBody => ({ kind: 'repeal-unit', targets })
export const strike = (...targets: readonly Citation[]): InstructionBody => ({ kind: 'delete-unit', targets })
