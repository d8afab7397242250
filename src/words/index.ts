export { findWords, nearestWords } from './find.ts'
export { sentencesOf } from './sentences.ts'
