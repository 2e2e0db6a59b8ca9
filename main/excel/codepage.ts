const UTF16 = 1200
/** Windows code pages that have a name of their own; the others of 1250 to 1258 are called after their number. */
const names: Record<number, string> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10008: 'gb18030',
  65001: 'utf-8',
}
const decoders = new Map<number, TextDecoder>()

/**
 * The texts of workbooks older than Excel 97, which are bytes in the code page of their computer, 936 on a Chinese one.
 * In the form the reader of the old format asks for; a page nobody knows is read as Western European.
 */
export const codePages = {
  utils: {
    hascp: (page: number) => page === UTF16 || page in names || (page >= 1250 && page <= 1258),
    decode(page: number, bytes: Uint8Array | number[]): string {
      const data = Buffer.from(bytes)
      return page === UTF16 ? data.toString('utf16le') : decoderOf(page).decode(data)
    },
  },
}

function decoderOf(page: number): TextDecoder {
  const known = decoders.get(page)
  if (known) return known
  const name = names[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
  const decoder = new TextDecoder(name, { ignoreBOM: true })
  decoders.set(page, decoder)
  return decoder
}
