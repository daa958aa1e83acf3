/** What a status rests on, and the instances of nobody. */
export const reconciliacao = {
  evidencia: {
    desde: 'desde {{quando}}',
    webhook: 'informado {{quando}}',
    sonda: 'verificado {{quando}}',
    operacao: 'feito no painel {{quando}}',
    servidorMudo: 'servidor sem resposta desde {{quando}}',
    semConfirmacao: 'sem confirmação {{quando}}',
  },
  orfas: {
    vazia: 'Nenhuma instância sem empresa: tudo que há nos servidores está aqui no painel.',
    adotar: {
      titulo: 'Adotar a instância {{nome}}',
      texto:
        'A empresa escolhida passa a usar esta instância, com o aparelho que já estiver conectado a ela. Os avisos que ela mandava para outro lugar passam a vir para este sistema.',
      empresa: 'Empresa',
      escolha: 'Escolha a empresa',
      buscar: 'Buscar pelo nome',
      achadas: 'Encontradas: {{total}}',
      primeiras: 'Aqui estão {{mostradas}} de {{total}}. Busque pelo nome para achar as outras.',
      nenhuma: 'Nenhuma empresa com “{{texto}}” no nome está sem instância neste servidor.',
      ninguem:
        'Nenhuma empresa deste servidor está sem instância. Exclua a instância de uma, ou cadastre outra empresa.',
      adotando: 'Adotando…',
      abrir: 'Ver a conexão da empresa',
    },
    excluir: {
      titulo: 'Excluir a instância {{nome}} do servidor',
      texto:
        'Ela não é de nenhuma empresa daqui, mas pode ser de outro sistema que usa o mesmo servidor. O aparelho conectado a ela é desconectado. Não dá para desfazer.',
      excluindo: 'Excluindo…',
    },
  },
}
