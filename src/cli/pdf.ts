/** PDF is no format of the program's own: a Chromium that is installed prints it. */
export const pdf = {
  format: 'pdf',
  help: 'PDF, where a Chromium is installed that prints it',
  extension: 'pdf',
} as const
