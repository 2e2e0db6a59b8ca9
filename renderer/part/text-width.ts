let pen: CanvasRenderingContext2D | null | undefined
let family = ''

/** How wide a text is drawn in the face of the program, in whole pixels; `face` is its weight and size, `500 12px`. */
export function textWidth(text: string, face: string): number {
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext('2d')
    family = getComputedStyle(document.body).fontFamily
  }
  if (!pen) return 0
  pen.font = `${face} ${family}`
  return Math.ceil(pen.measureText(text).width)
}
