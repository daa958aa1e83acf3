import { useTranslation } from 'adminjs'
import React from 'react'
import { lerDemo } from '../base/demo.js'

/** Where there is no phone at hand, but a page that plays one. */
export const TelefoneDaDemo = ({ instancia }: { instancia: string }) => {
  const { t } = useTranslation()
  const demo = lerDemo()
  if (!demo) return null
  return (
    <p>
      <a
        className="wa-link"
        href={`${demo.telefone}?${new URLSearchParams({ instancia })}`}
        target="_blank"
        rel="noreferrer"
      >
        {/* The application's word, which has the demo. */}
        {t('whatsapp.demo.telefone')}
      </a>
    </p>
  )
}
