import { App, Checkbox } from 'antd'
import { useWords } from '../look/words'
import type { Change } from './change-editor'
import type { Editor } from './editor'

/** Whether the prices of this order hold the tax. Changing it asks first where lines would get new prices (R-VAT). */
export function PriceKind({ editor, change }: { editor: Editor; change: (change: Change) => void }) {
  const t = useWords()
  const { modal } = App.useApp()
  const { taxInclusive, lines } = editor
  const turn = async () => {
    const asked =
      lines.every(({ product }) => product === null) ||
      (await modal.confirm({
        title: t(taxInclusive ? 'editor.toExclusive' : 'editor.toInclusive'),
        content: t('editor.pricesAnew'),
        okText: t('editor.priceAnew'),
        cancelText: t('part.cancel'),
      }))
    if (asked) change({ do: 'taxInclusive', taxInclusive: !taxInclusive })
  }
  return (
    <Checkbox checked={taxInclusive} onChange={() => void turn()}>
      {t('editor.taxInclusive')}
    </Checkbox>
  )
}
