import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Decision } from './docx.ts'

/** Debian's Python has LibreOffice's module where both are installed. */
const python = '/usr/bin/python3'

/** Whether LibreOffice can be asked here. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    execFileSync(python, ['-c', 'import uno'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The paragraphs that LibreOffice leaves of each document when it accepts, or rejects, all its changes. */
export function decidedByLibreOffice(
  documents: readonly { readonly decision: Decision; readonly file: Uint8Array }[],
): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'engross-office-'))
  try {
    const named = documents.flatMap(({ decision, file }, index) => {
      const path = join(folder, `${index}.docx`)
      writeFileSync(path, file)
      return [decision, path]
    })
    const script = resolve('test/support/decide-in-libreoffice.py')
    const out = execFileSync(python, [script, join(folder, 'office'), ...named], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    return JSON.parse(out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
