import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { endedChild, startedChild } from '../guard/steps.ts'

/** In milliseconds: an office program takes seconds to start. */
const limit = 60_000

/**
 * Has LibreOffice make a DOCX of a document, with a profile of its own that has no macros. Null: it is not installed, or gave
 * nothing. It may load what the document refers to, so it is for documents that a person brings in on a command line.
 * @param from the ending of the file: `doc`
 */
export async function convertedToDocx(bytes: Uint8Array, from: string): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'engross-office-'))
  try {
    const source = join(folder, `document.${from}`)
    await writeFile(source, bytes)
    const profile = pathToFileURL(join(folder, 'profile')).href
    const args = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'docx',
      '--outdir',
      folder,
    ]
    if (!(await ran('soffice', [...args, source]))) return null
    return await readFile(join(folder, 'document.docx')).catch(() => null)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Whether a program ran to its end; false where it is not installed, fails, or takes too long. */
function ran(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = execFile(program, args, { timeout: limit, killSignal: 'SIGKILL' }, (error) => {
      endedChild(child.pid)
      done(error === null)
    })
    startedChild(child.pid)
  })
}
