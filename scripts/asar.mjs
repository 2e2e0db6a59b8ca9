/**
 * One asar archive, the container Electron reads program files from: a header that lists the files, then their bytes.
 * Files lie in one flat folder.
 * @param {Record<string, string>} files text by file name
 * @returns {Buffer}
 */
export function asar(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const list = {}
  const bodies = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text)
    list[name] = { size: body.length, offset: String(offset) }
    bodies.push(body)
    offset += body.length
  }
  const json = Buffer.from(JSON.stringify({ files: list }))
  const padding = Buffer.alloc((4 - (json.length % 4)) % 4)
  const padded = json.length + padding.length
  const sizes = Buffer.alloc(16)
  for (const [index, value] of [4, padded + 8, padded + 4, json.length].entries()) sizes.writeUInt32LE(value, index * 4)
  return Buffer.concat([sizes, json, padding, ...bodies])
}
