import { type Document, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { forXml } from '../xml/characters.ts'

/**
 * A document as the bytes of its file. Characters that XML cannot hold, and that a stranger's text may have, are left out:
 * Word opens no file with one of them in it.
 */
export async function packed(document: Document): Promise<Uint8Array> {
  const bytes = await Packer.pack(document, 'uint8array')
  const parts = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') })
  const mended = Object.entries(parts).flatMap(([name, part]) => {
    const text = strFromU8(part)
    const clean = forXml(text)
    return clean === text ? [] : [[name, strToU8(clean)] as const]
  })
  return mended.length === 0 ? bytes : zipSync({ ...unzipSync(bytes), ...Object.fromEntries(mended) })
}
