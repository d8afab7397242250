import { russianWords } from './kinds.ts'
import { inArticles, type Scheme } from './scheme.ts'

/** A text whose units have no labels. */
export const plain: Scheme = {
  ...inArticles,
  heading: () => null,
  paragraph: () => null,
  kinds: russianWords,
  citesBy: null,
}
