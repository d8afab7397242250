import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect } from 'chai'
import { parse } from 'yaml'
import { bill, law } from '../support/example-law.ts'
import { commit, folders, git } from '../support/folders.ts'

const root = resolve(import.meta.dirname, '../..')
const good = bill('в пункте 2 статьи 1 слово «разумный» исключить')
const bad = bill('в пункте 2 статьи 1 слово «неразумный» исключить')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }

/** A block of the page, by the comment that it begins with. */
function block(name: string, page = 'docs/team.md'): string {
  const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/^```[a-z]+\n([^]*?)^```$/gm)].map(
    ([, text]) => text,
  )
  const found = blocks.find((text = '') => text.split('\n').slice(0, 2).includes(`# ${name}`))
  if (found === undefined) throw new Error(`docs/team.md has no block that begins with “# ${name}”`)
  return found
}

/** Runs lines as the page's reader would, in their folder; git is asked for no names and no settings of this machine. */
function sh(folder: string, lines: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', lines], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', ...author, ...env },
  })
  return { status, stdout, stderr }
}

const author = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'А. Автор',
  GIT_AUTHOR_EMAIL: 'author@example.org',
  GIT_COMMITTER_NAME: 'А. Автор',
  GIT_COMMITTER_EMAIL: 'author@example.org',
}

