import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diffWordsWithSpace } from 'diff'
import { diff_match_patch as DiffMatchPatch } from 'diff-match-patch'
import { compare } from '../src/redline/compare.ts'
import { draw, parse, textOf } from '../test/redline/drawn.ts'
import { english, german, russian } from '../test/redline/examples.ts'
import { pairing } from '../test/redline/examples-pairing.ts'
import { provisions } from '../test/redline/examples-provisions.ts'
import { sentences } from '../test/redline/examples-sentences.ts'
import type { Part } from './score.ts'

/** For each tool, the examples that it draws otherwise than a lawyer would (see `test/redline/examples.ts`). */
export function examplesMissed(): {
  readonly count: number
  readonly missed: Readonly<Record<string, readonly string[]>>
} {
  const examples = [...russian, ...english, ...german, ...provisions, ...pairing, ...sentences]
  const missed = Object.entries(drawers).map(([tool, run]) => {
    const others = examples.filter(({ drawn }) => {
      const parts = parse(drawn)
      return draw(run(textOf(parts, 'inserted'), textOf(parts, 'deleted'))) !== draw(parts)
    })
    return [tool, others.map(({ name }) => name)] as const
  })
  return { count: examples.length, missed: Object.fromEntries(missed) }
}

const drawers: Readonly<Record<string, (before: string, after: string) => readonly Part[]>> = {
  Engross: (before, after) => compare(before, after).rows.flatMap((row) => row.pieces),
  'git --word-diff': gitParts,
  'diff-match-patch': (before, after) => {
    const differ = new DiffMatchPatch()
    const diffs = differ.diff_main(before, after)
    differ.diff_cleanupSemantic(diffs)
    return diffs.map(([sign, text]): Part => ({ kind: sign < 0 ? 'deleted' : sign > 0 ? 'inserted' : 'kept', text }))
  },
  'diff (words)': (before, after) =>
    diffWordsWithSpace(before, after).map(
      ({ added, removed, value }): Part => ({ kind: added ? 'inserted' : removed ? 'deleted' : 'kept', text: value }),
    ),
}

function gitParts(before: string, after: string): readonly Part[] {
  const folder = mkdtempSync(join(tmpdir(), 'engross-examples-'))
  try {
    const files = [before, after].map((text, at) => {
      writeFileSync(join(folder, String(at)), text)
      return join(folder, String(at))
    })
    const args = ['diff', '--no-index', '--no-color', '-U9999', '--word-diff=porcelain', ...files]
    const { stdout, error } = spawnSync('git', args, { encoding: 'utf8' })
    if (error) throw error
    const kinds: Readonly<Record<string, Part['kind']>> = { '+': 'inserted', '-': 'deleted', ' ': 'kept' }
    return stdout
      .slice(stdout.indexOf('\n@@') + 1)
      .split('\n')
      .slice(1)
      .flatMap((line): readonly Part[] => {
        const kind = kinds[line.charAt(0)]
        return kind === undefined ? [] : [{ kind, text: `${line.slice(1)} ` }]
      })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
