import type { MotivoDoEnvio } from '../../../services/mensagens/outbox/motivos.js'

type ErroDoEnvio =
  | 'chave_repetida'
  | 'mensagem_inexistente'
  | 'conversa_inexistente'
  | 'cancelamento_tardio'
  | 'citada_indisponivel'
  | 'anexo_expirado'
  | 'edicao_tardia'
  | 'exclusao_tardia'
  | 'mudanca_impossivel'
  | 'mudanca_nao_feita'

/** What may be said of a message that is sent. */
export const envios = {
  erros: {
    chave_repetida: 'Esta chave já foi usada em outra mensagem, com outro conteúdo. Use uma chave nova.',
    mensagem_inexistente: 'Esta mensagem não existe mais. Volte à lista e escolha de novo.',
    conversa_inexistente: 'Esta conversa não existe mais. Volte à lista e escolha de novo.',
    cancelamento_tardio: 'Esta mensagem já saiu ou já foi encerrada, e não pode mais ser cancelada.',
    citada_indisponivel: 'A mensagem que você ia responder foi apagada ou ainda não saiu. Envie sem citá-la.',
    edicao_tardia:
      'Uma mensagem só pode ser editada nos primeiros 15 minutos. Envie uma nova, com a correção.',
    exclusao_tardia: 'Uma mensagem só pode ser apagada para todos nas primeiras 48 horas.',
    mudanca_impossivel: 'Esta mensagem foi apagada ou ainda não saiu. Veja a conversa de novo.',
    mudanca_nao_feita: 'O WhatsApp não confirmou a tempo, e nada mudou. Tente de novo.',
    anexo_expirado: 'O arquivo desta mensagem não está mais guardado. Escolha-o de novo e envie outra vez.',
  } satisfies Record<ErroDoEnvio, string>,
  motivos: {
    sem_prova:
      'Não recebemos confirmação de que esta mensagem saiu. Confira a conversa no celular antes de enviar de novo.',
    interrompida: 'O envio foi interrompido. Estamos conferindo se a mensagem saiu.',
    inesperado: 'O envio parou por um erro inesperado. Estamos conferindo se a mensagem saiu.',
    pausado: 'Os envios desta empresa estão pausados.',
    aquecendo:
      'Este número é novo aqui: a quem não escreveu antes, as mensagens saem aos poucos, para que o WhatsApp não o bloqueie.',
    contato_sem_numero:
      'O servidor do WhatsApp desta empresa não envia para contatos cujo número não é conhecido. Responda pelo celular, ou peça a atualização do servidor.',
    grupo_nao_aceita:
      'O WhatsApp não aceitou a mensagem neste grupo. Veja no celular se o número ainda participa dele e se pode escrever.',
    recusada_pelo_whatsapp: 'O WhatsApp recusou a mensagem.',
    fora_da_janela:
      'Passaram mais de 24 horas desde a última mensagem do contato. O WhatsApp só aceita um modelo aprovado, ou espere o contato escrever.',
    numero_nao_recebe: 'O WhatsApp não conseguiu entregar: este número não recebe mensagens.',
    contato_protegido: 'O WhatsApp não entregou, para que este contato não receba mensagens demais.',
    limite_do_whatsapp: 'O WhatsApp recusou por excesso de mensagens. Envie menos, e mais devagar.',
    conta_restrita: 'O WhatsApp restringiu a conta desta empresa. Confira os avisos no celular.',
    conta_sem_pagamento: 'O WhatsApp recusou: há um problema com o pagamento da conta na Meta.',
    midia_recusada: 'O WhatsApp não aceitou o arquivo. Confira o formato e o tamanho.',
    tipo_nao_aceito: 'O WhatsApp não aceita este tipo de mensagem.',
  } satisfies Record<MotivoDoEnvio, string>,
  /** News that the host's program did not take. */
  parados: {
    titulo: 'Tentar de novo: {{aviso}}',
    texto:
      'O programa que recebe os avisos falhou com este em todas as tentativas. Os outros seguiram sem ele. Tente de novo depois que o problema do programa tiver sido resolvido; ele fica aqui por 30 dias.',
    vazia: 'Nenhum aviso parado: o programa recebeu todos.',
  },
}
