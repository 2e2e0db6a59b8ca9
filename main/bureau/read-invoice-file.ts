import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type XmlListener, xmlReader } from '../excel/xml'
import { openZip, type Zip } from '../excel/zip'
import { factsOf, type InvoiceFacts, numberInName, type Said } from './einvoice'

/** Bytes of XML that are read of one file, and texts: an invoice has a few thousand. */
const mostBytes = 8 * 1024 ** 2
const mostTexts = 50_000

const nothing: InvoiceFacts = {
  number: '',
  issuedOn: null,
  net: null,
  tax: null,
  gross: null,
  buyer: '',
  taxId: '',
}

/**
 * What the file of an invoice says of it: XML and the XML inside an OFD file are read, of a PDF only its name. A file that cannot be read
 * says only what its name says; `broken` tells so.
 */
export async function readInvoiceFile(path: string): Promise<InvoiceFacts & { broken: boolean }> {
  const name = basename(path)
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  let [facts, broken] = [nothing, false]
  try {
    if (ending === 'xml') facts = factsOf(textsOf(await readFile(path)))
    else if (ending === 'ofd') facts = factsOf(await textsOfOfd(path))
  } catch {
    broken = true
  }
  return { ...facts, number: facts.number || numberInName(name), broken }
}

/** The invoice as XML inside the OFD file first, then the data that the file has of its own. */
async function textsOfOfd(path: string): Promise<Said[]> {
  const zip = await openZip(path)
  try {
    const inside = zip.names().filter((name) => /(?:^|\/)(?:attachs?\/[^/]+|original_invoice)\.xml$/i.test(name))
    const texts: Said[] = []
    for (const part of [...inside, 'OFD.xml'])
      if (zip.size(part) !== undefined) texts.push(...textsOf(await bytesOf(zip, part)))
    return texts
  } finally {
    zip.close()
  }
}

async function bytesOf(zip: Zip, part: string): Promise<Uint8Array> {
  if ((zip.size(part) ?? 0) > mostBytes) throw new Error(`${part} is too large`)
  const pieces: Uint8Array[] = []
  for await (const piece of zip.read(part)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The texts of an XML file with the elements they stand in; `<CustomData Name="发票号码">` counts as an element of that name. */
function textsOf(bytes: Uint8Array): Said[] {
  if (bytes.length > mostBytes) throw new Error('The file is too large')
  const texts: Said[] = []
  const path: string[] = []
  let text = ''
  const listener: XmlListener = {
    open(name, attributes) {
      path.push(name === 'CustomData' && attributes.Name ? attributes.Name : name)
      text = ''
    },
    close() {
      if (text.trim() !== '' && texts.length < mostTexts) texts.push({ path: [...path], text })
      path.pop()
      text = ''
    },
    text(piece) {
      text += piece
    },
  }
  const xml = xmlReader(listener)
  xml.write(asUtf8(bytes))
  xml.end()
  return texts
}

/** Some providers still write in the old Chinese encodings, and say so. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  if (!/encoding\s*=\s*["']gb(?:k|2312|18030)["']/i.test(start)) return bytes
  return new TextEncoder().encode(new TextDecoder('gb18030').decode(bytes))
}
