import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Running, sampleCopy, startEngross } from './servers.ts'

/**
 * What strangers send beside ordinary readers: each costly page is asked for once while others are asked for all the time,
 * kept ones and ones that are made for this request. Prints how long the others waited, alone and beside it.
 */
export async function measureHostile(say: (line: string) => void): Promise<void> {
  const root = sampleCopy()
  for (const [file, text] of Object.entries(hostileFiles())) writeFileSync(join(root, file), text)
  const server = await startEngross(root)
  try {
    for (const page of ['/', law]) await ask(server, page)
    const alone = await others(server, setTimeout(3000))
    say(`nobody else: ${told(alone)}`)
    let worst = 0
    for (const [what, page] of Object.entries(hostilePages)) {
      const begun = performance.now()
      const costly = ask(server, page).then((status) => ({ status, took: performance.now() - begun }))
      const waited = await others(server, costly)
      const { status, took } = await costly
      worst = Math.max(worst, p99(waited.kept))
      say(`${what}: ${status} after ${(took / 1000).toFixed(1)} s; ${told(waited)}`)
    }
    say(`p99 of kept pages beside the worst of them: ${(worst / p99(alone.kept)).toFixed(1)} times that of nobody else`)
  } finally {
    await server.stop()
    rmSync(root, { recursive: true, force: true })
  }
}

const law = '/laws/126-fz'

const hostilePages: Readonly<Record<string, string>> = {
  'two texts of 2 MB, for the first time': '/redline?before=laws/long-before.md&after=laws/long-after.md',
  'a bill of 3,000 quoted words': '/amendments/long-quotation',
  'a title of spaces': '/amendments/spaces',
  'a note that nests': '/amendments/note',
  'a front matter of 32,000 keys': '/amendments/keys',
  'a bill of 5,000 instructions': '/amendments/many',
  'a search for what nobody writes': `/search?q=section%201${'A'.repeat(60)}%24`,
}

function hostileFiles(): Readonly<Record<string, string>> {
  const bill = (title: string, change: string) =>
    `---\ntitle: ${title}\nstatus: draft\n---\n\n# О внесении изменений в Федеральный закон «О связи»\n\n## Статья 1\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n${change}\n`
  const words = (count: number, salt: number) =>
    Array.from({ length: count }, (_, index) => `слово${(index * 7919 + salt * (index % 13)) % 5000}`)
  const long = (salt: number) =>
    `# О длинном\n\n${Array.from({ length: 3000 }, (_, index) => `### Статья ${index + 1}. Слова\n\n1. ${words(45, salt + (index % 3)).join(' ')}.\n`).join('\n')}`
  return {
    'laws/long-before.md': long(1),
    'laws/long-after.md': long(2),
    'amendments/long-quotation.md': bill('Слова', `1) в статье 1 слова «${words(3000, 1).join(' ')}» исключить.`),
    'amendments/spaces.md': bill('Пробелы', `1) в наименовании статьи 1 слова «а${' '.repeat(3000)}б» исключить.`),
    'amendments/note.md': bill('Записка', '1) статью 2 исключить.'),
    'amendments/note.note.md': '*a_ '.repeat(8000),
    'amendments/keys.md': `---\n${Array.from({ length: 32_000 }, (_, index) => `k${index}: 1`).join('\n')}\n---\n\nТекст.\n`,
    'amendments/many.md': bill(
      'Много',
      Array.from(
        { length: 5000 },
        (_, index) => `${index + 1}) в статье ${(index % 60) + 1} слово «связи» исключить;`,
      ).join('\n\n'),
    ),
  }
}

interface Waited {
  readonly kept: readonly number[]
  readonly made: readonly number[]
}

/** How long others wait for their pages until something has ended, in milliseconds each. */
async function others(server: Running, until: Promise<unknown>): Promise<Waited> {
  let isOver = false
  void until.finally(() => {
    isOver = true
  })
  const readers = async (page: () => string): Promise<readonly number[]> => {
    const waited: number[] = []
    while (!isOver || waited.length < 20) {
      const begun = performance.now()
      await ask(server, page())
      waited.push(performance.now() - begun)
    }
    return waited
  }
  let count = 0
  const [kept, made] = await Promise.all([
    readers(() => law),
    // An address that was never asked for is made for this reader.
    readers(() => `/amendments/calls-licensing?reader=${++count}-${process.hrtime.bigint()}`),
  ])
  return { kept, made }
}

async function ask(server: Running, page: string): Promise<number> {
  const answer = await fetch(`${server.address}${page}`, { headers: { accept: 'text/html' } })
  await answer.arrayBuffer()
  return answer.status
}

function told({ kept, made }: Waited): string {
  const [one, other] = [kept, made].map((all) => `p99 ${p99(all).toFixed(0)} ms of ${all.length}`)
  return `kept pages ${one}, made pages ${other}`
}

function p99(all: readonly number[]): number {
  const sorted = all.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN
}
