import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own. */
export interface Running {
  /** Without a slash at the end. */
  readonly address: string
  /** In bytes; the most that it has held so far. */
  peak(): number
  /** Seconds of a processor that it has taken. */
  processor(): number
  /** In bytes, now. */
  memory(): number
  stop(): Promise<void>
}

const top = fileURLToPath(new URL('../../', import.meta.url))

/** `engross serve` over a workspace. */
export function startEngross(root: string, env: NodeJS.ProcessEnv = process.env): Promise<Running> {
  return started([join(top, 'bin/engross.js'), 'serve', '--root', root, '--port', '0', '--json'], env)
}

/** Express with a page of as many bytes as its address says. */
export function startBare(): Promise<Running> {
  return started(['--import', 'tsx', join(top, 'bench/load/bare.ts')])
}

/** A copy of the sample workspace, with one commit, in a new temporary folder. */
export function sampleCopy(): string {
  const root = mkdtempSync(join(tmpdir(), 'engross-load-'))
  for (const folder of ['laws', 'amendments']) cpSync(join(top, folder), join(root, folder), { recursive: true })
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Load', '-c', 'user.email=load@example.org', ...args], { cwd: root })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--quiet', '-m', 'The sample workspace')
  return root
}

function started(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Running> {
  const child = spawn(process.execPath, args, { cwd: top, env, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('exit', (code) => failed(new Error(`${args.join(' ')} ended with ${code} before it listened`)))
    createInterface({ input: child.stdout }).once('line', (line) => {
      const { address } = JSON.parse(line) as { readonly address: string }
      done({
        address: address.replace(/\/$/, ''),
        peak: () => kilobytes(child, 'VmHWM'),
        processor: () => processorSeconds(child),
        memory: () => kilobytes(child, 'VmRSS'),
        stop: () => stopped(child),
      })
    })
  })
}

/** Linux tells; elsewhere it is not known. */
function kilobytes(child: ChildProcess, field: string): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    return Number(new RegExp(`${field}:\\s*(\\d+)`).exec(status)?.[1]) * 1024
  } catch {
    return Number.NaN
  }
}

/** Linux tells, in hundredths of a second. */
function processorSeconds(child: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return Number.NaN
  }
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.removeAllListeners('exit')
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}
