import { DatePicker, Select, SelectAsync } from '@adminjs/design-system'
import type { useTextosDaMoldura } from './textos.js'

type Peca = { defaultProps?: Record<string, unknown> }

const DIGITO = { regex: '\\d' }

/**
 * AdminJS gives its selects and date pickers no texts, so they speak the library's English. Their default
 * props are the one place that reaches all of them: filters, forms and references.
 */
export const traduzirPecas = ({
  t,
  idioma,
}: {
  t: ReturnType<typeof useTextosDaMoldura>['t']
  idioma: string
}): void => {
  const doSelect = {
    placeholder: t('topo.selecionar'),
    noOptionsMessage: () => t('topo.semOpcoes'),
    loadingMessage: () => t('topo.buscando'),
  }
  completar(Select as Peca, doSelect)
  completar(SelectAsync as Peca, doSelect)
  const formato = t('topo.formatoDaData')
  completar(DatePicker as Peca, {
    dateFormat: formato,
    placeholderText: t('topo.exemploDaData'),
    timeInputLabel: t('topo.hora'),
    inputMask: { mask: [...formato].map((letra) => (/[a-z]/i.test(letra) ? DIGITO : letra)) },
    locale: calendario(idioma),
  })
}

const completar = (peca: Peca, novos: Record<string, unknown>): void => {
  peca.defaultProps = { ...peca.defaultProps, ...novos }
}

/** What the calendar asks of a date-fns locale, answered by the browser's own names. */
const calendario = (idioma: string) => {
  const nomear = (opcoes: Intl.DateTimeFormatOptions, data: Date) =>
    new Intl.DateTimeFormat(idioma, { ...opcoes, timeZone: 'UTC' }).format(data)
  return {
    code: idioma,
    localize: {
      month: (mes: number) => nomear({ month: 'long' }, new Date(Date.UTC(2024, mes, 1))),
      // 4 August 2024 was a Sunday.
      day: (dia: number) => nomear({ weekday: 'narrow' }, new Date(Date.UTC(2024, 7, 4 + dia))),
      ordinalNumber: (numero: number) => String(numero),
      dayPeriod: (periodo: string) => periodo,
    },
    // Long forms are for a screen reader's labels only.
    formatLong: { date: () => 'dd/MM/yyyy', time: () => 'HH:mm', dateTime: () => 'dd/MM/yyyy HH:mm' },
    match: {},
    options: { weekStartsOn: 0, firstWeekContainsDate: 1 },
  }
}
