/** Words of the editors. */
export const editor = {
  'editor.fix': 'Заменить на «{{text}}»',
  'editor.close': 'Закрыть кавычку',
} as const
