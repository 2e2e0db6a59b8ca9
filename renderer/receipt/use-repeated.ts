import { App } from 'antd'
import { Refused } from '../ask'
import { useWords } from '../look/words'

/**
 * Does something with a receipt, asking once more where another one bears the same reference of the bank; null when the person says
 * that it is the same money.
 */
export function useRepeated() {
  const t = useWords()
  const { modal } = App.useApp()
  return async <Done>(
    what: 'enter' | 'save' | 'confirm',
    run: (acceptRepeated: boolean) => Promise<Done>,
  ): Promise<{ done: Done } | null> => {
    try {
      return { done: await run(false) }
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'receipt.sameReference') throw error
      const anyway = await modal.confirm({
        title: t('receipt.repeated.title'),
        content: error.message,
        okText: t(`receipt.repeated.${what}`),
        cancelText: t('receipt.repeated.back'),
      })
      return anyway ? { done: await run(true) } : null
    }
  }
}
