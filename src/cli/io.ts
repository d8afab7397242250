import { basename } from 'node:path'
import { sizeLimit } from '../workspace/paths.ts'

/** What a command may touch of the process: its streams, its folder and its environment. Tests give their own. */
export interface Io {
  /** Ends when the text is with the system; the text goes out as it is, in UTF-8, with nothing added. Bytes are those of a file. */
  out(text: string | Uint8Array): Promise<void>
  err(text: string): Promise<void>
  /** Shows a line that the next one takes the place of, and null takes away; left out where nobody sits at a terminal. */
  progress?(line: string | null): void
  /** All of the standard input, to its end. */
  input(): Promise<Uint8Array>
  /** How the person started the program, for commands that are printed for them: `engross`, `npx engross`, `node bin/engross.js`. */
  readonly command: string
  /** Absolute path. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Ends when the person asks the process to stop; `serve` waits for it. */
  stopped(): Promise<void>
}

/** The process's own streams. A reader that goes away (`| head`) ends the process quietly. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
  }
  return {
    out: (text) => written(process.stdout, text),
    err: (text) => written(process.stderr, text),
    ...(process.stderr.isTTY
      ? { progress: (line: string | null) => void process.stderr.write(`\r\x1b[K${line ?? ''}`) }
      : {}),
    input: async () => {
      const parts: Buffer[] = []
      let size = 0
      for await (const part of process.stdin) {
        parts.push(part)
        size += part.length
        if (size > sizeLimit) break
      }
      return Buffer.concat(parts)
    },
    command: commandOf(process.argv[1] ?? '', process.env),
    cwd: process.cwd(),
    env: process.env,
    stopped: () =>
      new Promise((resolve) => {
        process.once('SIGINT', resolve)
        process.once('SIGTERM', resolve)
      }),
  }
}

/** npm starts what is not on the path; a script by its path was started by node. */
export function commandOf(script: string, env: Io['env']): string {
  if (env.npm_command !== undefined) return 'npx engross'
  return basename(script) === 'engross' ? 'engross' : `node ${inShell(script)}`
}

/** A word of a command line, in quotation marks where a shell would part it. */
export function inShell(word: string): string {
  return /[^\p{L}\p{N}._/~:\\@-]/u.test(word) ? `"${word.replace(/(["$`])/g, '\\$1')}"` : word
}

/** A large draft does not fit a pipe at once: done is when the system has taken all of it. */
function written(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve())
  })
}
