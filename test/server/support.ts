import type { Express } from 'express'
import request from 'supertest'
import { createApp } from '../../src/server/app.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { openSaving } from '../../src/workspace/saving/saving.ts'
import { bill, law } from '../support/example-law.ts'
import type { Files } from '../support/folders.ts'

/** Two rivals on one question, and one bill that cannot be carried out. */
export const files: Files = {
  'laws/tishina.md': law,
  'amendments/strict.md': bill('в пункте 2 статьи 1 слово «разумный» заменить словом «однодневный»', {
    title: 'О строгом сроке',
    question: 'Каким должен быть срок?',
    short: 'Строго',
  }),
  'amendments/strict.note.md': '# Зачем\n\nЧтобы было **тихо**.\n',
  'amendments/mild.md': bill(
    'статью 2 дополнить пунктом 2 следующего содержания:\n\n> 2. Срок можно продлить.\n\n2) в пункте 2 статьи 1 слово «разумный» исключить',
    {
      title: 'О мягком сроке',
      question: 'Каким должен быть срок?',
      short: 'Мягко',
    },
  ),
  'amendments/broken.md': bill('пункт 9 статьи 1 признать утратившим силу', { title: 'С ошибкой' }),
}

/** The application over a folder, on a day that does not change. */
export async function appOn(root: string): Promise<Express> {
  const workspace = await openWorkspace(root)
  return createApp(workspace, { today: () => '2026-11-24', saving: openSaving(workspace) })
}

/** A page as a browser asks for it. */
export function get(app: Express, path: string, headers: Readonly<Record<string, string>> = {}) {
  return request(app)
    .get(path)
    .set({ Accept: 'text/html', 'Accept-Language': 'ru', ...headers })
}

/** Its JSON twin. */
export function getJson(app: Express, path: string) {
  return request(app).get(path).set('Accept', 'application/json')
}
