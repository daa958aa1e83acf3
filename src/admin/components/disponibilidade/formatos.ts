import type { useTextos } from '../base/textos.js'

type T = ReturnType<typeof useTextos>['t']

/** `99,87 %`, as the user's language writes it. */
export const formatarPorcento = (porcento: number, idioma: string): string =>
  `${new Intl.NumberFormat(idioma, { maximumFractionDigits: 2 }).format(porcento)} %`

/** So long, in the two largest units that are not nothing. */
export const formatarDuracao = (segundos: number, t: T): string => {
  const minutos = Math.floor(segundos / 60)
  if (minutos === 0) return t('disponibilidade.segundos', { segundos: Math.round(segundos) })
  const horas = Math.floor(minutos / 60)
  if (horas === 0) return t('disponibilidade.minutos', { minutos })
  if (horas < 24) return t('disponibilidade.horas', { horas, minutos: minutos % 60 })
  return t('disponibilidade.diasEHoras', { dias: Math.floor(horas / 24), horas: horas % 24 })
}
