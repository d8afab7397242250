import { expect } from 'chai'
import { remembered } from '../../../src/server/models/remembered.ts'

describe('what was made', () => {
  const made: string[] = []
  const of = (memory: ReturnType<typeof letters>, key: string) =>
    memory(key, () => {
      made.push(key)
      return [...key]
    }).join('')
  const letters = () => remembered<readonly string[]>((value) => value.length, 4)
  beforeEach(() => made.splice(0))

  it('is made once, and the oldest goes where there is no room', () => {
    const memory = letters()
    for (const key of ['ab', 'ab', 'cd', 'ef', 'ab']) expect(of(memory, key)).to.equal(key)
    expect(made).to.deep.equal(['ab', 'cd', 'ef', 'ab'])
  })

  it('is kept though it is larger than the room, and takes it from no other', () => {
    const memory = letters()
    for (const key of ['ab', 'too large', 'too large', 'ab', 'larger still', 'too large']) of(memory, key)
    expect(made).to.deep.equal(['ab', 'too large', 'larger still', 'too large'])
  })
})
