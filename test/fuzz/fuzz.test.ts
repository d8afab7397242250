import { expect } from 'chai'
import { bill, law } from '../support/example-law.ts'
import { fuzzed } from './fuzz.ts'
import { chanceOf, mutated } from './mutate.ts'

describe('mutated texts', () => {
  it('are read, run, compared, searched and shown without a fault (“npm run fuzz” goes on for longer)', () => {
    const seeds = {
      laws: [law],
      bills: [
        bill('в пункте 2 статьи 1 слово «разумный» заменить словом «однодневный»'),
        bill('статью 2 дополнить пунктом 2 следующего содержания:\n\n> 2. Срок можно продлить.'),
      ],
      notes: ['# Зачем\n\nЧтобы было **тихо**, и [ссылка](https://example.org).\n'],
    }
    const { cases, finds } = fuzzed(seeds, 5000, Number(process.env.ENGROSS_SEED ?? 47))
    expect(cases).to.be.greaterThan(7)
    expect(finds.map(({ target, seed, what }) => `${target} ${seed}: ${what}`)).to.deep.equal([])
  }).timeout(60_000)

  it('are the same from the same seed', () => {
    expect(mutated(law, chanceOf(3)))
      .to.equal(mutated(law, chanceOf(3)))
      .and.not.to.equal(mutated(law, chanceOf(4)))
  })
})
