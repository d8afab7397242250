declare module 'snowball-stemmers' {
  /** @param language its English name in small letters: `russian` */
  export function newStemmer(language: string): { stem(word: string): string }
}
