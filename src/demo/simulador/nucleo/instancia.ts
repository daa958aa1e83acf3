import type { Aleatorio } from './aleatorio.js'
import type { Ajustes, Instancia, Linha, Memoria } from './tipos.js'

export const ajustesPadrao: Ajustes = {
  rejectCall: false,
  msgCall: '',
  groupsIgnore: false,
  alwaysOnline: false,
  readMessages: false,
  readStatus: false,
  syncFullHistory: false,
  wavoipToken: '',
}

export function memoriaVazia(): Memoria {
  return {
    estado: 'close',
    qr: null,
    contagemQr: 0,
    socket: null,
    teveCliente: false,
    sender: null,
    emTempestade: false,
    sessaoApagada: false,
    removendo: false,
    estadoFalso: null,
    recusarMensagens: 0,
    enviadas: [],
    guardadas: [],
    arquivos: new Map(),
    arquivosPerdidos: false,
    buscasDeArquivos: [],
    lidasPorNos: [],
    mudancas: [],
    recusarMudancas: 0,
  }
}

export function chavesNovas(aleatorio: Aleatorio): string {
  return [1, 2, 3].map(() => `${aleatorio.base64(43)}=`).join(',')
}

export function novaInstancia(pedido: {
  nome: string
  token?: string | undefined
  numero?: string | undefined
  ajustes: Partial<Ajustes>
  aleatorio: Aleatorio
}): Instancia {
  const { aleatorio } = pedido
  const agora = new Date().toISOString()
  const linha: Linha = {
    id: aleatorio.uuid(),
    name: pedido.nome,
    token: pedido.token || aleatorio.uuid().toUpperCase(),
    number: pedido.numero || null,
    connectionStatus: 'close',
    ownerJid: null,
    profileName: null,
    profilePicUrl: null,
    disconnectionReasonCode: null,
    disconnectionObject: null,
    disconnectionAt: null,
    createdAt: agora,
    updatedAt: agora,
    ajustes: { ...ajustesPadrao, ...pedido.ajustes },
    ajustesId: aleatorio.cuid(),
    webhook: null,
    mensagens: 0,
    contatos: [],
    temSessao: false,
    chaves: chavesNovas(aleatorio),
  }
  return { linha, memoria: memoriaVazia() }
}

/** One element of the answer of `fetchInstances`. */
export function linhaPublica(linha: Linha): Record<string, unknown> {
  return {
    id: linha.id,
    name: linha.name,
    connectionStatus: linha.connectionStatus,
    ownerJid: linha.ownerJid,
    profileName: linha.profileName,
    profilePicUrl: linha.profilePicUrl,
    integration: 'WHATSAPP-BAILEYS',
    number: linha.number,
    businessId: null,
    token: linha.token,
    clientName: 'evolution',
    disconnectionReasonCode: linha.disconnectionReasonCode,
    disconnectionObject: linha.disconnectionObject,
    disconnectionAt: linha.disconnectionAt,
    createdAt: linha.createdAt,
    updatedAt: linha.updatedAt,
    Chatwoot: null,
    Proxy: linha.proxy ?? null,
    Rabbitmq: null,
    Nats: null,
    Sqs: null,
    Websocket: null,
    Setting: {
      id: linha.ajustesId,
      ...linha.ajustes,
      createdAt: linha.createdAt,
      updatedAt: linha.createdAt,
      instanceId: linha.id,
    },
    _count: { Message: linha.mensagens, Contact: linha.contatos.length, Chat: 0 },
  }
}
