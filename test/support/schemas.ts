import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { dataFolder } from './data.ts'

/** A published schema of the folder of real texts; null where it, or the program that reads it, is not here. */
export function schemaNamed(path: string): string | null {
  const file = dataFolder === null ? null : resolve(dataFolder, 'schemas', path)
  return file !== null && existsSync(file) && hasXmllint() ? file : null
}

/** What an XML text breaks of a schema; empty where it is valid. */
export function errorsBy(schema: string, xml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'engross-xml-'))
  const file = join(folder, 'text.xml')
  try {
    writeFileSync(file, xml)
    execFileSync('xmllint', ['--noout', '--nonet', '--huge', '--schema', schema, file], { stdio: 'pipe' })
    return ''
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error).slice(0, 2000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function hasXmllint(): boolean {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
