import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Amendment } from '../../src/amendment/types.ts'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { readLaw } from '../../src/law/law.ts'
import type { Law } from '../../src/law/types.ts'
import { lawsTouched } from '../../src/workspace/touches.ts'

// What an index is set beside: every text read, every bill run by itself, and the bills of each law side by side, in one loop
// that keeps nothing. Prints how many seconds of a processor that took.
const root = process.argv[2] ?? '.'
const bills = names('amendments').map((name) =>
  readAmendment(textOf('amendments', name), { id: name, file: `amendments/${name}.md` }),
)
const laws = names('laws').map((name) => ({ name, meta: lawOf(name).meta }))
const known = laws.map(({ name, meta }) => ({ id: name, file: '', meta, passages: [], outline: [] }) satisfies Law)
const byLaw = new Map<string, Amendment[]>()
for (const bill of bills) {
  for (const law of lawsTouched({ laws: known } as never, bill)) byLaw.set(law, [...(byLaw.get(law) ?? []), bill])
}
for (const { name } of laws) {
  const law = lawOf(name)
  const its = byLaw.get(name) ?? []
  for (const bill of its) consolidate([law], [bill], { mode: { kind: 'sequence' }, asked: [] })
  if (its.length > 1) consolidate([law], its, { mode: { kind: 'side-by-side' }, only: [name], asked: [] })
}
const { user, system } = process.cpuUsage()
console.log(JSON.stringify({ seconds: (user + system) / 1e6 }))

function names(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md') && !name.endsWith('.note.md'))
    .map((name) => name.slice(0, -'.md'.length))
}

function textOf(folder: string, name: string): string {
  return readFileSync(join(root, folder, `${name}.md`), 'utf8')
}

function lawOf(name: string): Law {
  return readLaw(textOf('laws', name), { id: name, file: `laws/${name}.md` }).law
}
