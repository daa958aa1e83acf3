import { type ClienteEvolution, interpretar } from '../../../src/services/evolution/index.js'
import type { Gravacao } from './gravacoes.js'

type Chamada = (cliente: ClienteEvolution) => Promise<unknown>

const ajustes = {
  recusarChamadas: true,
  mensagemChamada: 'não atendo',
  ignorarGrupos: true,
  sempreOnline: false,
  lerMensagens: false,
  lerStatus: false,
  sincronizarHistorico: false,
}
const webhook = { url: 'https://loja.exemplo/webhook', eventos: ['QRCODE_UPDATED'] }

/** The client's call that sends what the recording sent, or null for a route the client does not use. */
export function chamadaDe({ metodo, caminho, pedido }: Gravacao): Chamada | null {
  const url = new URL(caminho, 'http://x')
  const rota = `${metodo} ${url.pathname.replace(/^(\/\w+\/\w+)\/.*$/, '$1')}`
  const nome = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
  const numero = String(pedido.number ?? '')
  const porNumero = url.searchParams.get('number')
  const porNome = url.searchParams.get('instanceName')

  const chamadas: Record<string, Chamada> = {
    'GET /': (c) => c.versao(),
    'POST /instance/create': (c) => c.criar({ instanceName: String(pedido.instanceName || 'x'), webhook }),
    'GET /instance/connect': (c) => c.conectar(nome, porNumero ? { numero: porNumero } : {}),
    'GET /instance/connectionState': (c) => c.estado(nome),
    'GET /instance/fetchInstances': (c) => (porNome === null ? c.buscar() : c.buscarPorNome(porNome)),
    'POST /instance/restart': (c) => c.reiniciar(nome),
    'DELETE /instance/logout': (c) => c.desconectar(nome),
    'DELETE /instance/delete': (c) => c.deletar(nome),
    'POST /webhook/set': (c) => c.registrarWebhook(nome, webhook),
    'GET /webhook/find': (c) => c.buscarWebhook(nome),
    'POST /settings/set': (c) => c.configurar(nome, ajustes),
    'POST /message/sendText': (c) => c.enviarTexto(nome, { numero, texto: String(pedido.text) }),
    'POST /message/sendMedia': (c) => c.enviarImagem(nome, { numero, imagem: String(pedido.media) }),
    'POST /chat/findMessages': (c) => {
      const { where, offset } = pedido as { where: { key: { remoteJid: string } }; offset: number }
      return c.buscarMensagens(nome, { ...where.key, quantas: offset })
    },
    'POST /chat/whatsappNumbers': (c) => c.verificarNumeros(nome, pedido.numbers as string[]),
  }
  if (url.searchParams.has('instanceId')) return null
  return chamadas[rota] ?? null
}

/** For a route the client does not use: how it would read the answer. */
export function interpretarSo({ metodo, status, cru }: Gravacao): unknown {
  return interpretar({ operacao: 'outra', metodo, status, corpo: cru })
}
