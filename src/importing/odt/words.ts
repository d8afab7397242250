import type { XmlElement } from '../xml/tree.ts'
import { silent } from './body.ts'
import { plainStyle, type Styles } from './styles.ts'

/** Every word of a text, from its text nodes alone: spans join words, and all else parts them. Hidden ones stand apart. */
export function odtWords(text: XmlElement, styles: Styles): readonly string[] {
  let seen = ''
  let hidden = ''
  const walk = (parent: XmlElement, isHidden: boolean): void => {
    for (const child of parent.children) {
      if (child.kind === 'text') {
        if (isHidden) hidden += `${child.text} `
        else seen += child.text
        continue
      }
      if (child.name === 'note-citation' || (silent.has(child.name) && child.name !== 'note')) continue
      const style = styles(child.attributes['style-name'])
      const isSpan = child.name === 'span'
      const isPart = isSpan || child.name === 'p' || child.name === 'h'
      const isJoined =
        isSpan ||
        child.name === 'a' ||
        child.name.startsWith('bookmark') ||
        /^(?:change|soft-page|reference-mark)/.test(child.name)
      const space = isJoined && (style ?? plainStyle).position === 'base' ? '' : ' '
      seen += space
      walk(child, isPart && style !== null ? style.isHidden : isHidden)
      seen += space
    }
  }
  walk(text, false)
  return [seen, hidden]
}
