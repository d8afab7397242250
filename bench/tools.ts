import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Part, type Score, scoreOf, wordOrMark } from './score.ts'

/** What one tool made of one pair: its times (the first run, and the best of those after it) and its score. */
export interface Measured extends Score {
  readonly first: number
  readonly best: number
  readonly coarse?: boolean
}

/** A way to compare two files. Run in a process of its own, which may be killed. */
export type Tool = (beforeFile: string, afterFile: string) => Promise<Measured>

/** The tools of the table, ours first. */
export const tools = {
  Engross: async (beforeFile, afterFile) => {
    const { compare } = await import('../src/redline/compare.ts')
    let coarse = false
    const measured = measureParts(beforeFile, afterFile, (before, after) => {
      const redline = compare(before, after)
      coarse = redline.coarse
      return redline.rows.flatMap((row) => row.pieces)
    })
    return { ...measured, coarse }
  },
  'Engross, unsmoothed': async (beforeFile, afterFile) => {
    const { unsmoothed } = await import('./unsmoothed.ts')
    return measureParts(beforeFile, afterFile, unsmoothed)
  },
  'tokens, minimal': async (beforeFile, afterFile) => tokenReference(beforeFile, afterFile, 'minimal'),
  'tokens, histogram': async (beforeFile, afterFile) => tokenReference(beforeFile, afterFile, 'histogram'),
  'git --word-diff': async (beforeFile, afterFile) => wordDiff(beforeFile, afterFile),
  'diff-match-patch': async (beforeFile, afterFile) => {
    const { diff_match_patch: DiffMatchPatch } = await import('diff-match-patch')
    const differ = new DiffMatchPatch()
    differ.Diff_Timeout = 0
    const kinds = { '-1': 'deleted', '0': 'kept', '1': 'inserted' } as const
    return measureParts(beforeFile, afterFile, (before, after) => {
      const diffs = differ.diff_main(before, after)
      differ.diff_cleanupSemantic(diffs)
      return diffs.map(([sign, text]): Part => ({ kind: kinds[`${sign as -1 | 0 | 1}`], text }))
    })
  },
  'diff (words)': async (beforeFile, afterFile) => {
    const { diffWordsWithSpace } = await import('diff')
    return measureParts(beforeFile, afterFile, (before, after) =>
      diffWordsWithSpace(before, after).map(
        ({ added, removed, value }): Part => ({
          kind: added ? 'inserted' : removed ? 'deleted' : 'kept',
          text: value,
        }),
      ),
    )
  },
} as const satisfies Record<string, Tool>

export type ToolName = keyof typeof tools

const AGAIN = 4
const LONG_MS = 2000

function measureParts(
  beforeFile: string,
  afterFile: string,
  run: (before: string, after: string) => readonly Part[],
): Measured {
  const timed = (): {
    readonly ms: number
    readonly texts: readonly [string, string]
    readonly parts: readonly Part[]
  } => {
    const start = performance.now()
    const texts = [readFileSync(beforeFile, 'utf8'), readFileSync(afterFile, 'utf8')] as const
    const parts = run(...texts)
    return { ms: performance.now() - start, texts, parts }
  }
  const { ms: first, texts, parts } = timed()
  let best = first
  for (let round = 0; round < AGAIN && first < LONG_MS; round++) best = Math.min(best, timed().ms)
  return { first, best, ...scoreOf(...texts, parts) }
}

// git's own process is part of its time; the tokens are written for it beforehand.
function tokenReference(beforeFile: string, afterFile: string, algorithm: 'minimal' | 'histogram'): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'engross-bench-'))
  try {
    const files = [beforeFile, afterFile].map((file, at) => {
      const tokens = readFileSync(file, 'utf8').match(wordOrMark) ?? []
      writeFileSync(join(folder, String(at)), `${tokens.join('\n')}\n`)
      return join(folder, String(at))
    })
    const { first, best, output } = timedGit(['-U0', `--diff-algorithm=${algorithm}`, ...files])
    let words = 0
    let fragments = 0
    let last = ''
    for (const line of output.slice(Math.max(0, output.indexOf('\n@@'))).split('\n')) {
      const kind = line.charAt(0)
      if (kind === '+' || kind === '-') {
        if (/[\p{L}\p{N}]/u.test(line)) words++
        if (kind !== last) fragments++
      }
      last = kind
    }
    return { first, best, words, fragments, exact: true }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

// It prints no unchanged lines, so that only what it marks can be counted.
function wordDiff(beforeFile: string, afterFile: string): Measured {
  const { first, best, output } = timedGit(['-U0', '--word-diff=porcelain', beforeFile, afterFile])
  let words = 0
  let fragments = 0
  let last = ''
  for (const line of output.slice(Math.max(0, output.indexOf('\n@@'))).split('\n')) {
    const kind = line.charAt(0)
    if (kind === '+' || kind === '-') {
      words += line.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0
      if (kind !== last) fragments++
    }
    last = kind
  }
  return { first, best, words, fragments, exact: true }
}

function timedGit(args: readonly string[]): { readonly first: number; readonly best: number; readonly output: string } {
  const times: number[] = []
  let output = ''
  for (let round = 0; round <= AGAIN; round++) {
    const start = performance.now()
    const { stdout, error } = spawnSync('git', ['diff', '--no-index', '--no-color', ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    if (error) throw error
    times.push(performance.now() - start)
    output = stdout
  }
  return { first: times[0] ?? 0, best: Math.min(...times), output }
}
