import {
  GlobalWorkerOptions,
  getDocument,
  InvalidPDFException,
  type PDFDocumentLoadingTask,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

// The one file that knows how a PDF is read. It is loaded when somebody first looks at one.
GlobalWorkerOptions.workerSrc = worker

/** Where the tables lie by which Chinese characters are found in a font that is not in the file, and the usual fonts. */
const tables = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
})
const fonts = import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** A file that is being opened. Its `destroy` gives it up. */
export type Pdf = PDFDocumentLoadingTask

/** Opens the PDF with these bytes; nothing in it is run, and it asks nobody for anything. */
export function openPdf(data: Uint8Array): Pdf {
  return getDocument({
    data,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    // Errors only: a font this computer lacks is replaced, and that is all there is to say about it.
    verbosity: 0,
    CMapReaderFactory: Tables,
    StandardFontDataFactory: Fonts,
  })
}

/** Whether it was the file's own fault that it could not be opened: damaged, or locked by a password. */
export function isUnreadable(error: Error): boolean {
  return error instanceof InvalidPDFException || error.name === 'PasswordException'
}

/** Draws a page as wide as the canvas stands, sharp on a dense screen. Ends early when `signal` says so. */
export async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void> {
  const scale = (canvas.clientWidth * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  const drawing = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => drawing.cancel())
  await drawing.promise.catch((error) => {
    if (!signal.aborted) throw error
  })
}

class Tables {
  async fetch({ name }: { name: string }) {
    return { cMapData: await bytesOf(tables[`../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`]), isCompressed: true }
  }
}

class Fonts {
  fetch({ filename }: { filename: string }) {
    return bytesOf(fonts[`../../node_modules/pdfjs-dist/standard_fonts/${filename}`])
  }
}

async function bytesOf(address: string | undefined): Promise<Uint8Array> {
  if (address === undefined) throw new Error('The PDF asks for a font table there is none of')
  return new Uint8Array(await (await fetch(address)).arrayBuffer())
}
