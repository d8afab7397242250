import type { InstructionBody } from '../../src/amendment/types.ts'
import { cite, labelsOf, quoted } from './build.ts'
import { check } from './check.ts'

const law = `### § 6. Calls

(a) A carrier shall

(1) publish

(A) rates

(i) in print;

(ii) on paper; and

(iii) by mail; and

(B) terms.
`

const added = '(iv) by wire; (v) by radio; (ix) on air'
  .split('; ')
  .map((clause) => `${clause};`)
  .join('\n\n')

describe('adding several clauses', () => {
  for (const labels of ['iv,v,ix', null])
    it(`puts each behind the one before, ${labels === null ? 'unannounced' : 'announced'}`, () => {
      const run: InstructionBody = {
        kind: 'insert-unit',
        parent: cite('article 6', 'subsection a', 'paragraph 1', 'subparagraph A'),
        unit: 'clause',
        labels: labels === null ? [] : labelsOf(labels),
        place: { kind: 'by-label' },
        text: quoted(added),
      }
      check({ law, scheme: 'us-code', run, after: law.replace('by mail; and\n', `by mail; and\n\n${added}\n`) })
    })
})
