/** What a command may touch of the process: its streams, its folder and its environment. Tests give their own. */
export interface Io {
  /** Ends when the text is with the system; the text goes out as it is, in UTF-8, with nothing added. */
  out(text: string): Promise<void>
  err(text: string): Promise<void>
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
    cwd: process.cwd(),
    env: process.env,
    stopped: () =>
      new Promise((resolve) => {
        process.once('SIGINT', resolve)
        process.once('SIGTERM', resolve)
      }),
  }
}

/** A large draft does not fit a pipe at once: done is when the system has taken all of it. */
function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve())
  })
}
