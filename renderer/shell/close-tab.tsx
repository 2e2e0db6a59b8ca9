import { App, Button } from 'antd'
import { useCallback } from 'react'
import { useWords } from '../look/words'
import { closeTab, type Leaving, leavingOf, showTab, workspace } from './workspace'

/** Closes a tab; asks first when something in it is not saved, and offers to save it where the screen can. */
export function useCloseTab(): (key: string) => void {
  const t = useWords()
  const { modal } = App.useApp()
  return useCallback(
    (key) => {
      const tab = workspace().tabs.find((one) => one.key === key)
      if (!tab?.unsaved) return closeTab(key)
      showTab(key)
      const leaving = leavingOf(key)
      const asked = modal.confirm({
        title: t('part.discardTitle'),
        content: t('part.discardText'),
        okText: t('part.discard'),
        okButtonProps: { danger: true },
        cancelText: t('part.keepEditing'),
        autoFocusButton: leaving ? null : 'cancel',
        onOk: () => leave(key, leaving),
        footer: (_, { OkBtn, CancelBtn }) => (
          <>
            <CancelBtn />
            <OkBtn />
            {leaving && (
              <Button type="primary" autoFocus onClick={() => void saveAndLeave(key, leaving, () => asked.destroy())}>
                {t('part.saveAndClose')}
              </Button>
            )}
          </>
        ),
      })
    },
    [modal, t],
  )
}

function leave(key: string, leaving: Leaving | undefined): void {
  leaving?.discard()
  closeTab(key)
}

/** What cannot be saved stays open and says why. */
async function saveAndLeave(key: string, leaving: Leaving, close: () => void): Promise<void> {
  close()
  if (await leaving.save()) closeTab(key)
}
