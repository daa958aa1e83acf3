import { FEITOS, type NomeDoFeito, SISTEMA } from '../../../resources/configuracao-whatsapp/feitos.js'
import type { useTextos } from '../base/textos.js'

type T = ReturnType<typeof useTextos>['t']

/** As people say it. @param segundos until it is done */
export const quantoFalta = (segundos: number, t: T): string => {
  if (segundos < 60) return t('frota.restam.segundos')
  const minutos = Math.ceil(segundos / 60)
  return minutos < 100
    ? t('frota.restam.minutos', { total: minutos })
    : t('frota.restam.horas', { total: Math.ceil(minutos / 60) })
}

/** What was done to one company. */
export const oQueFoiFeito = (dados: Readonly<Record<string, string | number>>, t: T): string => {
  const feito = FEITOS.find((nome): nome is NomeDoFeito => nome === dados.feito)
  if (!feito) return ''
  const onde = (lugar: string | number | undefined): string =>
    lugar === SISTEMA ? t('frota.sistema') : semProtocolo(String(lugar ?? ''))
  return t(`frota.feito.${feito}`, { de: onde(dados.de), para: onde(dados.para) })
}

const semProtocolo = (endereco: string): string => endereco.replace(/^https?:\/\//, '')
