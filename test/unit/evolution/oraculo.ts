import type { Gravacao } from './gravacoes.js'

/** What any answer must become, by rules written from the measured contract and not from the client. */
export type Veredito = { erro: string } | { valor: unknown }

type Corpo = Record<string, unknown>

/** @param usada whether the client has a call for it; if not, a success is its JSON as it is */
export function oraculo(gravacao: Gravacao, usada: boolean): Veredito {
  const erro = erroEsperado(gravacao)
  if (erro) return { erro }
  return { valor: usada ? valorEsperado(gravacao) : gravacao.corpo }
}

const SEM_SESSAO =
  /is not connected|Connection Closed|reading '(sendMessage|waUploadToServer|onWhatsApp|sendPresenceUpdate|user|ws)'/

function erroEsperado({ status, caminho, corpo, tipo, cru }: Gravacao): string | null {
  if (status < 400 && !tipo.includes('json')) return 'RespostaInesperada'
  const falhou = status >= 400 || (corpo as Corpo | null)?.error === true
  if (!falhou) return null
  if (status === 401) return 'ChaveRecusada'
  if (status === 403) return cru.includes('already in use') ? 'NomeEmUso' : 'ChaveRecusada'
  if (status === 404) return /Cannot [A-Z]+ \/|^</.test(cru) ? 'RespostaInesperada' : 'InstanciaInexistente'
  if (cru.includes('"exists":false')) return 'NumeroSemWhatsApp'
  if (SEM_SESSAO.test(cru)) return 'NaoConectado'
  if (caminho.startsWith('/instance/restart/') && cru.includes('[object Object]')) return 'NaoConectado'
  if (/ENOENT|Timed Out|Prisma/.test(cru) || status === 429) return 'FalhaNoServidor'
  return status >= 400 && status < 500 ? 'PedidoRecusado' : 'FalhaNoServidor'
}

function valorEsperado({ metodo, caminho, corpo }: Gravacao): unknown {
  const c = corpo as Corpo
  const chave = `${metodo} ${caminho.split('?')[0]?.split('/').slice(0, 3).join('/')}`
  switch (chave) {
    case 'GET /':
      return { versao: c.version }
    case 'POST /instance/create': {
      const { instanceName, instanceId } = c.instance as Corpo
      return { instanceName, instanceId, token: c.hash }
    }
    case 'GET /instance/connect':
    case 'POST /instance/restart':
      if ((c.instance as Corpo | undefined)?.state === 'open') return { tipo: 'aberta' }
      if (!c.code) return { tipo: 'sem_qr' }
      return {
        tipo: 'qr',
        codigo: c.code,
        imagem: c.base64,
        codigoPareamento: c.pairingCode,
        contagem: c.count,
      }
    case 'GET /instance/connectionState':
      return (c.instance as Corpo).state ?? 'ausente'
    case 'GET /instance/fetchInstances':
      return (corpo as Corpo[]).map((linha) => ({
        id: linha.id,
        nome: linha.name,
        estado: linha.connectionStatus,
        numero: typeof linha.ownerJid === 'string' ? (linha.ownerJid.match(/^\d+/)?.[0] ?? null) : null,
        nomePerfil: linha.profileName,
        fotoPerfilUrl: linha.profilePicUrl,
        token: linha.token,
        motivoDesconexao: linha.disconnectionReasonCode,
      }))
    case 'GET /webhook/find':
      return c && { url: c.url, ativo: c.enabled, eventos: c.events, porEvento: c.webhookByEvents }
    case 'DELETE /instance/logout':
    case 'DELETE /instance/delete':
    case 'POST /settings/set':
    case 'POST /webhook/set':
      return undefined
    case 'POST /message/sendText':
    case 'POST /message/sendMedia': {
      const { id, remoteJid } = c.key as Corpo
      return { id, remoteJid, status: c.status, enviadaEm: new Date(Number(c.messageTimestamp) * 1000) }
    }
    case 'POST /chat/whatsappNumbers':
      return (corpo as Corpo[]).map((linha) => ({ numero: linha.number, jid: linha.jid }))
    case 'POST /chat/findMessages':
      return (c.messages as { records: Corpo[] }).records.map((linha) => ({
        ...chaveDaMensagem(linha),
        texto: (linha.message as Corpo).conversation,
        especie: 'texto',
        em: new Date(Number(linha.messageTimestamp) * 1000),
        recibos: (linha.MessageUpdate as Corpo[]).map(({ status }) => status),
      }))
    default:
      throw new Error(`no rule for ${chave}: add one`)
  }
}

const chaveDaMensagem = ({ key }: Corpo) => {
  const { id, remoteJid, fromMe } = key as Corpo
  return { id, remoteJid, deMim: fromMe }
}
