import type { Textos } from '../pt-br.js'

export const reconciliacao: Textos['reconciliacao'] = {
  evidencia: {
    desde: 'since {{quando}}',
    webhook: '{{quando}}, by webhook',
    sonda: 'checked {{quando}}',
    operacao: '{{quando}}, by the last operation',
    semConfirmacao: 'last confirmed {{quando}}',
  },
}
