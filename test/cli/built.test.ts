import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { folders } from '../support/folders.ts'

const root = resolve(import.meta.dirname, '../..')
const { folder: newFolder, clear } = folders()

/** A checkout whose command says whether the built one runs or the sources; times in seconds, null for what is not there. */
function saidBy(times: { readonly built: number | null; readonly source: number | null }): string {
  const folder = newFolder({ 'package.json': '{ "type": "module" }' })
  for (const path of ['bin', 'dist/cli', 'src/cli', 'scripts']) mkdirSync(join(folder, path), { recursive: true })
  copyFileSync(join(root, 'bin/engross.js'), join(folder, 'bin/engross.js'))
  writeFileSync(join(folder, 'scripts/bundle.js'), 'export const bundleIfStale = () => {}')
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const put = (path: string, text: string, time: number): void => {
    writeFileSync(join(folder, path), text)
    utimesSync(join(folder, path), time, time)
  }
  if (times.built !== null) {
    put('dist/cli/main.js', "console.log('built')", times.built)
    put('dist/built', '', times.built)
  }
  if (times.source !== null) put('src/cli/main.ts', "console.log('sources' as string)", times.source)
  return spawnSync(process.execPath, [join(folder, 'bin/engross.js')], { encoding: 'utf8', env: {} }).stdout.trim()
}

describe('the command of a checkout', () => {
  after(clear)

  it('is what was built, where nothing has changed since', () => {
    expect(saidBy({ built: 2000, source: 1000 })).to.equal('built')
  })

  it('is the sources, where they have changed since, or nothing was built', () => {
    expect(saidBy({ built: 1000, source: 2000 })).to.equal('sources')
    expect(saidBy({ built: null, source: 2000 })).to.equal('sources')
  })

  it('is what was built in a package, which has no sources', () => {
    expect(saidBy({ built: 1000, source: null })).to.equal('built')
  })
})
