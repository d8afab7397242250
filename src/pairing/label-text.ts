// A word with a number is a label in a heading («### Статья 5»), or with a full stop: «В 2010 году» is none.
const label =
  /^\s*(?:#{1,6}\s+\p{L}+\.?\s+\d[\w.]*|(?:#{1,6}\s+)?(?:§+\s*\w+|\(?[\p{L}\d]{1,5}(?:[.,^]\d+)*[.)]|\p{Lu}\p{L}+\s+\d[\w.]*\.(?=\s)))/u

/** The label that a paragraph or heading begins with, and the white space and heading marks before it; null: none. */
export const labelText = (text: string): string | null => label.exec(text)?.[0] ?? null

// Only so many marks are looked over behind a full stop: a text may have a megabyte of them, and a full stop each.
const repealed =
  /утрати(?:л|ла|ло|ли) силу|исключ(?:ен|ена|ено|ены)|\(weggefallen\)|\(aufgehoben\)|(?:^|[.)])[^\p{L}\p{N}]{0,20}repealed\b|\[repealed/iu

/** Whether a text says, as laws do, that a provision is no longer in force: what stays under its number. */
export const saysRepealed = (text: string): boolean => repealed.test(text)
