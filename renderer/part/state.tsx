import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../look/icons'
import { sentenceOf, useWords } from '../look/words'
import { detailsOf } from './notice'

/** What failed in plain words, with a way to try again. */
export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  const t = useWords()
  return (
    <div className="state" role="alert">
      <Icon name="warning" size={24} />
      <strong>{t('part.failed')}</strong>
      <p>{sentenceOf(error)}</p>
      <div className="row">
        {again && <Button onClick={again}>{t('part.retry')}</Button>}
        <Button onClick={() => void navigator.clipboard.writeText(detailsOf(error))}>{t('part.copyDetails')}</Button>
      </div>
    </div>
  )
}

/** Nothing there yet: one sentence, and what to do first. */
export function Empty({ icon, text, children }: { icon: IconName; text: string; children?: ReactNode }) {
  return (
    <div className="state">
      <Icon name={icon} size={24} />
      <p>{text}</p>
      <div className="row">{children}</div>
    </div>
  )
}

type Answer<T> = Pick<UseQueryResult<T>, 'data' | 'isError' | 'error'> & { refetch: () => unknown }

/** Shows an answer; before the first one a skeleton, after a failure the reason. Old answers stay while newer ones come. */
export function Answered<T>({ of, children }: { of: Answer<T>; children: (value: T) => ReactNode }) {
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.isError) return <Failed error={of.error} again={() => void of.refetch()} />
  return (
    <div className="state-loading">
      <Skeleton active title={false} paragraph={{ rows: 4 }} />
    </div>
  )
}
