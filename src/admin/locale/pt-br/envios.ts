import type { MotivoDoEnvio } from '../../../services/mensagens/motivos.js'

type ErroDoEnvio = 'chave_repetida' | 'mensagem_inexistente' | 'conversa_inexistente' | 'cancelamento_tardio'

/** What may be said of a message that is sent. */
export const envios = {
  erros: {
    chave_repetida: 'Esta chave já foi usada em outra mensagem, com outro conteúdo. Use uma chave nova.',
    mensagem_inexistente: 'Esta mensagem não existe mais. Volte à lista e escolha de novo.',
    conversa_inexistente: 'Esta conversa não existe mais. Volte à lista e escolha de novo.',
    cancelamento_tardio: 'Esta mensagem já saiu ou já foi encerrada, e não pode mais ser cancelada.',
  } satisfies Record<ErroDoEnvio, string>,
  motivos: {
    sem_prova:
      'Não recebemos confirmação de que esta mensagem saiu. Confira a conversa no celular antes de enviar de novo.',
    interrompida: 'O envio foi interrompido. Estamos conferindo se a mensagem saiu.',
    inesperado: 'O envio parou por um erro inesperado. Estamos conferindo se a mensagem saiu.',
    pausado: 'Os envios desta empresa estão pausados.',
    recusada_pelo_whatsapp: 'O WhatsApp recusou a mensagem.',
  } satisfies Record<MotivoDoEnvio, string>,
  /** What came in, and the host's program did not take. */
  parados: {
    titulo: 'Tentar de novo a mensagem de {{contato}}',
    texto:
      'O programa que recebe as mensagens falhou com esta em todas as tentativas. As outras da conversa seguiram sem ela. Tente de novo depois que o problema do programa tiver sido resolvido; ela fica aqui por 30 dias.',
    vazia: 'Nenhum recebimento parado: o programa recebeu todas as mensagens.',
  },
}
