import type { useTextos } from '../base/textos.js'

/** A time as people say it: nobody waits for 41 seconds to the second. */
export const duracao = (segundos: number, t: ReturnType<typeof useTextos>['t']): string =>
  segundos < 60 ? t('massa.menosDeUmMinuto') : t('massa.minutos', { minutos: Math.ceil(segundos / 60) })
