import type { envios as ptBR } from '../pt-br/envios.js'

/** What may be said of a message that is sent. */
export const envios: typeof ptBR = {
  erros: {
    chave_repetida: 'This key was already used for another message, with other content. Use a new key.',
    mensagem_inexistente: 'This message no longer exists. Go back to the list and choose again.',
    conversa_inexistente: 'This conversation no longer exists. Go back to the list and choose again.',
    cancelamento_tardio: 'This message has left or has ended, and can no longer be cancelled.',
    citada_indisponivel:
      'The message you were going to answer was deleted or has not gone out yet. Send without quoting it.',
    edicao_tardia:
      'A message can only be edited in its first 15 minutes. Send a new one, with the correction.',
    exclusao_tardia: 'A message can only be deleted for everybody in its first 48 hours.',
    mudanca_impossivel: 'This message was deleted or has not gone out yet. Look at the conversation again.',
    mudanca_nao_feita: 'WhatsApp did not confirm in time, and nothing changed. Try again.',
    anexo_expirado: 'The file of this message is no longer kept. Choose it again and send once more.',
  },
  motivos: {
    sem_prova:
      'We got no confirmation that this message went out. Check the conversation on the phone before sending it again.',
    interrompida: 'Sending was interrupted. We are checking whether the message went out.',
    inesperado: 'Sending stopped at an unexpected error. We are checking whether the message went out.',
    pausado: 'Sending is paused for this company.',
    aquecendo:
      'This number is new here: to people who have not written before, messages go out little by little, lest WhatsApp bans it.',
    contato_sem_numero:
      'The WhatsApp server of this company does not send to contacts whose number is not known. Answer on the phone, or ask for the server to be upgraded.',
    grupo_nao_aceita:
      'WhatsApp did not take the message in this group. See on the phone whether the number is still in it and may write.',
    recusada_pelo_whatsapp: 'WhatsApp refused the message.',
    fora_da_janela:
      'More than 24 hours have passed since the contact wrote last. WhatsApp only takes an approved template; or wait until the contact writes.',
    numero_nao_recebe: 'WhatsApp could not deliver it: this number does not receive messages.',
    contato_protegido:
      'WhatsApp did not deliver it, so that this contact does not receive too many messages.',
    limite_do_whatsapp: 'WhatsApp refused it: too many messages. Send fewer, and more slowly.',
    conta_restrita: 'WhatsApp has restricted the account of this company. Look at the notices on the phone.',
    conta_sem_pagamento: 'WhatsApp refused it: there is a problem with the payment of the account at Meta.',
    midia_recusada: 'WhatsApp did not take the file. Check its format and size.',
    tipo_nao_aceito: 'WhatsApp does not take this kind of message.',
  },
  /** News that the host's program did not take. */
  parados: {
    titulo: 'Try again: {{aviso}}',
    texto:
      'The program that receives the notices failed on this one every time. The others went on without it. Try again once the program’s problem is solved; it stays here for 30 days.',
    vazia: 'Nothing is stalled: the program has received every notice.',
  },
}
