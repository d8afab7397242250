import { expect } from 'chai'
import fc from 'fast-check'
import { readAmendmentMeta } from '../../src/amendment/front-matter.ts'
import { frontMatterOf } from '../../src/text/front-matter.ts'
import { frontMatterWith, withFields } from '../../src/text/front-matter-fields.ts'

const text = `---
# Кто и когда
title: О тишине  # пока так
status: draft
question: "Как: быть?"
short:
---

# О тишине

---

title: не поле
`

describe('setting fields of a front matter', () => {
  it('changes the values, and nothing else', () => {
    expect(withFields(text, { title: 'О покое', status: 'introduced' })).to.equal(
      text.replace('О тишине  #', 'О покое  #').replace('draft', 'introduced'),
    )
  })

  it('quotes what would be read as something else', () => {
    expect(withFields(text, { question: 'Нужно ли: да?' })).to.include('question: "Нужно ли: да?"\n')
    expect(withFields(text, { title: '# не заметка' })).to.include('title: "# не заметка"  # пока так\n')
  })

  it('fills in an empty field, adds one that is not there, and takes one out', () => {
    expect(withFields(text, { short: 'Тихо' })).to.include('short: Тихо\n---\n')
    expect(withFields(text, { introduced: '2026-02-02' })).to.include('short:\nintroduced: 2026-02-02\n---\n')
    expect(withFields(text, { status: null, effective: null })).to.equal(text.replace('status: draft\n', ''))
  })

  it('keeps the line ends and the mark at the beginning', () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(withFields(windows, { title: 'О покое', effective: '2026-02-02' })).to.equal(
      windows.replace('О тишине  #', 'О покое  #').replace('short:\r\n', 'short:\r\neffective: 2026-02-02\r\n'),
    )
  })

  it('begins a front matter where there is none', () => {
    expect(withFields('# О тишине\n', { status: 'draft' })).to.equal('---\nstatus: draft\n---\n\n# О тишине\n')
    expect(withFields('# О тишине\n', { status: null })).to.equal('# О тишине\n')
    expect(withFields('---\n---\nX', { status: 'draft' })).to.equal('---\nstatus: draft\n---\nX')
  })

  it('touches nothing where it cannot tell the fields', () => {
    for (const bad of ['---\ntitle: "x\n---\n', '---\n{ title: x }\n---\n', '---\n- x\n---\n', '---\ntitle: x\n'])
      expect(withFields(bad, { title: 'y' }), bad).to.equal(null)
  })

  it('is read back as what was set, whatever that is', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((one) => one.replace(/\s+/g, ' ').trim())
    fc.assert(
      fc.property(line, line, (title, question) => {
        fc.pre(title !== '' && question !== '' && !/\p{Cc}|[\uFEFF\uFFFE\uFFFF]/u.test(title + question))
        const changed = withFields(text, { title, question, short: 'Тихо' }) ?? ''
        const { meta, problems } = readAmendmentMeta(changed, 'x.md', () => ({ title: '', language: 'ru' }))
        expect(problems).to.deep.equal([])
        expect([meta.title, meta.question]).to.deep.equal([title, question])
        expect(changed.slice(frontMatterOf(changed).bodyStart)).to.equal(text.slice(frontMatterOf(text).bodyStart))
        const made = readAmendmentMeta(frontMatterWith({ title, question, short: null }), 'x.md', () => ({
          title: '',
          language: 'ru',
        }))
        expect([made.meta.title, made.meta.question]).to.deep.equal([title, question])
      }),
    )
  })
})