describe('docs/team.md', function () {
  this.timeout(240_000)
  const { folder, clear } = folders()
  let packed = ''

  before(() => {
    const shelf = folder()
    execFileSync('npm', ['pack', '--silent', '--pack-destination', shelf], { cwd: root, stdio: 'ignore' })
    execFileSync('tar', ['-xzf', join(shelf, `engross-${version}.tgz`), '-C', shelf])
    packed = join(shelf, 'package')
  })
  after(clear)

  /** A team's repository with the package in it. Its dependencies are lent by ours: tests ask no registry. */
  function repository(files: Readonly<Record<string, string>>): string {
    const own = folder()
    const modules = join(own, 'node_modules')
    mkdirSync(join(modules, '.bin'), { recursive: true })
    execFileSync('cp', ['-r', packed, join(modules, 'engross')])
    for (const name of readdirSync(join(root, 'node_modules'))) {
      if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(modules, name))
    }
    symlinkSync('../engross/bin/engross.js', join(modules, '.bin/engross'))
    chmodSync(join(modules, 'engross/bin/engross.js'), 0o755)
    git(own, 'init', '--quiet', '--initial-branch=main')
    commit(own, { '.gitignore': 'node_modules/\n', 'package.json': '{ "private": true }\n', ...files }, 'Begin')
    return own
  }

  function save(own: string, path: string): void {
    mkdirSync(dirname(join(own, path)), { recursive: true })
    writeFileSync(join(own, path), block(path))
  }

  it('names the package that npm makes of this version', () => {
    expect(block('in your repository')).to.include(`engross-${version}.tgz`)
    expect(existsSync(join(packed, 'dist/cli/main.js'))).to.equal(true)
    expect(existsSync(join(packed, 'src/cli'))).to.equal(false)
  })

  it('installs it, and it runs', () => {
    const own = repository({ 'laws/1-fz.md': law, 'amendments/good.md': good })
    expect(sh(own, 'npx engross check')).to.deep.include({ status: 0, stdout: '' })
  })

  it('has a hook that stops a bill that cannot be run, as it is staged', () => {
    const own = repository({ 'laws/1-fz.md': law })
    save(own, '.githooks/pre-commit')
    chmodSync(join(own, '.githooks/pre-commit'), 0o755)
    expect(sh(own, block('once in every clone')).status).to.equal(0)
    mkdirSync(join(own, 'amendments'))
    writeFileSync(join(own, 'amendments/о-сроке.md'), bad)
    const refused = sh(own, 'git add amendments && git commit -m Propose')
    expect(refused.status).to.equal(1)
    expect(refused.stdout + refused.stderr).to.match(/^amendments\/о-сроке\.md:12:\d+: error: words-not-found: /m)
    writeFileSync(join(own, 'amendments/о-сроке.md'), good)
    expect(sh(own, 'git commit -m Propose').status, 'what is staged is what counts').to.equal(1)
    expect(sh(own, 'git add amendments && git commit -m Propose').status).to.equal(0)
  })

  it('checks the bills that have changed, and nothing where none has', () => {
    const own = repository({ 'laws/1-fz.md': law, 'amendments/о сроке.md': good, 'amendments/bad.md': bad })
    const lines = block('the bills that have changed')
    expect(sh(own, lines)).to.deep.include({ status: 0, stderr: 'engross: amendments: 0, problems: 0, remarks: 0\n' })
    writeFileSync(join(own, 'amendments/о сроке.md'), bad)
    const { status, stdout } = sh(own, lines)
    expect(status).to.equal(1)
    expect(stdout).to.match(/^amendments\/о сроке\.md:12:\d+: error: words-not-found: [^\n]*\n$/)
  })

  it('has names of files printed as they are', () => {
    const own = repository({ 'laws/закон.md': law })
    writeFileSync(join(own, 'laws/закон.md'), law.replace('пять', 'шесть'))
    expect(sh(own, 'git status --short').stdout).to.include('\\320')
    sh(own, block('once in every clone'))
    expect(sh(own, 'git status --short').stdout).to.include('laws/закон.md')
  })

  it('shows differences by provision, of a new file, too', () => {
    const own = repository({ 'laws/1-fz.md': law })
    save(own, '.gitattributes')
    sh(own, block('once in every clone'))
    writeFileSync(join(own, 'laws/1-fz.md'), law.replace('разумный', 'короткий'))
    const shown = sh(own, 'git --no-pager diff').stdout
    expect(shown).to.include('[-разумный-]').and.include('{+короткий+}')
    const lines = sh(own, 'git --no-pager diff --no-ext-diff -U0').stdout
    expect(lines).to.match(/^@@ .* @@ #+ Статья 1/m)
    writeFileSync(join(own, 'laws/2-fz.md'), law)
    expect(sh(own, 'git add laws && git --no-pager diff --cached -- laws/2-fz.md').stdout).to.include('Статья 1')
  })

  it('needs no program to merge changes of two provisions', () => {
    const own = repository({ 'laws/1-fz.md': law })
    const change = (from: string, to: string) => ({ 'laws/1-fz.md': law.replace(from, to) })
    git(own, 'checkout', '--quiet', '-b', 'one')
    commit(own, change('разумный', 'короткий'), 'One')
    git(own, 'checkout', '--quiet', '-b', 'other', 'main')
    commit(own, change('пять', 'шесть'), 'Other')
    git(own, 'merge', '--quiet', '--no-edit', 'one')
    expect(readFileSync(join(own, 'laws/1-fz.md'), 'utf8'))
      .to.include('короткий')
      .and.include('шесть')
  })

  it('has a workflow of GitHub that annotates the line', () => {
    const own = repository({ 'laws/1-fz.md': law, 'amendments/bad.md': bad })
    const workflow = parse(block('.github/workflows/engross.yml'))
    const steps: readonly { readonly run?: string }[] = workflow.jobs.check.steps
    const run = steps.map((step) => step.run ?? '').find((line) => line.includes('engross')) ?? ''
    const { status, stdout } = sh(own, run, { GITHUB_WORKSPACE: own })
    expect(status).to.equal(1)
    expect(stdout).to.match(
      /^::error file=amendments\/bad\.md,line=12,col=\d+,title=words-not-found::[^\n]*неразумный[^\n]*\n$/,
    )
  })

  it('has a pipeline of GitLab that reports the line', () => {
    const own = repository({ 'laws/1-fz.md': law, 'amendments/bad.md': bad })
    const job = parse(block('.gitlab-ci.yml'))['check-bills']
    const run = (job.script as readonly string[]).find((line) => line.includes('engross')) ?? ''
    expect(sh(own, run, { CI_PROJECT_DIR: own }).status).to.equal(1)
    const report = JSON.parse(readFileSync(join(own, job.artifacts.reports.codequality), 'utf8'))
    expect(report).to.have.length(1)
    expect(report[0]).to.deep.include({
      check_name: 'words-not-found',
      severity: 'major',
      location: { path: 'amendments/bad.md', lines: { begin: 12 } },
    })
  })
})
