import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { gitIn } from '../../src/workspace/git.ts'
import { runGit } from '../../src/workspace/git-program.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import type { Workspace } from '../../src/workspace/types.ts'
import { law } from '../support/example-law.ts'
import { commit, folders, git } from '../support/folders.ts'

describe('a repository from a stranger', () => {
  const { folder, repository, clear } = folders()
  afterEach(clear)

  /** A program that leaves a trace where it was run, and the trace's path. */
  function trap(): { readonly program: string; readonly trace: string } {
    const root = folder()
    const [program, trace] = [join(root, 'program.sh'), join(root, 'was-run')]
    writeFileSync(program, `#!/bin/sh\necho ran >> '${trace}'\nexit 1\n`)
    chmodSync(program, 0o755)
    return { program, trace }
  }

  /** Everything that the pages ask of a workspace. */
  async function everything(workspace: Workspace): Promise<void> {
    await workspace.git()
    await workspace.snapshot()
    await workspace.recentCommits()
    await workspace.uncommitted()
    await workspace.lawOrigin('a')
    for (const revision of ['HEAD', 'HEAD~1']) {
      await workspace.snapshot(revision).catch(() => null)
      await workspace.commit(revision).catch(() => null)
      await workspace.sourceAt('laws/a.md', revision).catch(() => null)
    }
    await workspace.effectBetween('x', 'HEAD~1', null).catch(() => null)
  }

  const changed = { 'laws/a.md': law, 'amendments/x.md': 'указание' }

  describe('runs no program by its settings:', () => {
    const programs: Readonly<Record<string, (program: string) => readonly (readonly [string, string])[]>> = {
      'core.fsmonitor': (program) => [['core.fsmonitor', program]],
      'core.fsmonitor of version 2': (program) => [
        ['core.fsmonitor', program],
        ['core.fsmonitorHookVersion', '2'],
      ],
      'core.hooksPath': (program) => [['core.hooksPath', join(program, '..')]],
      'core.pager': (program) => [
        ['core.pager', program],
        ['pager.log', program],
        ['pager.status', program],
      ],
      'core.editor': (program) => [['core.editor', program]],
      'core.sshCommand': (program) => [['core.sshCommand', program]],
      'core.askPass': (program) => [['core.askPass', program]],
      'credential.helper': (program) => [['credential.helper', `!${program}`]],
      'diff.external': (program) => [['diff.external', program]],
      'diff.NAME.command and textconv': (program) => [
        ['diff.md.command', program],
        ['diff.md.textconv', program],
      ],
      'filter.NAME.clean': (program) => [['filter.md.clean', program]],
      'filter.NAME.process': (program) => [
        ['filter.md.process', program],
        ['filter.md.required', 'true'],
      ],
      'filter.NAME.smudge': (program) => [['filter.md.smudge', program]],
      'gpg.program': (program) => [
        ['gpg.program', program],
        ['log.showSignature', 'true'],
      ],
      'alias.NAME': (program) => [
        ['alias.log', `!${program}`],
        ['alias.status', `!${program}`],
        ['alias.rev-parse', `!${program}`],
      ],
      'core.alternateRefsCommand': (program) => [['core.alternateRefsCommand', program]],
      'core.gitProxy': (program) => [['core.gitProxy', program]],
    }
    for (const [name, settings] of Object.entries(programs)) {
      it(name, async () => {
        const { program, trace } = trap()
        const root = repository({ 'laws/a.md': law, '.gitattributes': '*.md diff=md filter=md\n' }, changed)
        for (const [setting, value] of settings(program)) git(root, 'config', setting, value)
        writeFileSync(join(root, 'laws/a.md'), law.replace('срок', 'день'))
        const workspace = await openWorkspace(root)
        await everything(workspace)
        expect(existsSync(trace)).to.equal(false)
        expect(await workspace.uncommitted()).to.deep.equal(['laws/a.md'])
      })
    }

    it('the hooks of the repository itself', async () => {
      const { program, trace } = trap()
      const root = repository({ 'laws/a.md': law }, changed)
      mkdirSync(join(root, '.git/hooks'), { recursive: true })
      for (const hook of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction', 'post-checkout'])
        cpSync(program, join(root, '.git/hooks', hook))
      await everything(await openWorkspace(root))
      expect(existsSync(trace)).to.equal(false)
    })

    it('a filter in a file of settings that is included', async () => {
      const { program, trace } = trap()
      const root = repository({ 'laws/a.md': law, '.gitattributes': '*.md filter=md\n' }, changed)
      writeFileSync(join(root, '.git/more'), `[filter "md"]\n\tclean = "${program}"\n`)
      git(root, 'config', 'include.path', 'more')
      writeFileSync(join(root, 'laws/a.md'), `${law}\nЕще.\n`)
      await everything(await openWorkspace(root))
      expect(existsSync(trace)).to.equal(false)
    })

    it('the fetching of objects that a partial clone left out', async () => {
      const { program, trace } = trap()
      const root = repository({ 'laws/a.md': law }, changed)
      const blob = git(root, 'rev-parse', 'HEAD~1:laws/a.md').trim()
      for (const [setting, value] of [
        ['core.repositoryFormatVersion', '1'],
        ['extensions.partialClone', 'origin'],
        ['remote.origin.promisor', 'true'],
        ['remote.origin.url', `file://${root}`],
        ['remote.origin.uploadpack', program],
        ['protocol.allow', 'always'],
        ['protocol.file.allow', 'always'],
      ] as const)
        git(root, 'config', setting, value)
      rmSync(join(root, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true })
      const workspace = await openWorkspace(root)
      await everything(workspace)
      expect(existsSync(trace)).to.equal(false)
    })

    it('a folder of the clone that looks like a repository', async () => {
      const { program, trace } = trap()
      const inner = repository({ 'laws/a.md': law }, changed)
      const outer = repository({ 'readme.txt': 'внешний' })
      mkdirSync(join(outer, 'ws'))
      for (const name of ['laws', 'amendments']) cpSync(join(inner, name), join(outer, 'ws', name), { recursive: true })
      for (const name of ['objects', 'refs', 'HEAD', 'index'])
        cpSync(join(inner, '.git', name), join(outer, 'ws', name), { recursive: true })
      writeFileSync(
        join(outer, 'ws/config'),
        `[core]\n repositoryformatversion = 0\n bare = false\n worktree = .\n fsmonitor = "${program}"\n`,
      )
      const workspace = await openWorkspace(join(outer, 'ws'))
      await everything(workspace)
      expect(existsSync(trace)).to.equal(false)
      expect(await workspace.git()).to.deep.equal({ kind: 'missing', reason: 'refused' })
      expect((await workspace.snapshot()).laws.map(({ id }) => id)).to.deep.equal(['a'])
    })

    it('a submodule’s settings', async () => {
      const { program, trace } = trap()
      const root = repository({ 'laws/a.md': law })
      const module = join(root, 'laws/module')
      mkdirSync(module)
      git(module, 'init', '--quiet', '--initial-branch=main')
      commit(module, { 'b.md': law }, 'module')
      git(root, 'add', '--all')
      git(root, 'commit', '--quiet', '-m', 'with a module')
      git(module, 'config', 'core.fsmonitor', program)
      const workspace = await openWorkspace(root)
      await everything(workspace)
      expect(existsSync(trace)).to.equal(false)
    })

    it('variables of the environment', async () => {
      const { program, trace } = trap()
      const root = repository({ 'laws/a.md': law }, changed)
      const names = { GIT_EXTERNAL_DIFF: program, GIT_PAGER: program, GIT_SSH_COMMAND: program, GIT_DIR: '/nowhere' }
      Object.assign(process.env, names)
      try {
        const workspace = await openWorkspace(root)
        await everything(workspace)
        expect((await workspace.git()).kind).to.equal('ready')
      } finally {
        for (const name of Object.keys(names)) delete process.env[name]
      }
      expect(existsSync(trace)).to.equal(false)
    })
  })

  describe('shows the same whatever its settings say of output:', () => {
    for (const [setting, value] of [
      ['diff.relative', 'true'],
      ['log.showRoot', 'false'],
      ['diff.orderFile', '/nonexistent'],
      ['diff.renames', 'false'],
      ['core.quotePath', 'true'],
      ['i18n.logOutputEncoding', 'KOI8-R'],
      ['log.showSignature', 'true'],
      ['color.ui', 'always'],
      ['log.decorate', 'full'],
      ['log.date', 'relative'],
      ['format.pretty', 'oneline'],
      ['status.short', 'true'],
      ['status.branch', 'true'],
      ['status.showUntrackedFiles', 'no'],
      ['status.relativePaths', 'false'],
      ['log.follow', 'false'],
      ['log.abbrevCommit', 'true'],
      ['core.abbrev', '5'],
      ['diff.noprefix', 'true'],
      ['log.diffMerges', 'first-parent'],
    ] as const) {
      it(`${setting}=${value}`, async () => {
        const top = repository({ 'ws/laws/a.md': law }, { 'ws/laws/a.md': `${law}\nЕще.\n` })
        git(top, 'mv', 'ws/laws/a.md', 'ws/laws/б.md')
        git(top, 'commit', '--quiet', '-m', 'Имя')
        writeFileSync(join(top, 'ws/laws/в.md'), law)
        const told = async () => {
          const workspace = await openWorkspace(join(top, 'ws'))
          return {
            history: await workspace.lawHistory('б'),
            uncommitted: await workspace.uncommitted(),
            commits: await workspace.recentCommits(),
          }
        }
        const plain = await told()
        git(top, 'config', setting, value)
        expect(await told()).to.deep.equal(plain)
        expect(plain.history.map(({ file }) => file)).to.deep.equal(['laws/б.md', 'laws/a.md', 'laws/a.md'])
      })
    }

    it('objects that replace others', async () => {
      const root = repository({ 'laws/a.md': 'Первый' }, { 'laws/a.md': 'Второй' })
      git(
        root,
        'replace',
        git(root, 'rev-parse', 'HEAD:laws/a.md').trim(),
        git(root, 'rev-parse', 'HEAD~1:laws/a.md').trim(),
      )
      expect(await (await openWorkspace(root)).sourceAt('laws/a.md', 'HEAD')).to.equal('Второй')
    })
  })

  describe('that is damaged', () => {
    const damages: Readonly<Record<string, (root: string) => void>> = {
      'in the branch’s hash': (root) => writeFileSync(join(root, '.git/refs/heads/main'), `${'0'.repeat(39)}1\n`),
      'in the branch’s file': (root) => writeFileSync(join(root, '.git/refs/heads/main'), 'nonsense'),
      'in HEAD': (root) => writeFileSync(join(root, '.git/HEAD'), 'nonsense'),
      'in its settings': (root) => writeFileSync(join(root, '.git/config'), '[core\n'),
      'and has no objects': (root) => rmSync(join(root, '.git/objects'), { recursive: true }),
      'and has empty objects': (root) => {
        rmSync(join(root, '.git/objects'), { recursive: true })
        mkdirSync(join(root, '.git/objects'))
      },
      'and has no tree': (root) => {
        const tree = git(root, 'rev-parse', 'HEAD^{tree}').trim()
        rmSync(join(root, '.git/objects', tree.slice(0, 2)), { recursive: true })
      },
    }
    for (const [name, damage] of Object.entries(damages)) {
      it(`${name}: the files are read, and the advice is not to make a new one`, async () => {
        const root = repository({ 'laws/a.md': law }, changed)
        damage(root)
        const workspace = await openWorkspace(root)
        expect(await workspace.git()).to.deep.equal({ kind: 'missing', reason: 'damaged' })
        expect((await workspace.snapshot()).laws.map(({ id }) => id)).to.deep.equal(['a'])
        expect(await workspace.lawHistory('a')).to.deep.equal([])
        expect(await workspace.recentCommits()).to.deep.equal([])
        const error: unknown = await workspace.snapshot('HEAD').catch((caught: unknown) => caught)
        expect(error).to.include({ code: 'git-missing' })
      })
    }

    it('in its older commits: what can be told is told, and what cannot is said to be damaged', async () => {
      const root = repository({ 'laws/a.md': law }, changed, { 'laws/a.md': `${law}\nЕще.\n` })
      const first = git(root, 'rev-parse', 'HEAD~2').trim()
      rmSync(join(root, '.git/objects', first.slice(0, 2), first.slice(2)), { force: true })
      const workspace = await openWorkspace(root)
      expect((await workspace.snapshot('HEAD')).laws).to.have.length(1)
      expect(await workspace.lawHistory('a')).to.deep.equal([])
      expect(await workspace.git()).to.deep.equal({ kind: 'missing', reason: 'damaged' })
    })
  })

  describe('with a git that hangs', () => {
    it('is given up after a time, and the program is ended', async () => {
      const bin = folder({ git: '#!/bin/sh\nexec sleep 60\n' })
      chmodSync(join(bin, 'git'), 0o755)
      const path = process.env.PATH
      process.env.PATH = `${bin}:${path}`
      try {
        const begun = Date.now()
        const error: unknown = await runGit(bin, ['status'], { limit: 300 }).catch((caught: unknown) => caught)
        expect(error).to.include({ code: 'git-failed', how: 'slow' })
        expect(Date.now() - begun).to.be.below(3000)
      } finally {
        process.env.PATH = path
      }
    })
  })

  describe('whose history was cut', () => {
    it('by the limit: says so', async () => {
      const root = repository({ 'laws/a.md': '1' }, { 'laws/a.md': '2' }, { 'laws/a.md': '3' })
      const workspace = await openWorkspace(root)
      const { commits, cut } = await workspace.lawOrigin('a', { limit: 2 })
      expect([commits.length, cut]).to.deep.equal([2, 'limit'])
      expect((await workspace.lawOrigin('a', { limit: 3 })).cut).to.equal(null)
    })

    it('by a clone that is shallow: says so', async () => {
      const root = repository({ 'laws/a.md': '1' }, { 'laws/a.md': '2' }, { 'laws/a.md': '3' })
      const clone = folder()
      git(clone, 'clone', '--quiet', '--depth', '2', `file://${root}`, 'copy')
      const { commits, cut } = await (await openWorkspace(join(clone, 'copy'))).lawOrigin('a')
      expect([commits.map(({ subject }) => subject), cut]).to.deep.equal([['step 3', 'step 2'], 'shallow'])
      expect(await gitIn(join(clone, 'copy')).isShallow()).to.equal(true)
    })
  })
})
