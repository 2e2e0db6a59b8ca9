import { type IconName, iconPaths, logoPath } from './icon-paths'

type Attributes = Record<string, string>

/** An element of the page without React, with its attributes and what stands in it. */
export function draw<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  set(element, attributes)
  element.append(...inside)
  return element
}

/** Gives an element attributes. */
export function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}

/** An icon for the eye only, as `Icon` shows it. */
export function drawIcon(name: IconName): SVGElement {
  const hidden = { 'aria-hidden': 'true', focusable: 'false' }
  return vector('svg', { class: 'icon', width: '16', height: '16', viewBox: '0 0 16 16', ...hidden }, [
    vector('path', { d: iconPaths[name] }),
  ])
}

/** The sign of the program, as `Logo` shows it on the page before the shop. */
export function drawLogo(): SVGElement {
  return vector('svg', { class: 'logo', width: '24', height: '24', viewBox: '0 0 20 20', 'aria-hidden': 'true' }, [
    vector('rect', { width: '20', height: '20', rx: '5' }),
    vector('path', { d: logoPath }),
  ])
}

function vector(tag: 'svg' | 'path' | 'rect', attributes: Attributes, inside: SVGElement[] = []): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  set(element, attributes)
  element.append(...inside)
  return element
}
