/** A company's page. */
export const empresa = {
  abas: { rotulo: 'Partes desta página', conexao: 'Conexão', configuracoes: 'Configurações' },
  grupos: { conexao: 'Conexão', webhook: 'Webhook', servidor: 'Servidor' },
  registros: { nenhum: 'Ainda não há nada aqui', todos: 'Ver tudo em {{nome}} ({{total}})' },
  partes: { empresa: 'Empresa', tecnico: 'Dados técnicos', dados: 'Dados e exclusão' },
  formulario: {
    salvar: 'Salvar',
    salvando: 'Salvando…',
    salvo: 'Salvo.',
    recuperado: 'Aqui está o que você tinha começado e não salvou.',
    descartar: 'Descartar',
    sessao: 'Sua sessão terminou. O que você digitou continua aqui: entre de novo em outra aba e salve.',
    rede: 'Não conseguimos falar com o painel. O que você digitou continua aqui: confira a internet e salve de novo.',
  },
  excluir: {
    titulo: 'Excluir {{nome}}?',
    texto: 'A empresa, as conversas e os eventos dela são apagados. Não dá para desfazer. A auditoria fica.',
  },
}
