/** The steps of connecting, the test message, and a connection's timeline. */
export const assistente = {
  etapas: {
    rotulo: 'Etapas da conexão',
    servidor: 'Servidor',
    criar: 'Criar a conexão',
    ler: 'Ler o QR Code',
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
}
