import type { Textos } from '../pt-br.js'

export const reconciliacao: Textos['reconciliacao'] = {
  evidencia: {
    desde: 'since {{quando}}',
    webhook: 'reported {{quando}}',
    sonda: 'checked {{quando}}',
    operacao: 'done in the panel {{quando}}',
    servidorMudo: 'server not answering since {{quando}}',
    semConfirmacao: 'last confirmed {{quando}}',
  },
  orfas: {
    vazia: 'No instance without a company: all that is on the servers is here in the panel.',
    adotar: {
      titulo: 'Adopt the instance {{nome}}',
      texto:
        'The company you choose uses this instance from now on, with the phone that may be connected to it. What it used to report elsewhere is reported to this system.',
      empresa: 'Company',
      escolha: 'Choose a company',
      buscar: 'Search by name',
      achadas: 'Found: {{total}}',
      primeiras: 'These are {{mostradas}} of {{total}}. Search by name to find the others.',
      nenhuma: 'No company with “{{texto}}” in its name is without an instance on this server.',
      ninguem: 'Every company on this server has an instance. Delete one of them, or create another company.',
      adotando: 'Adopting…',
      abrir: 'See the company’s connection',
    },
    excluir: {
      titulo: 'Delete the instance {{nome}} from the server',
      texto:
        'It belongs to no company here, but may belong to another system that uses the same server. The phone connected to it is disconnected. This cannot be undone.',
      excluindo: 'Deleting…',
    },
  },
}
