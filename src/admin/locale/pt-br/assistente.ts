/** The steps of connecting, the test message, and a connection's timeline. */
export const assistente = {
  etapas: {
    rotulo: 'Etapas da conexão',
    servidor: 'Servidor',
    criar: 'Criar a conexão',
    ler: 'Escanear o QR Code',
    digitar: 'Digitar o código',
    conectado: 'Pronto',
    feita: 'feita',
  },
  teste: {
    titulo: 'Enviar mensagem de teste',
    texto: 'Mande uma mensagem por esta conexão e confira se ela chega.',
    numero: 'Para o número',
    mensagem: 'Mensagem',
    sugestao: 'Teste: o WhatsApp de {{empresa}} está conectado.',
    vazia: 'Escreva a mensagem.',
    enviar: 'Enviar',
    enviando: 'Enviando…',
  },
  linha: {
    carregando: 'Carregando a linha do tempo…',
    vazia: 'Ainda não aconteceu nada com esta conexão.',
    maisAntigos: 'Mais antigos',
    buscando: 'Buscando…',
    fim: 'Começo da linha do tempo.',
    falhou: 'Não foi possível carregar a linha do tempo.',
    quem: { suporte: 'Equipe de suporte', sistema: 'Sistema' },
    fonte: {
      webhook: 'avisado pelo servidor do WhatsApp',
      sonda: 'visto numa conferência',
      operacao: 'por uma operação no painel',
    },
    vezes: '{{vezes}} vezes',
    passou: 'Status passou de {{de}} para {{para}}',
  },
}
