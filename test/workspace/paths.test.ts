import { expect } from 'chai'
import fc from 'fast-check'
import { fileOf, isSafePath, roleOf } from '../../src/workspace/paths.ts'

describe('what a path of the workspace is', () => {
  for (const [path, role] of [
    ['laws/126-fz.md', { kind: 'law', id: '126-fz' }],
    ['laws/en/126-fz.md', { kind: 'law', id: 'en/126-fz' }],
    ['amendments/calls.md', { kind: 'amendment', id: 'calls' }],
    ['amendments/calls.note.md', { kind: 'note', id: 'calls' }],
    ['amendments/en/calls.note.md', { kind: 'note', id: 'en/calls' }],
    ['laws/README.md', null],
    ['laws/.draft.md', null],
    ['laws/.git/x.md', null],
    ['laws/126-fz.txt', null],
    ['laws/.md', null],
    ['docs/126-fz.md', null],
    ['126-fz.md', null],
  ] as const) {
    it(`${path}: ${role === null ? 'nothing of ours' : role.kind}`, () => expect(roleOf(path)).to.deep.equal(role))
  }
})

describe('an id that came from outside', () => {
  for (const id of [
    '../secret',
    'a/../../b',
    '/etc/passwd',
    'a//b',
    'a/./b',
    '',
    'a\0b',
    'a\nb',
    'a\\b',
    '.hidden',
    'x'.repeat(2000),
  ]) {
    it(`${JSON.stringify(id.slice(0, 20))} names no file`, () => expect(fileOf('law', id)).to.equal(null))
  }

  it('of a note names no amendment', () => expect(fileOf('amendment', 'calls.note')).to.equal(null))

  it('names its file', () => expect(fileOf('law', 'en/126-fz')).to.equal('laws/en/126-fz.md'))

  it('never gives a path that leaves the workspace', () => {
    const segment = fc.constantFrom('..', '.', 'a', 'b.md', '', '...', '~')
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
        const path = segments.join('/')
        if (isSafePath(path)) expect(new URL(path, 'file:///root/').pathname.startsWith('/root/')).to.equal(true)
      }),
    )
  })
})
