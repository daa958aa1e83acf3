export const empresa = {
  abas: { rotulo: 'Parts of this page', conexao: 'Connection', configuracoes: 'Settings' },
  grupos: { conexao: 'Connection', webhook: 'Webhook', servidor: 'Server' },
  registros: { nenhum: 'Nothing here yet', todos: 'See all in {{nome}} ({{total}})' },
  partes: { empresa: 'Company', tecnico: 'Technical details', dados: 'Data and deletion' },
  formulario: {
    salvar: 'Save',
    salvando: 'Saving…',
    salvo: 'Saved.',
    recuperado: 'This is what you had begun and not saved.',
    descartar: 'Discard',
    sessao: 'Your session has ended. What you typed is still here: log in again in another tab, then save.',
    rede: 'We could not reach the panel. What you typed is still here: check your internet connection and save again.',
  },
  excluir: {
    titulo: 'Delete {{nome}}?',
    texto:
      'The company, its conversations and its events are erased. This cannot be undone. The audit trail stays.',
  },
}
