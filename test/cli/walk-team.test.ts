import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { bill, law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { program } from './support.ts'

const right = bill('в пункте 2 статьи 1 слово «разумный» исключить')
const wrong = bill('в пункте 2 статьи 1 слово «неразумный» исключить')

describe('a team at the shell, from `engross init` to a pull request that passes', function () {
  this.timeout(120_000)
  const { folder, clear } = folders()
  after(clear)

  it('begins, checks, has a wrong instruction refused and mended, and reads a difference by provision', () => {
    const root = folder()
    const sh = shellIn(root)

    // The workspace begins with an example that passes.
    expect(sh('engross init .').status).to.equal(0)
    expect(sh('engross check --format github')).to.include({ status: 0, stdout: '' })
    writeFileSync(join(root, 'laws/1-fz.md'), law)
    expect(sh('git add laws && git commit -qm "Add a law"').status).to.equal(0)

    // A pull request with a mistake in its bill: CI fails, on the line.
    expect(sh('git switch -qc proposal').status).to.equal(0)
    writeFileSync(join(root, 'amendments/srok.md'), wrong)
    sh('git add amendments && git commit -qm "Propose a bill"')
    const refused = sh('engross check --format github')
    expect(refused.status).to.equal(1)
    expect(refused.stdout).to.match(/^::error file=amendments\/srok\.md,line=12,col=\d+,title=words-not-found::.*\n$/)

    // Mended, it passes and is merged.
    writeFileSync(join(root, 'amendments/srok.md'), right)
    expect(sh('engross check --format github')).to.include({ status: 0, stdout: '' })
    expect(sh('git commit -qam "Mend the bill" && git switch -q main && git merge -q proposal').status).to.equal(0)

    // The difference of a law, by provision and by words.
    writeFileSync(join(root, '.gitattributes'), linesOfPage('laws/'))
    sh(linesOfPage('git config diff.law.command'))
    writeFileSync(join(root, 'laws/1-fz.md'), readFileSync(join(root, 'laws/1-fz.md'), 'utf8').replace('пять', 'шесть'))
    expect(sh('git --no-pager diff -- laws').stdout).to.include('[-пять-]').and.include('{+шесть+}')
  })

  /** A shell in which `engross` is this checkout's, as it is once it is installed beside the texts. */
  function shellIn(root: string) {
    const bin = join(folder(), 'node_modules/.bin')
    mkdirSync(bin, { recursive: true })
    script(join(bin, 'engross'), `exec "${process.execPath}" "${program}" "$@"`)
    // npx asks no registry here: it runs what stands beside it.
    script(join(bin, 'npx'), 'shift; exec "$@"')
    return (lines: string) => {
      const { status, stdout, stderr } = spawnSync('sh', ['-c', lines], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, ...settings, PATH: `${bin}:${process.env.PATH}`, GITHUB_WORKSPACE: root },
      })
      return { status, stdout, stderr }
    }
  }
})

function script(path: string, line: string): void {
  writeFileSync(path, `#!/bin/sh\n${line}\n`)
  chmodSync(path, 0o755)
}

/** The lines of the page for teams that begin so. */
function linesOfPage(start: string): string {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/team.md'), 'utf8')
  const lines = page.split('\n').filter((line) => line.startsWith(start))
  expect(lines, start).not.to.deep.equal([])
  return `${lines.join('\n')}\n`
}

const settings = {
  LANG: 'C',
  ENGROSS_SOURCE: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'А. Автор',
  GIT_AUTHOR_EMAIL: 'author@example.org',
  GIT_COMMITTER_NAME: 'А. Автор',
  GIT_COMMITTER_EMAIL: 'author@example.org',
}
