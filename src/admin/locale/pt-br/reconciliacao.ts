/** What a status rests on, and the instances of nobody. */
export const reconciliacao = {
  evidencia: {
    desde: 'desde {{quando}}',
    webhook: '{{quando}}, por webhook',
    sonda: 'verificado {{quando}}',
    operacao: '{{quando}}, pela última operação',
    semConfirmacao: 'sem confirmação {{quando}}',
  },
}
