import { App } from 'antd'
import { useCallback } from 'react'
import { useWords } from '../look/words'
import { closeTab, showTab, workspace } from './workspace'

/** Closes a tab; asks first when something in it is not saved. */
export function useCloseTab(): (key: string) => void {
  const t = useWords()
  const { modal } = App.useApp()
  return useCallback(
    (key) => {
      const tab = workspace().tabs.find((one) => one.key === key)
      if (!tab?.unsaved) return closeTab(key)
      showTab(key)
      modal.confirm({
        title: t('part.discardTitle'),
        content: t('part.discardText'),
        okText: t('part.discard'),
        okButtonProps: { danger: true },
        cancelText: t('part.keepEditing'),
        onOk: () => closeTab(key),
      })
    },
    [modal, t],
  )
}
