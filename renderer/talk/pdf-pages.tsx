import { useEffect, useRef, useState } from 'react'
import { useWords } from '../look/words'
import { scrollable } from '../part/screen'
import { drawPage, isUnreadable, openPdf } from './pdf'

interface Paper {
  pdf: Awaited<ReturnType<typeof openPdf>['promise']>
  /** Of the first page, width to height: the others have room before they are drawn. */
  ratio: number
}

/** The pages of a PDF one below the other, each drawn when it comes into sight. Says so when the file cannot be read. */
export function PdfPages({ address, name }: { address: string; name: string }) {
  const t = useWords()
  const [paper, setPaper] = useState<Paper | null>(null)
  const [failed, setFailed] = useState<Error | null>(null)
  useEffect(() => {
    const gone = new AbortController()
    setFailed(null)
    void open(address, gone.signal).then(setPaper, (error) => gone.signal.aborted || setFailed(error))
    return () => gone.abort()
  }, [address])
  if (failed && !isUnreadable(failed)) throw failed
  if (failed)
    return (
      <p className="wrong" role="alert">
        {t('talk.unreadable', { name })}
      </p>
    )
  if (paper === null) return <div className="spinner" />
  const places = Array.from({ length: paper.pdf.numPages }, (_, index) => index + 1)
  return (
    <section className="pdf" aria-label={name} {...scrollable}>
      {places.map((place) => (
        <Page key={place} paper={paper} place={place} label={t('talk.page', { place, of: places.length })} />
      ))}
    </section>
  )
}

async function open(address: string, signal: AbortSignal): Promise<Paper> {
  const bytes = await (await fetch(address, { signal })).arrayBuffer()
  const opening = openPdf(new Uint8Array(bytes))
  signal.addEventListener('abort', () => void opening.destroy())
  const pdf = await opening.promise
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return { pdf, ratio: width / height }
}

function Page({ paper, place, label }: { paper: Paper; place: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [seen, setSeen] = useState(place === 1)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    if (!canvas.current || seen) return
    const watch = new IntersectionObserver((entries) => setSeen(entries.some(({ isIntersecting }) => isIntersecting)))
    watch.observe(canvas.current)
    return () => watch.disconnect()
  }, [seen])
  useEffect(() => {
    if (!seen) return
    const gone = new AbortController()
    void paper.pdf.getPage(place).then(async (page) => {
      if (!canvas.current || gone.signal.aborted) return
      await drawPage(page, canvas.current, gone.signal)
      setDrawn(!gone.signal.aborted)
    })
    return () => gone.abort()
  }, [paper, place, seen])
  return (
    <figure aria-busy={!drawn}>
      <canvas ref={canvas} role="img" aria-label={label} style={drawn ? {} : { aspectRatio: paper.ratio }} />
      <figcaption>{label}</figcaption>
    </figure>
  )
}
