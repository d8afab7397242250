export { diffWords, type WordPiece } from './diff.ts'
export { findWords, nearestWords } from './find.ts'
export { sentencesOf } from './sentences.ts'
export { tokenise } from './tokens.ts'
