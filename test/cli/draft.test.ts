import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { law } from '../support/example-law.ts'
import { folders } from '../support/folders.ts'
import { engross } from './support.ts'

const changed = law.replace('пять дней', 'десять дней')

describe('engross draft', () => {
  const { folder, clear } = folders()
  afterEach(clear)

  it('prints a bill that consolidates to the text after', async () => {
    const root = folder({ 'before.md': law, 'after.md': changed })
    const drafted = await engross(root, 'draft', 'before.md', 'after.md', '--out', 'bill.md')
    expect(drafted).to.deep.equal({ exit: 0, out: '', err: '' })
    expect(readFileSync(join(root, 'bill.md'), 'utf8')).to.contain('заменить')
    expect(await engross(root, 'consolidate', 'bill.md', '--law', 'before.md')).to.deep.equal({
      exit: 0,
      out: changed,
      err: '',
    })
  })

  it('says why, on standard error, and in JSON', async () => {
    const root = folder({ 'before.md': law, 'after.md': changed })
    const { out, err } = await engross(root, 'draft', 'before.md', 'after.md', '--why')
    expect(out).to.contain('# О внесении изменений')
    expect(err.split('\n').length).to.equal(2)
    expect(err).to.contain('немногие слова')
    const json = JSON.parse((await engross(root, 'draft', 'before.md', 'after.md', '--json')).out)
    expect(json).to.include({ outcome: 'drafted', amendment: out })
    expect(json.instructions[0]).to.include({ reason: 'few-words' })
  })

  it('writes nothing for texts that say the same', async () => {
    const root = folder({ 'before.md': law, 'after.md': law })
    const { exit, out, err } = await engross(root, 'draft', 'before.md', 'after.md', '--out', 'bill.md')
    expect({ exit, out }).to.deep.equal({ exit: 0, out: '' })
    expect(err).to.contain('the texts say the same')
  })

  it('writes nothing where no instruction makes the change, and names the place', async () => {
    const root = folder({ 'before.md': law, 'after.md': `${law}\n\n` })
    const { exit, out, err } = await engross(root, 'draft', 'before.md', 'after.md')
    expect({ exit, out }).to.deep.equal({ exit: 1, out: '' })
    expect(err).to.contain('not-draftable')
  })

  it('drafts texts without front matter as the law that is named', async () => {
    const body = (text: string): string => text.slice(text.indexOf('\n---\n') + 5)
    const root = folder({ 'law.md': law, 'before.md': body(law), 'after.md': body(changed) })
    const { exit, out } = await engross(root, 'draft', 'before.md', 'after.md', '--law', 'law.md')
    expect(exit).to.equal(0)
    expect(out).to.equal((await engross(root, 'draft', 'law.md', 'after.md', '--law', 'law.md')).out)
  })

  it('refuses two texts from the standard input', async () => {
    expect((await engross(folder({}), 'draft', '-', '-')).exit).to.equal(2)
  })
})
