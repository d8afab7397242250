import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { pagesOf } from './pages.ts'
import { type Running, startEngross } from './servers.ts'

const top = fileURLToPath(new URL('../../', import.meta.url))

/**
 * A large workspace as its first server, its next one and a terminal meet it: the index beside a plain loop, the first page of
 * each kind after a restart, a bill that is saved, a check that is made twice. It needs the program built.
 */
export async function measureLarge(root: string, say: (line: string) => void): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'engross-large-'))
  const env = { ...process.env, ENGROSS_CACHE: cache }
  try {
    const loop = JSON.parse(node(['--import', 'tsx', join(top, 'bench/load/plain-loop.ts'), root], env).out).seconds
    say(`plain loop: ${loop.toFixed(1)} s of a processor`)
    await withServer(root, env, async (server) => {
      const begun = performance.now()
      const progress = await untilReady(server)
      const used = server.processor()
      say(
        `first index: ${ratio(used, loop)} of the loop’s processor time, ${seconds(performance.now() - begun)} on the clock`,
      )
      say(`progress: ${progress} pages of it were shown, the slowest in ${server.slowest.toFixed(0)} ms`)
      say(`memory: ${(server.peak() / 1e6).toFixed(0)} MB at most`)
    })
    await withServer(root, env, async (server) => {
      await untilReady(server)
      for (const page of pagesOf(root)) say(`first ${decodeURI(page)}: ${(await timed(server, page)).toFixed(0)} ms`)
      for (const page of pagesOf(root)) say(`again ${decodeURI(page)}: ${(await timed(server, page)).toFixed(0)} ms`)
      say(`a bill that is saved is on its page and on the home page after ${await saved(server, root)}`)
      say(`memory: ${(server.peak() / 1e6).toFixed(0)} MB at most`)
    })
    const checks = [1, 2].map(() => node([join(top, 'bin/engross.js'), 'check', '--quiet', '--root', root], env))
    say(`engross check: ${checks.map(({ took }) => seconds(took)).join(', then ')}`)
    if (checks[0]?.out !== checks[1]?.out) throw new Error('the second check says something else')
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
}

interface Timed extends Running {
  slowest: number
}

async function withServer(root: string, env: NodeJS.ProcessEnv, work: (server: Timed) => Promise<void>): Promise<void> {
  const server: Timed = Object.assign(await startEngross(root, env), { slowest: 0 })
  try {
    await work(server)
  } finally {
    await server.stop()
  }
}

/** Until the home page is there; gives how many pages of progress were shown before it. */
async function untilReady(server: Timed): Promise<number> {
  for (let shown = 0; ; shown += 1) {
    const begun = performance.now()
    const { status } = await fetch(`${server.address}/guide`, { headers: { accept: 'text/html' } })
    if (status === 200) return shown
    server.slowest = Math.max(server.slowest, performance.now() - begun)
    await setTimeout(500)
  }
}

async function timed(server: Running, page: string): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(`${server.address}${page}`, { headers: { accept: 'text/html' } })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${page} answers ${answer.status}`)
  return performance.now() - begun
}

/** Saves a bill, and waits for both pages; the file is then as it was. */
async function saved(server: Running, root: string): Promise<string> {
  const page = pagesOf(root).find((one) => one.startsWith('/amendments/')) ?? '/amendments'
  const file = join(root, `${decodeURI(page).slice(1)}.md`)
  const before = readFileSync(file)
  const begun = performance.now()
  try {
    appendFileSync(file, '\nСохранено только что.\n')
    const shows = async () => (await (await fetch(`${server.address}${page}`)).text()).includes('Сохранено только что')
    while (!(await shows())) await setTimeout(20)
    await timed(server, '/')
    return seconds(performance.now() - begun)
  } finally {
    writeFileSync(file, before)
  }
}

function node(args: readonly string[], env: NodeJS.ProcessEnv): { readonly out: string; readonly took: number } {
  const begun = performance.now()
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { cwd: top, env, maxBuffer: 1 << 30 })
  if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { out: stdout.toString('utf8'), took: performance.now() - begun }
}

const ratio = (one: number, other: number) => (one / other).toFixed(2)
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
