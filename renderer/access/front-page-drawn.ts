import { entranceWord } from '../../main/language/entrance'
import { appearance, setAppearance } from '../look/chosen-look'
import { draw, drawIcon, drawLogo, set } from '../look/draw'

/** `FrontPage` without React, for the sign-in: what stands in its card, and the way to say its words anew when the language or the colours have changed. */
export function drawFrontPage(...card: Node[]): { element: HTMLElement; say: () => void } {
  const [product, language, theme] = [draw('b'), draw('button', { type: 'button' }), draw('button', { type: 'button' })]
  const looks = draw('div', { class: 'look-buttons' }, language, theme)
  language.addEventListener('click', () => setAppearance({ language: appearance().language === 'zh' ? 'en' : 'zh' }))
  theme.addEventListener('click', () => setAppearance({ theme: appearance().theme === 'dark' ? 'light' : 'dark' }))
  const header = draw('header')
  header.append(drawLogo(), product, looks)
  return {
    element: draw('div', { class: 'front-page' }, header, draw('main', { class: 'card' }, ...card)),
    say: () => {
      const now = appearance()
      const [other, toOther] = [
        entranceWord(now.language, 'entrance.language'),
        entranceWord(now.language, now.theme === 'dark' ? 'entrance.toLight' : 'entrance.toDark'),
      ]
      product.textContent = entranceWord(now.language, 'entrance.product')
      set(language, { 'aria-label': other, title: other })
      language.textContent = now.language === 'zh' ? 'EN' : '中'
      set(theme, { 'aria-label': toOther, title: toOther })
      theme.replaceChildren(drawIcon(now.theme === 'dark' ? 'sun' : 'moon'))
    },
  }
}
