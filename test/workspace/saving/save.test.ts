import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { openWorkspace } from '../../../src/workspace/open.ts'
import { blobOf } from '../../../src/workspace/saving/blob.ts'
import { openSaving } from '../../../src/workspace/saving/saving.ts'
import type { SaveOrder, SaveResult, Saving } from '../../../src/workspace/saving/types.ts'
import { replaceFile } from '../../../src/workspace/write-file.ts'
import { bill, law } from '../../support/example-law.ts'
import { asNobody, commit, folders, git, write } from '../../support/folders.ts'

const file = 'amendments/x.md'
const first = bill('в пункте 2 статьи 1 слово «разумный» исключить')
const second = bill('пункт 2 статьи 1 признать утратившим силу')

describe('saving a text', () => {
  const { folder, repository, clear } = folders()
  asNobody(folder)
  after(clear)

  const files = { 'laws/tishina.md': law, [file]: first }
  const author = { name: 'И. Юрист', email: 'lawyer@example.org' }
  const order = (more: Partial<SaveOrder> = {}): SaveOrder => ({
    file,
    base: blobOf(first),
    text: second,
    message: 'п. 2 ст. 1 утрачивает силу',
    author,
    ...more,
  })
  const savingIn = async (root: string): Promise<Saving> => openSaving(await openWorkspace(root))
  const read = (root: string, name = file): string => readFileSync(join(root, name), 'utf8')
  const kindOf = ({ kind }: SaveResult): string => kind
  const reasonOf = (result: SaveResult): string | undefined =>
    result.kind === 'refused' ? result.refusal.reason : result.kind === 'saved' ? result.unrecorded?.reason : undefined

  it('writes the file and commits it, as the author and with the words that were given', async () => {
    const root = repository(files)
    const result = await (await savingIn(root)).save(order())
    expect(result).to.deep.equal({
      kind: 'saved',
      file,
      blob: blobOf(second),
      commit: git(root, 'rev-parse', 'HEAD').trim(),
      unrecorded: null,
    })
    expect(read(root)).to.equal(second)
    expect(git(root, 'log', '-1', '--format=%an <%ae>%n%cn%n%B').trim()).to.equal(
      'И. Юрист <lawyer@example.org>\nИ. Юрист\nп. 2 ст. 1 утрачивает силу',
    )
    expect(git(root, 'show', '--name-only', '--format=', 'HEAD').trim()).to.equal(file)
    expect(git(root, 'status', '--porcelain')).to.equal('')
  })

  it('leaves alone what else is changed and what is staged', async () => {
    const root = repository({ ...files, 'amendments/y.md': first })
    write(root, { 'amendments/y.md': `${first}\nY`, 'laws/new.md': law, 'laws/tishina.md': `${law}\nZ` })
    git(root, 'add', 'laws/new.md', 'amendments/y.md')
    expect(kindOf(await (await savingIn(root)).save(order()))).to.equal('saved')
    expect(git(root, 'show', '--name-only', '--format=', 'HEAD').trim()).to.equal(file)
    expect(git(root, 'status', '--porcelain')).to.equal('M  amendments/y.md\nA  laws/new.md\n M laws/tishina.md\n')
  })

  it('works in a folder of a larger repository', async () => {
    const top = repository({ 'inner/laws/tishina.md': law, [`inner/${file}`]: first, 'other.txt': 'x' })
    const result = await (await savingIn(join(top, 'inner'))).save(order())
    expect(kindOf(result)).to.equal('saved')
    expect(git(top, 'show', '--name-only', '--format=', 'HEAD').trim()).to.equal(`inner/${file}`)
    expect(git(top, 'status', '--porcelain')).to.equal('')
  })

  it('takes who commits from git, asks where it does not say, and remembers what it was told', async () => {
    const root = repository(files)
    const saving = await savingIn(root)
    const asked = await saving.save(order({ author: undefined }))
    expect([kindOf(asked), reasonOf(asked), read(root)]).to.deep.equal(['refused', 'no-author', first])
    expect(kindOf(await saving.save(order()))).to.equal('saved')
    const again = await (await savingIn(root)).save(order({ base: blobOf(second), text: first, author: undefined }))
    expect(kindOf(again)).to.equal('saved')
    expect(git(root, 'log', '-1', '--format=%an').trim()).to.equal('И. Юрист')
    git(root, 'config', 'user.name', 'П. Другая')
    git(root, 'config', 'user.email', 'other@example.org')
    expect((await saving.state()).author).to.deep.equal({ name: 'П. Другая', email: 'other@example.org' })
    expect(git(root, 'status', '--porcelain')).to.equal('')
  })

  it('has nothing to do where the file says it already, but commits what was not committed', async () => {
    const root = repository(files)
    const saving = await savingIn(root)
    expect(kindOf(await saving.save(order({ text: first })))).to.equal('nothing-to-save')
    write(root, { [file]: second })
    expect(kindOf(await saving.save(order({ base: blobOf(second) })))).to.equal('saved')
    expect(git(root, 'status', '--porcelain')).to.equal('')
    expect(kindOf(await saving.save(order({ base: blobOf(second) })))).to.equal('nothing-to-save')
  })

  it('gives both texts, and what both began with, to whoever saves second', async () => {
    const root = repository(files)
    const saving = await savingIn(root)
    await saving.save(order())
    const mine = bill('пункт 1 статьи 1 исключить')
    expect(await saving.save(order({ text: mine }))).to.deep.equal({
      kind: 'changed-meanwhile',
      file,
      base: first,
      theirs: { blob: blobOf(second), text: second },
      yours: mine,
    })
    expect(read(root)).to.equal(second)
  })

  it('sees what was changed on the disk by hand, and a file that is gone', async () => {
    const root = repository(files)
    const saving = await savingIn(root)
    write(root, { [file]: `${first}\n` })
    const changed = await saving.save(order())
    expect(changed).to.include({ kind: 'changed-meanwhile', base: first })
    write(root, { [file]: null })
    expect(await saving.save(order())).to.deep.include({ kind: 'changed-meanwhile', theirs: null, yours: second })
    expect(existsSync(join(root, file))).to.equal(false)
    // What was never committed is known from whoever read it.
    const known = await saving.save(order({ base: blobOf('unknown'), baseText: 'unknown' }))
    expect(known).to.deep.include({ kind: 'changed-meanwhile', base: 'unknown' })
  })

  it('does not give away a text of another file by its blob', async () => {
    const root = repository({ ...files, 'secret.txt': 'secret' })
    write(root, { [file]: second })
    const result = await (await savingIn(root)).save(order({ base: blobOf('secret'), text: 'mine' }))
    expect(result).to.deep.include({ kind: 'changed-meanwhile', base: null })
  })

  it('lets exactly one win of many that save at once', async () => {
    const root = repository(files)
    const [one, other] = [await savingIn(root), await savingIn(root)]
    const texts = Array.from({ length: 10 }, (_, index) => bill(`пункт ${index + 1} статьи 1 исключить`))
    const results = await Promise.all(texts.map((text, at) => (at % 2 === 0 ? one : other).save(order({ text }))))
    const won = results.flatMap((result, at) => (result.kind === 'saved' ? [texts[at]] : []))
    expect(won).to.deep.equal([read(root)])
    expect(results.filter(({ kind }) => kind === 'changed-meanwhile')).to.have.length(9)
    expect(git(root, 'rev-list', '--count', 'HEAD').trim()).to.equal('2')
    expect(git(root, 'status', '--porcelain')).to.equal('')
  })

  it('lets exactly one win of several processes, and loses no file of those that save others', async function () {
    this.timeout(60_000)
    const root = repository(files)
    const script = fileURLToPath(new URL('./save-process.ts', import.meta.url))
    const run = async (name: string, text: string): Promise<SaveResult> => {
      const given = JSON.stringify(order({ file: name, base: name === file ? blobOf(first) : null, text }))
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, root, given])
      return JSON.parse(stdout)
    }
    const results = await Promise.all([
      run(file, second),
      run(file, `${second}\n`),
      run('amendments/a.md', first),
      run('amendments/b.md', second),
    ])
    expect(results.slice(0, 2).map(kindOf).sort()).to.deep.equal(['changed-meanwhile', 'saved'])
    expect(results.slice(2).map(kindOf)).to.deep.equal(['saved', 'saved'])
    expect(git(root, 'ls-tree', '-r', '--name-only', 'HEAD').trim().split('\n')).to.deep.equal([
      'amendments/a.md',
      'amendments/b.md',
      file,
      'laws/tishina.md',
    ])
    expect(git(root, 'status', '--porcelain')).to.equal('')
  })

  it('takes over what a process that was killed while saving has left', async () => {
    const root = repository(files)
    const name = createHash('sha256').update('x.md').digest('hex').slice(0, 16)
    const left = join(root, 'amendments', `.${name}.saving`)
    mkdirSync(left)
    utimesSync(left, new Date(0), new Date(0))
    expect(kindOf(await (await savingIn(root)).save(order()))).to.equal('saved')
    expect(readdirSync(join(root, 'amendments'))).to.deep.equal(['x.md'])
  })

  it('writes plain files where there is no git, and says so', async () => {
    const root = folder(files)
    const result = await (await savingIn(root)).save(order({ author: undefined }))
    expect(result).to.deep.include({ kind: 'saved', commit: null, unrecorded: { reason: 'no-repository' } })
    expect(read(root)).to.equal(second)
  })

  it('makes the first commit of a repository that has none', async () => {
    const root = folder(files)
    git(root, 'init', '--quiet', '--initial-branch=main')
    expect(kindOf(await (await savingIn(root)).save(order()))).to.equal('saved')
    expect(git(root, 'ls-tree', '-r', '--name-only', 'HEAD').trim()).to.equal(file)
    expect(git(root, 'status', '--porcelain')).to.equal('?? laws/\n')
  })

  it('refuses while git is in the middle of something, and writes without it where that is asked for', async () => {
    const root = repository(files)
    git(root, 'checkout', '--quiet', '-b', 'other')
    commit(root, { 'laws/tishina.md': `${law}\nA` }, 'a')
    git(root, 'checkout', '--quiet', 'main')
    commit(root, { 'laws/tishina.md': `${law}\nB` }, 'b')
    expect(() => git(root, 'merge', '--quiet', 'other')).to.throw()
    const saving = await savingIn(root)
    const refused = await saving.save(order())
    expect(refused).to.deep.include({ kind: 'refused', refusal: { reason: 'under-way', what: 'merge' } })
    expect(read(root)).to.equal(first)
    expect((await saving.state()).refusal).to.deep.equal({ reason: 'under-way', what: 'merge' })
    const written = await saving.save(order({ record: false }))
    expect(written).to.deep.include({ kind: 'saved', commit: null, unrecorded: { reason: 'not-asked' } })
    expect(read(root)).to.equal(second)
  })

  it('refuses a detached HEAD, where a commit would be lost, and a repository that is locked', async () => {
    const root = repository(files)
    git(root, 'checkout', '--quiet', '--detach')
    const saving = await savingIn(root)
    expect(reasonOf(await saving.save(order()))).to.equal('detached-head')
    git(root, 'checkout', '--quiet', 'main')
    write(root, { '.git/index.lock': '' })
    expect(reasonOf(await saving.save(order()))).to.equal('git-locked')
    write(root, { '.git/index.lock': null, '.git/refs/heads/main.lock': '' })
    const late = await saving.save(order())
    expect([kindOf(late), reasonOf(late), read(root)]).to.deep.equal(['saved', 'git-failed', second])
    write(root, { '.git/refs/heads/main.lock': null })
    expect(kindOf(await saving.save(order({ base: blobOf(second) })))).to.equal('saved')
    expect(git(root, 'status', '--porcelain')).to.equal('')
  })

  it('writes and does not commit what git is told to ignore, or is of another repository', async () => {
    const root = repository({ ...files, '.gitignore': 'amendments/own\n' })
    const saving = await savingIn(root)
    const ignored = await saving.save(order({ file: 'amendments/own/a.md', base: null }))
    expect(reasonOf(ignored)).to.equal('ignored')
    mkdirSync(join(root, 'amendments/sub'))
    git(join(root, 'amendments/sub'), 'init', '--quiet')
    expect(reasonOf(await saving.save(order({ file: 'amendments/sub/a.md', base: null })))).to.equal('other-repository')
    expect(git(root, 'rev-list', '--count', 'HEAD').trim()).to.equal('1')
  })

  it('writes nothing but laws, amendments and notes, and none outside of the workspace', async () => {
    const root = repository(files)
    const outside = folder({ 'a.md': first })
    symlinkSync(join(outside, 'a.md'), join(root, 'amendments/link.md'))
    symlinkSync(outside, join(root, 'amendments/out'))
    symlinkSync(join(root, '.git/config'), join(root, 'amendments/config.md'))
    const saving = await savingIn(root)
    const names = [
      '.git/config',
      'amendments/../.git/config',
      '/etc/x.md',
      'README.md',
      'laws/README.md',
      'amendments/x.txt',
      'amendments/.x.md',
      'amendments/link.md',
      'amendments/out/b.md',
      'amendments/config.md',
      'amendments/a\nb.md',
    ]
    for (const name of names) {
      for (const base of [null, blobOf(first)])
        expect(kindOf(await saving.save(order({ file: name, base }))), name).to.equal('refused')
    }
    expect(readFileSync(join(outside, 'a.md'), 'utf8')).to.equal(first)
    expect(readdirSync(outside)).to.deep.equal(['a.md'])
  })

  it('follows a link to another text of the workspace, and keeps the link', async () => {
    const root = repository(files)
    symlinkSync('x.md', join(root, 'amendments/same.md'))
    commit(root, {}, 'a link')
    const result = await (await savingIn(root)).save(order({ file: 'amendments/same.md' }))
    expect(kindOf(result)).to.equal('saved')
    expect(read(root)).to.equal(second)
    expect(git(root, 'show', '--name-only', '--format=', 'HEAD').trim()).to.equal(file)
    expect(git(root, 'status', '--porcelain')).to.equal('')
  })

  it('keeps the rights of a file', async () => {
    const root = repository(files)
    chmodSync(join(root, file), 0o640)
    await (await savingIn(root)).save(order())
    expect(statSync(join(root, file)).mode & 0o777).to.equal(0o640)
    expect(readdirSync(join(root, 'amendments'))).to.deep.equal(['x.md'])
  })

  it('refuses what could not be read back', async () => {
    const saving = await savingIn(repository(files))
    const merging = '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n'
    for (const [text, fault] of [
      ['a\0b', 'nul'],
      [merging, 'merge-conflict'],
      ['x'.repeat(17 * 1024 * 1024), 'too-large'],
    ] as const) {
      const result = await saving.save(order({ text }))
      expect(result).to.deep.include({ kind: 'refused', refusal: { reason: 'bad-text', fault } })
    }
  })

  it('says when the disk is full, read only or not to be written to, and changes nothing', async () => {
    const root = repository(files)
    for (const [code, reason] of [
      ['ENOSPC', 'disk-full'],
      ['EROFS', 'read-only'],
      ['EACCES', 'no-permission'],
      ['EIO', 'cannot-write'],
    ] as const) {
      const disk = () => Promise.reject(Object.assign(new Error(code), { code }))
      const saving = openSaving(await openWorkspace(root), { write: disk })
      expect(reasonOf(await saving.save(order()))).to.equal(reason)
    }
    expect(read(root)).to.equal(first)
    expect(git(root, 'status', '--porcelain')).to.equal('')
  })

  it('sees what is changed on the disk while the new text is being written', async () => {
    const root = repository(files)
    const slow: typeof replaceFile = async (path, text, options) => {
      writeFileSync(path, 'by hand')
      return replaceFile(path, text, options)
    }
    const result = await openSaving(await openWorkspace(root), { write: slow }).save(order())
    expect(result).to.deep.include({ kind: 'changed-meanwhile', theirs: { blob: blobOf('by hand'), text: 'by hand' } })
    expect(readdirSync(join(root, 'amendments'))).to.deep.equal(['x.md'])
  })

  it('runs no program that the repository names', async () => {
    const root = repository({ ...files, '.gitattributes': '*.md filter=bad\n' })
    const mark = join(folder(), 'run')
    git(root, 'config', 'filter.bad.clean', `echo filter >> ${mark}; cat`)
    git(root, 'config', 'commit.gpgSign', 'true')
    git(root, 'config', 'gpg.program', `echo gpg >> ${mark}`)
    git(root, 'config', 'core.editor', `echo editor >> ${mark}`)
    for (const name of ['pre-commit', 'post-commit', 'reference-transaction', 'post-index-change', 'commit-msg'])
      writeFileSync(join(root, '.git/hooks', name), `#!/bin/sh\necho ${name} >> ${mark}\n`, { mode: 0o755 })
    expect(kindOf(await (await savingIn(root)).save(order()))).to.equal('saved')
    expect(existsSync(mark) && readFileSync(mark, 'utf8')).to.equal(false)
    expect(git(root, 'show', `HEAD:${file}`)).to.equal(second)
  })

  it('begins files under names made of titles, each free', async () => {
    const root = repository(files)
    const saving = await savingIn(root)
    const begin = (title: string) =>
      saving.create({ kind: 'amendment', title, text: first, message: title, author }).then(({ file: name }) => name)
    const names = await Promise.all(
      ['О сроке ответа', 'О сроке ответа', '???', '../../etc/passwd', 'X', 'README'].map(begin),
    )
    expect(names).to.deep.equal([
      'amendments/o-sroke-otveta.md',
      'amendments/o-sroke-otveta-2.md',
      'amendments/text.md',
      'amendments/etc-passwd.md',
      'amendments/x-2.md',
      'amendments/text-2.md',
    ])
    expect(git(root, 'status', '--porcelain')).to.equal('')
  })

  it('keeps half-typed texts out of the tree and of history, through a restart, until they are saved', async () => {
    const root = repository(files)
    const saving = await savingIn(root)
    expect(await saving.keepUnsaved(file, { text: 'half', base: blobOf(first) })).to.equal(true)
    expect(await (await savingIn(root)).unsaved(file)).to.deep.include({ text: 'half', base: blobOf(first) })
    expect(git(root, 'status', '--porcelain', '--ignored')).to.equal('')
    await saving.save(order())
    expect(await saving.unsaved(file)).to.equal(null)
    await saving.keepUnsaved(file, { text: 'half', base: null })
    await saving.discardUnsaved(file)
    expect(await saving.unsaved(file)).to.equal(null)
    expect(await saving.keepUnsaved('.git/config', { text: 'half', base: null })).to.equal(false)
    // Without git they are in the person's own folder.
    const plain = folder(files)
    await (await savingIn(plain)).keepUnsaved(file, { text: 'half', base: null })
    expect(await (await savingIn(plain)).unsaved(file)).to.deep.include({ text: 'half', base: null })
    expect(readdirSync(plain).sort()).to.deep.equal(['amendments', 'laws'])
  })

  it('takes a half-typed text that is torn for none', async () => {
    const root = repository(files)
    const saving = await savingIn(root)
    await saving.keepUnsaved(file, { text: 'half', base: null })
    const kept = join(root, '.git/engross/unsaved')
    for (const name of readdirSync(kept)) writeFileSync(join(kept, name), '{"file":"amendm')
    expect(await saving.unsaved(file)).to.equal(null)
  })
})
