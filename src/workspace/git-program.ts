import { type ChildProcess, execFile, spawnSync } from 'node:child_process'
import pLimit from 'p-limit'
import { endedChild, startedChild } from '../guard/steps.ts'
import { EngrossError } from './errors.ts'

/** What git is run with beside its arguments. */
export interface GitRun {
  /** For the standard input, which is closed at once where there is none. */
  readonly input?: string
  /** Variables of the environment that git may see beside the fixed ones. */
  readonly environment?: readonly string[]
  /** Variables that git is given with these values, whatever the environment has. */
  readonly variables?: Readonly<Record<string, string>>
  /** After how many milliseconds git is killed. */
  readonly limit?: number
}

/** git was run and gave no answer: it ended with an error, took too long, or is not there. */
export class GitFailed extends EngrossError {
  /** `absent`: no such program; `slow`: killed by the limit of time; `failed`: git said no. */
  readonly how: 'absent' | 'slow' | 'failed'
  /** What git wrote to its standard error, in English. */
  readonly said: string

  constructor(how: GitFailed['how'], args: readonly string[], said: string, cause: unknown) {
    const command = args.find((one) => !one.startsWith('-')) ?? ''
    super('git-failed', `git ${command} gave no answer (${how}): ${said.trim().split('\n')[0] ?? ''}`, { how }, cause)
    this.how = how
    this.said = said
  }
}

/**
 * Runs git in a folder and gives what it prints. This is the only place that starts git, or any program: a repository comes
 * from strangers, and its settings may name programs to run, places to fetch from, and forms of output that are not ours.
 * Throws `GitFailed`.
 */
export function runGit(root: string, args: readonly string[], run: GitRun = {}): Promise<Buffer> {
  return slots(() => started(root, args, run))
}

/** The same at once, for a single text that was read before and is wanted again. */
export function runGitNow(root: string, args: readonly string[]): Buffer {
  const { stdout, stderr, error, status } = spawnSync('git', [...settings, ...args], {
    cwd: root,
    env: environmentOf([]),
    timeout: timeLimit,
    killSignal: 'SIGKILL',
    maxBuffer: outputLimit,
    windowsHide: true,
  })
  if (error === undefined && status === 0) return stdout
  throw new GitFailed('failed', args, stderr?.toString('utf8') ?? '', error)
}

/** Kills every git that still runs: the process is about to end. */
export function stopGit(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** So many run at one moment; a page that asks for twenty histories waits for its turn. */
const slots = pLimit(4)
const running = new Set<ChildProcess>()

function started(root: string, args: readonly string[], run: GitRun) {
  const { input, environment = [], variables = {}, limit = timeLimit } = run
  const options = {
    cwd: root,
    encoding: 'buffer',
    env: { ...environmentOf(environment), ...variables },
    timeout: limit,
    killSignal: 'SIGKILL',
    maxBuffer: outputLimit,
    windowsHide: true,
  } as const
  return new Promise<Buffer>((done, failed) => {
    const child = execFile('git', [...settings, ...args], options, (error, out, err) => {
      running.delete(child)
      endedChild(child.pid)
      if (error === null) return done(out)
      const how = error.code === 'ENOENT' ? 'absent' : error.killed === true ? 'slow' : 'failed'
      failed(new GitFailed(how, args, err.toString('utf8'), error))
    })
    running.add(child)
    startedChild(child.pid)
    // git may end before it has read everything; how it ended says why.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input ?? '')
  })
}

/** The variables that git sees: those that say where things are and who the person is, and ours. */
function environmentOf(more: readonly string[]): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|SSH_ASKPASS|LC_|LANG)/i.test(name))
  const asked = [...personal, ...more].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(kept), ...Object.fromEntries(asked), ...fixed }
}

/** Where the person's own settings are: they are the person's, and `safe.directory` is among them. */
const personal = ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_EXEC_PATH']

const fixed = {
  LC_ALL: 'C',
  LANGUAGE: 'C',
  // Nothing is fetched: no protocol is allowed, whatever the settings of the repository allow.
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  // Nobody is asked for anything.
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  GIT_PAGER: 'cat',
  GIT_EDITOR: 'true',
  // An object is what its hash says: what replaces it would be shown under the name of another.
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_OPTIONAL_LOCKS: '0',
} as const

/** Settings on the command line go before those of the repository. */
const settings = [
  // What would run a program.
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.sshCommand=false',
  'core.askPass=',
  'core.alternateRefsCommand=false',
  'credential.helper=',
  'protocol.allow=never',
  // A folder that only looks like a repository is none: its settings came with the files.
  'safe.bareRepository=explicit',
  // What would change the output.
  'diff.relative=false',
  'diff.orderFile=/dev/null',
  'diff.renames=true',
  'diff.renameLimit=1000',
  'log.showRoot=true',
  'log.showSignature=false',
  'log.mailmap=false',
  'color.ui=false',
  'core.quotePath=false',
  'i18n.logOutputEncoding=UTF-8',
].flatMap((setting) => ['-c', setting])

/** In milliseconds. The history of a large repository takes git a second or two. */
const timeLimit = 10_000
/** In bytes: a commit's laws and bills all at once. */
const outputLimit = 512 * 1024 * 1024
