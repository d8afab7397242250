/** A law of three provisions, for tests of what stands around the core. */
export const law = `---
title: О тишине
citation: Федеральный закон от 1 марта 2024 года № 1-ФЗ «О тишине»
number: 1-ФЗ
date: 2024-03-01
scheme: ru-federal
language: ru
edition: 2024-03-01
status: rendition
---

# Федеральный закон «О тишине»

### Статья 1. Тишина

1. Шум ночью запрещен.

2. Орган вправе назначить разумный срок.

### Статья 2. Срок

1. Срок составляет пять дней.
`

/** A bill on it: the text of its instructions is given. */
export function bill(instruction: string, frontMatter: Readonly<Record<string, string>> = {}): string {
  const fields = Object.entries({ title: 'О поправках', status: 'draft', ...frontMatter })
  return `---
${fields.map(([name, value]) => `${name}: ${value}`).join('\n')}
---

# О внесении изменений в Федеральный закон «О тишине»

## Статья 1

Внести в Федеральный закон от 1 марта 2024 года № 1-ФЗ «О тишине» следующие изменения:

1) ${instruction}.
`
}
