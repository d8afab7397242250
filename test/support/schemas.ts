import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { dataFolder } from './data.ts'

/** A published schema of the folder of real texts; null where it, or the program that reads it, is not here. */
export function schemaNamed(path: string): string | null {
  const file = dataFolder === null ? null : resolve(dataFolder, 'schemas', path)
  return file !== null && existsSync(file) && hasXmllint() ? file : null
}

/** The schema of USLM with small stand-ins for those that it takes from the net; null as above. */
export function uslmSchema(): string | null {
  const schema = schemaNamed('USLM.xsd')
  const xml = schemaNamed('akn/xml.xsd')
  if (schema === null || xml === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'engross-uslm-'))
  const standIn = (namespace: string, inside: string) =>
    `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}">${inside}</xsd:schema>`
  const table =
    '<xsd:element name="table"><xsd:complexType><xsd:sequence><xsd:any maxOccurs="unbounded" processContents="lax"/></xsd:sequence></xsd:complexType></xsd:element>'
  writeFileSync(join(folder, 'dcterms.xsd'), standIn('http://purl.org/dc/terms/', ''))
  writeFileSync(join(folder, 'xhtml.xsd'), standIn('http://www.w3.org/1999/xhtml', table))
  const local = readFileSync(schema, 'utf8')
    .replace(/"[^"]*\/xml\.xsd"/, `"${xml}"`)
    .replace(/"[^"]*\/dcterms\.xsd"/, '"dcterms.xsd"')
    .replace(/"[^"]*\/xhtml1-strict\.xsd"/, '"xhtml.xsd"')
  writeFileSync(join(folder, 'USLM.xsd'), local)
  return join(folder, 'USLM.xsd')
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
