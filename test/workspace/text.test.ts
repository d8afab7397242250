import { expect } from 'chai'
import { decode } from '../../src/workspace/text.ts'

describe('bytes of a file', () => {
  it('are its text to the byte, with a byte order mark and every kind of line end', () => {
    const text = '\uFEFFСтатья 1\r\nтекст\u2028\u00A0\rконец'
    expect(decode('laws/x.md', Buffer.from(text))).to.deep.equal({ kind: 'text', file: 'laws/x.md', text })
  })

  it('that are not UTF-8 are a problem at their line and column', () => {
    const bytes = Buffer.concat([Buffer.from('первая\nвто'), Buffer.from([0xff]), Buffer.from('рая')])
    expect(problemOf(bytes)).to.include({ code: 'bad-file', reason: 'not-utf8', line: 2, column: 4 })
  })

  it('of another encoding are a problem', () => {
    expect(problemOf(Buffer.from([0xd1, 0xf2, 0xe0, 0xf2, 0xfc, 0xff]))).to.include({
      reason: 'not-utf8',
      line: 1,
      column: 1,
    })
  })

  it('that end in the middle of a letter are a problem', () => {
    expect(problemOf(Buffer.from('да').subarray(0, 3))).to.include({ reason: 'not-utf8', line: 1, column: 2 })
  })

  it('with a NUL among them are a problem at its place', () => {
    expect(problemOf(Buffer.from('раз\nдва\0'))).to.include({ reason: 'nul', line: 2, column: 4 })
  })

  it('over the limit are a problem', () => {
    expect(problemOf(new Uint8Array(16 * 1024 * 1024 + 1))).to.include({ reason: 'too-large' })
  })
})

function problemOf(bytes: Uint8Array) {
  const text = decode('laws/x.md', bytes)
  if (text.kind === 'text') throw new Error('it was read as text')
  return { code: text.problem.code, reason: text.reason, line: text.problem.at?.line, column: text.problem.at?.column }
}
