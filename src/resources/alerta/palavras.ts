import type { TipoDeAlerta } from './tipos.js'

interface Palavras {
  /** What happened, as a heading. */
  titulo: string
  /** What it means, and what to do now. */
  explica: string
}

type PalavrasDosAlertas = Record<TipoDeAlerta, Palavras>

const ptBR: PalavrasDosAlertas = {
  desconectada: {
    titulo: 'WhatsApp desconectado',
    explica: 'Enquanto isso, nada chega nem sai. Abra a conexão e conecte de novo.',
  },
  banida: {
    titulo: 'Número bloqueado pelo WhatsApp',
    explica: 'Fale com o WhatsApp pelo aplicativo para pedir a revisão, ou conecte outro número.',
  },
  substituida: {
    titulo: 'Outra conexão tomou o lugar desta',
    explica: 'O mesmo WhatsApp foi aberto em outro sistema. Feche o outro e conecte de novo.',
  },
  qr_desistido: {
    titulo: 'O QR Code não foi escaneado',
    explica: 'Alguém começou a conectar e não terminou. Abra a conexão e gere outro QR Code.',
  },
  mensagens_esperando: {
    titulo: 'Mensagens paradas na fila',
    explica:
      'O WhatsApp está conectado, mas as mensagens da fila não estão saindo. Faça o diagnóstico da conexão.',
  },
  mensagens_falhando: {
    titulo: 'Muitas mensagens falhando',
    explica: 'Veja na lista de mensagens por que elas falham, antes de enviar mais.',
  },
  webhook_calado: {
    titulo: 'Nada chega de uma conexão',
    explica:
      'Ela aparece conectada e outras do mesmo servidor recebem, mas dela nada chega há mais de um dia. Registre o webhook de novo.',
  },
  servidor_mudo: {
    titulo: 'Servidor do WhatsApp sem resposta',
    explica: 'O status das empresas dele pode ter mudado sem que saibamos. Veja se o servidor está de pé.',
  },
  servidor_sem_licenca: {
    titulo: 'Servidor do WhatsApp sem licença',
    explica: 'Nenhuma empresa dele conecta nem envia até que ele seja ativado.',
  },
  banco_sem_gravar: {
    titulo: 'O banco de dados não grava',
    explica: 'Nada do que chega pode ser guardado. Veja o espaço em disco e o estado do banco agora.',
  },
  lacuna: {
    titulo: 'O sistema ficou parado',
    explica:
      'Ninguém acompanhou as conexões nesse tempo. O que o servidor do WhatsApp não conseguiu entregar pode estar faltando.',
  },
  busca_atrasada: {
    titulo: 'Mensagens de uma interrupção ainda por buscar',
    explica:
      'O que chegou durante a interrupção ainda não foi todo buscado no servidor do WhatsApp. A busca continua sozinha: veja se o servidor responde.',
  },
  sem_recuperacao: {
    titulo: 'Mensagens de uma interrupção não podem ser recuperadas',
    explica:
      'O servidor do WhatsApp não guarda mensagens: o que chegou durante a interrupção só está no celular. Ligue nele a guarda de mensagens, para que da próxima vez nada falte.',
  },
  avisos_parados: {
    titulo: 'Avisos que não saem',
    explica: 'Um programa ou um contato não está recebendo avisos. Veja o motivo de cada um na lista.',
  },
}

const en: PalavrasDosAlertas = {
  desconectada: {
    titulo: 'WhatsApp disconnected',
    explica: 'Meanwhile nothing comes in or goes out. Open the connection and connect again.',
  },
  banida: {
    titulo: 'Number blocked by WhatsApp',
    explica: 'Ask WhatsApp for a review in its app, or connect another number.',
  },
  substituida: {
    titulo: 'Another connection took the place of this one',
    explica: 'The same WhatsApp was opened in another system. Close the other one and connect again.',
  },
  qr_desistido: {
    titulo: 'The QR code was not scanned',
    explica: 'Somebody began to connect and did not finish. Open the connection and make another QR code.',
  },
  mensagens_esperando: {
    titulo: 'Messages stuck in the queue',
    explica: 'WhatsApp is connected, but queued messages do not go out. Run the diagnosis of the connection.',
  },
  mensagens_falhando: {
    titulo: 'Many messages failing',
    explica: 'See in the list of messages why they fail, before sending more.',
  },
  webhook_calado: {
    titulo: 'Nothing comes from a connection',
    explica:
      'It is shown as connected and others of its server receive, but nothing has come from it for more than a day. Register the webhook again.',
  },
  servidor_mudo: {
    titulo: 'WhatsApp server without an answer',
    explica: 'The status of its companies may have changed unseen. See whether the server is up.',
  },
  servidor_sem_licenca: {
    titulo: 'WhatsApp server without a licence',
    explica: 'None of its companies connects or sends until it is activated.',
  },
  banco_sem_gravar: {
    titulo: 'The database does not write',
    explica: 'Nothing that comes in can be kept. Look at the disk and the state of the database now.',
  },
  lacuna: {
    titulo: 'The system stood still',
    explica:
      'Nobody watched the connections in that time. What the WhatsApp server could not deliver may be missing.',
  },
  busca_atrasada: {
    titulo: 'Messages of an interruption still to be fetched',
    explica:
      'What came in during the interruption has not all been fetched from the WhatsApp server yet. Fetching goes on by itself: see whether the server answers.',
  },
  sem_recuperacao: {
    titulo: 'Messages of an interruption cannot be recovered',
    explica:
      'The WhatsApp server keeps no messages: what came in during the interruption is on the phone alone. Have the server keep messages, so that nothing is missing the next time.',
  },
  avisos_parados: {
    titulo: 'Notices that do not go out',
    explica: 'A program or a contact does not receive notices. See the reason for each in the list.',
  },
}

export const ALERTAS_EM_PALAVRAS = { 'pt-BR': ptBR, en } as const

/** What each is called, for lists. */
export const titulosDosAlertas = (idioma: keyof typeof ALERTAS_EM_PALAVRAS): Record<TipoDeAlerta, string> =>
  Object.fromEntries(
    Object.entries(ALERTAS_EM_PALAVRAS[idioma]).map(([tipo, { titulo }]) => [tipo, titulo]),
  ) as Record<TipoDeAlerta, string>
