import { execFile } from 'node:child_process'
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { wrongUse } from '../workspace/errors.ts'

const run = promisify(execFile)

/** How long Chromium may take for one document. */
const timeout = 120_000

/**
 * An HTML document as Chromium prints it to PDF. The document has no scripts and loads nothing. Throws `WrongUse`
 * where no Chromium is installed, or it does not print.
 */
export async function printedPdf(html: string, env: Readonly<Record<string, string | undefined>>): Promise<Uint8Array> {
  const program = await chromiumIn(env)
  if (program === null) throw wrongUse('no-chromium')
  const folder = await mkdtemp(join(tmpdir(), 'engross-pdf-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, html)
    const options = [
      '--headless',
      '--disable-gpu',
      '--no-pdf-header-footer',
      // A document holds texts of strangers, and its policy has nothing run or load: what slipped through would reach nobody.
      '--proxy-server=127.0.0.1:9',
      '--proxy-bypass-list=<-loopback>',
      `--user-data-dir=${join(folder, 'profile')}`,
    ]
    // Chromium refuses its sandbox to root; what it prints here is a document of our own.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    await run(program, [...options, ...sandbox, `--print-to-pdf=${pdf}`, pathToFileURL(page).href], { timeout })
    return await readFile(pdf)
  } catch (error) {
    throw wrongUse('chromium-failed', {
      program,
      reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The Chromium that `ENGROSS_CHROMIUM` names, else the first one on the path; null if there is none. */
async function chromiumIn(env: Readonly<Record<string, string | undefined>>): Promise<string | null> {
  const named = env.ENGROSS_CHROMIUM
  const candidates =
    named === undefined
      ? (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
      : [named]
  for (const path of candidates) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return null
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
