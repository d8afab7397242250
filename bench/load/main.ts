import { appendFileSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { measureHostile } from './hostile.ts'
import { measureLarge } from './large.ts'
import { pagesOf } from './pages.ts'
import { type Running, sampleCopy, startBare, startEngross } from './servers.ts'

/** One page under many readers, and a bare page of as many bytes under as many. */
interface Measured {
  readonly page: string
  readonly bytes: number
  readonly perSecond: number
  readonly bare: number
  readonly p99: number
  /** Answers that were none, or not 200. */
  readonly faults: number
}

const help = `usage: npm run load -- [--clients N] [--seconds N] [--root DIR] [--no-saving]
       npm run load -- --large DIR
       npm run load -- --hostile

Asks a server for its pages as many readers do at once, and beside it, in the same run, a bare Express page of as many bytes.
Without --root it is the sample workspace. Figures are ratios: what counts is how far a page is from the bare one.

With --large, a workspace of many laws: its first index beside a plain loop, first pages after a restart, a check made twice.
It needs the program built (npm run build).

With --hostile, pages that strangers made costly, and how long ordinary readers wait beside them.
`

/** Both send what they have, as it is. */
const plain = { headers: { accept: 'text/html', 'accept-encoding': 'identity' } } as const

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '2' },
    root: { type: 'string' },
    large: { type: 'string' },
    hostile: { type: 'boolean', default: false },
    'no-saving': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) process.stdout.write(help)
else if (values.large !== undefined) await measureLarge(resolve(values.large), say)
else if (values.hostile) await measureHostile(say)
else await main(bounded(values.clients, 500), bounded(values.seconds, 30), values.root)

async function main(clients: number, seconds: number, given: string | undefined): Promise<void> {
  const root = given === undefined ? sampleCopy() : resolve(given)
  const [bare, engross] = await Promise.all([startBare(), startEngross(root)])
  try {
    const pages = pagesOf(root)
    for (const page of pages) await (await fetch(`${engross.address}${page}`)).arrayBuffer()
    const load = { clients, seconds, bare, engross }
    const before = engross.memory()
    const least = print('nothing changes', await measureAll(pages, load))
    const after = engross.memory()
    // Saving writes into the workspace: only into our own copy of one.
    const leastSaved =
      given !== undefined || values['no-saving']
        ? null
        : print('a file is saved every second', await whileSaving(root, () => measureAll(pages, load)))
    say(`memory: ${megabytes(before)} before, ${megabytes(after)} after, ${megabytes(engross.peak())} at most`)
    say(`least ratio: ${least.toFixed(2)}${leastSaved === null ? '' : `, while saving ${leastSaved.toFixed(2)}`}`)
  } finally {
    await Promise.all([bare.stop(), engross.stop()])
    if (given === undefined) rmSync(root, { recursive: true, force: true })
  }
}

interface Load {
  readonly clients: number
  readonly seconds: number
  readonly bare: Running
  readonly engross: Running
}

async function measureAll(pages: readonly string[], load: Load): Promise<readonly Measured[]> {
  const measured: Measured[] = []
  for (const page of pages) measured.push(await measure(page, load))
  return measured
}

async function measure(page: string, { clients, seconds, bare, engross }: Load): Promise<Measured> {
  const bytes = (await (await fetch(`${engross.address}${page}`, plain)).arrayBuffer()).byteLength
  const under = (url: string) => autocannon({ url, connections: clients, duration: 1, timeout: 20, ...plain })
  const rounds: Round[] = []
  // One after the other, second by second: what else the machine does falls on both alike.
  for (let round = 0; round < seconds; round += 1) {
    rounds.push({ bare: await under(`${bare.address}/${bytes}`), asked: await under(`${engross.address}${page}`) })
  }
  return {
    page,
    bytes,
    perSecond: sum(rounds.map(({ asked }) => asked.requests.total / asked.duration)) / seconds,
    bare: sum(rounds.map((one) => one.bare.requests.total / one.bare.duration)) / seconds,
    p99: Math.max(...rounds.map(({ asked }) => asked.latency.p99)),
    faults: sum(rounds.map(({ asked }) => asked.errors + asked.timeouts + asked.non2xx)),
  }
}

interface Round {
  readonly bare: autocannon.Result
  readonly asked: autocannon.Result
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

async function whileSaving<Value>(root: string, work: () => Promise<Value>): Promise<Value> {
  const bill = readdirSync(join(root, 'amendments')).find((name) => name.endsWith('.note.md')) ?? 'load.note.md'
  const saving = setInterval(() => appendFileSync(join(root, 'amendments', bill), 'Сохранено.\n'), 1000)
  try {
    return await work()
  } finally {
    clearInterval(saving)
  }
}

/** Prints what was measured; gives the least ratio. */
function print(what: string, measured: readonly Measured[]): number {
  say(`\n${what}\n`)
  say(row('page', 'kB', 'requests/s', 'bare', 'ratio', 'p99 ms', 'faults'))
  for (const { page, bytes, perSecond, bare, p99, faults } of measured) {
    const ratio = (perSecond / bare).toFixed(2)
    const rates = [perSecond, bare].map((one) => one.toFixed(0))
    say(row(decodeURI(page), String(Math.round(bytes / 1000)), ...rates, ratio, String(p99), String(faults)))
  }
  return Math.min(...measured.map(({ perSecond, bare }) => perSecond / bare))
}

function row(page: string, ...rest: readonly string[]): string {
  return `${page.padEnd(60)}${rest.map((one) => one.padStart(12)).join('')}`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}

/** A number that a person gave, at least 1. */
function bounded(given: string, most: number): number {
  const number = Number(given)
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new Error(`${given} is no number from 1 to ${most}`)
  return number
}
