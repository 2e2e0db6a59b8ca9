import { App, Button } from 'antd'
import { useMemo } from 'react'
import { ask, Refused } from '../ask'
import { sentenceOf, useWords } from '../look/words'

/**
 * Says how something went: `done` in a line that goes away, `saved` with the way to the file, `mind` what the person
 * should know besides until it is closed, `refused` with the reason and, for
 * faults, their details. Boxes stand at the lower right, where no button is.
 */
export function useNotice() {
  const t = useWords()
  const { message, notification } = App.useApp()
  return useMemo(
    () => ({
      done: (text: string) => void message.success(text),
      mind: (title: string) => notification.warning({ title, placement: 'bottomRight', duration: 0 }),
      saved: (title: string, path: string) =>
        notification.success({
          title,
          description: path,
          placement: 'bottomRight',
          actions: <Button onClick={() => void ask('file.show', { path })}>{t('part.showFile')}</Button>,
        }),
      refused: (error: unknown) => {
        const bug = !(error instanceof Refused) || error.code === 'unexpected'
        const copy = () => void navigator.clipboard.writeText(detailsOf(error))
        notification.error({
          placement: 'bottomRight',
          title: t('part.notDone'),
          description: sentenceOf(error),
          ...(bug
            ? { actions: <Button onClick={copy}>{t('part.copyDetails')}</Button>, duration: 0 }
            : { duration: 8 }),
        })
      },
    }),
    [t, message, notification],
  )
}

/** What a person who mends the program needs to know. */
export function detailsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)
}
