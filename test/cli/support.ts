import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { run } from '../../src/cli/run.ts'

/** How a command line ended and what it said. */
export interface Ended {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process, in a folder, with an environment that speaks no language in particular. */
export async function engross(cwd: string, ...args: readonly string[]): Promise<Ended> {
  return engrossFed(cwd, '', ...args)
}

/** The same with more in its environment. */
export async function engrossWith(
  env: Readonly<Record<string, string>>,
  cwd: string,
  ...args: readonly string[]
): Promise<Ended> {
  return ended(cwd, '', args, env)
}

/** The same with something on the standard input. */
export async function engrossFed(cwd: string, input: string | Uint8Array, ...args: readonly string[]): Promise<Ended> {
  return ended(cwd, input, args)
}

async function ended(
  cwd: string,
  input: string | Uint8Array,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  let out = ''
  let err = ''
  const exit = await run(args, {
    out: async (text) => {
      out += typeof text === 'string' ? text : Buffer.from(text).toString('latin1')
    },
    err: async (text) => {
      err += text
    },
    input: async () => Buffer.from(input),
    command: 'engross',
    cwd,
    env: { LANG: 'C', ...env },
    stopped: async () => {},
  })
  return { exit, out, err }
}

/** The same through the program that users start, on the sources. */
export function spawned(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const options = { cwd, env: { ...process.env, ENGROSS_SOURCE: '1', LANG: 'C', ...env }, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((done) => {
    execFile(process.execPath, [program, ...args], options, (error, out, err) => {
      done({ exit: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

/** Absolute path of the program. */
export const program = resolve(import.meta.dirname, '../../bin/engross.js')
