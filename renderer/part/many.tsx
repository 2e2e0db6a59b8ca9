import { Button, Progress } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { sentenceOf, useWords } from '../look/words'
import { Dialog } from './dialog'
import { doEach, type Result, type Step } from './each'
import { useNotice } from './notice'
import { percentOf } from './percent'
import { Pill } from './pill'

interface Ticked<R> {
  rows: () => Promise<R[]>
  count: number
  noOf: (row: R) => string
  /** So many at once; more are done in several turns. */
  most?: number
}

/** What became of each; `left` were not begun, because it was stopped. */
interface Ended {
  results: readonly Result[]
  left: number
}

interface Many<R> {
  /** Does it with each of the ticked rows, shows how far it has come, and at the end what became of each. */
  run: (step: Step<R>) => Promise<void>
  /** Shows what became of each where one command did it with all. */
  show: (results: readonly Result[]) => void
  /** Nothing can be begun: it runs, or too many are ticked. */
  off: boolean
  /** The progress, then the results; to stand beside the buttons. */
  shown: ReactNode
}

/** One thing done with all ticked rows, and said of each whether it was done or why not (ORD-13); it can be stopped, what is done stays. */
export function useMany<R extends { id: number }>({ rows, count, noOf, most = 500 }: Ticked<R>): Many<R> {
  const tell = useNotice()
  const [going, setGoing] = useState<{ done: number; of: number } | null>(null)
  const [ended, setEnded] = useState<Ended | null>(null)
  const stopped = useRef(false)
  const run = async (step: Step<R>) => {
    stopped.current = false
    setGoing({ done: 0, of: count })
    try {
      const all = await rows()
      const done: Result[] = []
      for await (const result of doEach(all, noOf, step, sentenceOf)) {
        done.push(result)
        setGoing({ done: done.length, of: all.length })
        if (stopped.current) break
      }
      setEnded({ results: done, left: all.length - done.length })
    } catch (error) {
      tell.refused(error)
    } finally {
      setGoing(null)
    }
  }
  const shown = (going ?? ended) && (
    <ManyDialog
      going={going}
      ended={ended ?? { results: [], left: 0 }}
      onClose={() => {
        stopped.current = true
        setEnded(null)
      }}
    />
  )
  const show = (results: readonly Result[]) => setEnded({ results, left: 0 })
  return { run, show, off: going !== null || count > most, shown }
}

interface ManyButtonProps<R> {
  text: string
  ticked: { rows: () => Promise<R[]>; count: number }
  /** Done with each; what it answers is passed over. */
  act: (row: R) => Promise<unknown>
}

/** The button for the one thing that can be done with all ticked rows of a list. */
export function ManyButton<R extends { id: number; no: string }>({ text, ticked, act }: ManyButtonProps<R>) {
  const many = useMany({ ...ticked, noOf: ({ no }) => no })
  return (
    <>
      <Button size="small" disabled={many.off} onClick={() => void many.run((row) => act(row).then(() => null))}>
        {text}
      </Button>
      {many.shown}
    </>
  )
}

interface ManyDialogProps {
  going: { done: number; of: number } | null
  ended: Ended
  /** Stops it while it goes on, and then closes what became of it. */
  onClose: () => void
}

function ManyDialog({ going, ended: { results, left }, onClose }: ManyDialogProps) {
  const t = useWords()
  const done = results.filter(({ reason }) => reason === null).length
  const said = { done, refused: results.length - done, left }
  const title = going ? t('part.many.going', going) : t(left > 0 ? 'part.many.stopped' : 'part.many.title', said)
  const okText = going ? t('part.many.stop') : t('part.confirm')
  return (
    <Dialog title={title} open onClose={onClose} onOk={onClose} okText={okText} onlyClosed width={640}>
      {going ? (
        <Progress aria-label={title} percent={percentOf({ done: going.done, total: going.of })} status="active" />
      ) : (
        <Results of={results} />
      )}
    </Dialog>
  )
}

/** What became of each of many. */
function Results({ of }: { of: readonly Result[] }) {
  const t = useWords()
  return (
    <div className="many-results">
      <table className="plain">
        <tbody>
          {of.map(({ id, no, reason }) => (
            <tr key={id}>
              <td>{no}</td>
              <td>
                <Pill tone={reason === null ? 'ok' : 'bad'}>
                  {t(reason === null ? 'part.many.done' : 'part.many.refused')}
                </Pill>
              </td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
