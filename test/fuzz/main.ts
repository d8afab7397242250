import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzzed, tried } from './fuzz.ts'
import { pairFinds, ruleNames } from './pairs.ts'
import { targets } from './targets.ts'

/**
 * `npm run fuzz -- --seconds 60 --seed 1 --out finds`; `--target law --seed 17 --once` tries one case again. Before that,
 * generated bills are run by the rules of several bills in each language: so many pairs of instructions (`--pairs 5000`; 0 for
 * none), and a share of that for each other rule; `--rule "sets of bills"` for one of them.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    out: { type: 'string', default: 'fuzz-finds' },
    target: { type: 'string' },
    pairs: { type: 'string', default: process.env.ENGROSS_PAIRS ?? '500' },
    rule: { type: 'string' },
    once: { type: 'boolean', default: false },
  },
})
const root = resolve(import.meta.dirname, '../..')
const read = (folder: string, isOurs: (name: string) => boolean): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && isOurs(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .filter((text) => text.length < 60_000)
const seeds = {
  laws: read('laws', () => true),
  bills: read('amendments', (name) => !name.endsWith('.note.md')),
  notes: read('amendments', (name) => name.endsWith('.note.md')),
}
const seed = Number(values.seed)
const target = targets.find(({ name }) => name === values.target)
if (values.rule !== undefined && !ruleNames.includes(values.rule)) {
  process.stderr.write(`no such rule: ${values.rule}; there are ${ruleNames.join(', ')}\n`)
  process.exit(2)
}
let broken = 0
for (const { rule, language, count, what } of pairFinds(values.once ? 0 : Number(values.pairs), seed, values.rule)) {
  process.stdout.write(`${count} ${rule} (${language}): ${what ?? 'every one as it should be'}\n\n`)
  if (what !== null) broken += 1
}
const once = values.once && target !== undefined ? tried(target, seeds, seed) : null
const { cases, finds } = values.once
  ? { cases: 1, finds: once === null ? [] : [once] }
  : fuzzed(seeds, Number(values.seconds) * 1000, seed)
for (const find of finds) {
  const name = `${find.target.replaceAll(' ', '-')}-${find.seed}`
  mkdirSync(values.out, { recursive: true })
  for (const [index, text] of find.texts.entries()) writeFileSync(join(values.out, `${name}.${index}.md`), text)
  process.stdout.write(`--target "${find.target}" --seed ${find.seed} --once\n${find.what}\n\n`)
}
process.stdout.write(`${cases} cases from seed ${seed}, ${finds.length} finds\n`)
process.exitCode = finds.length > 0 || broken > 0 ? 1 : 0
