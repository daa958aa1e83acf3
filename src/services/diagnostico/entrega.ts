import type { Achado } from '../../resources/configuracao-whatsapp/diagnostico.js'
import { aguardar } from '../operacoes/aguardar.js'
import { buscarInstancia } from '../operacoes/buscar-perfil.js'
import { enviarMensagemTexto } from '../operacoes/enviar-mensagem.js'
import type { Contexto, DefinicaoDaVerificacao } from './contexto.js'

/** What is no older proves the whole way, from Evolution into the journal. */
export const RECENTE_MS = 10 * 60_000
/** While a QR is shown, each change of it is a delivery: every 45 s. */
const SILENCIO_NO_QR_MS = 2 * 60_000
const PRAZO_DA_PROVA_MS = 8_000

/**
 * When Evolution last got through to us. A silent phone is no proof of a fault, and Evolution offers no event
 * that could be caused unseen on a connected one: so that, when asked to, it writes itself a message.
 */
export const entrega: DefinicaoDaVerificacao = {
  id: 'entrega',
  depende: ['webhook'],
  async verificar(contexto) {
    const estado = await contexto.estado()
    const prova = contexto.provar && estado === 'open' ? await provar(contexto) : null
    if (prova) return prova
    const ultima = await contexto.ultimaEntrega()
    const idade = ultima ? Date.now() - ultima.em.getTime() : Number.POSITIVE_INFINITY
    const quando = ultima?.em.toISOString() ?? ''
    if (estado === 'connecting' && idade > SILENCIO_NO_QR_MS) {
      return { cor: 'vermelho', motivo: 'entrega_parada', reparo: 'registrarWebhook' }
    }
    if (idade <= RECENTE_MS) return { cor: 'verde', motivo: 'entrega_recente', dados: { quando } }
    // Logged out, it has nothing to tell.
    if (estado !== 'open') return { cor: 'cinza', motivo: 'entrega_dispensada' }
    return ultima
      ? { cor: 'amarelo', motivo: 'entrega_antiga', dados: { quando }, reparo: 'provarEntrega' }
      : { cor: 'vermelho', motivo: 'entrega_nenhuma', reparo: 'provarEntrega' }
  },
}

/** Null: to nobody could it be sent. */
const provar = async ({ ambiente, configuracao, alvo, ultimaEntrega }: Contexto): Promise<Achado | null> => {
  const numero = configuracao.numeroConectado ?? (await buscarInstancia(await alvo()))?.numero
  if (!numero) return null
  const antes = (await ultimaEntrega())?.id
  const texto = 'Teste do diagnóstico: se você lê isto, o WhatsApp está enviando. Pode apagar.'
  await enviarMensagemTexto(ambiente, configuracao.id, { numero, texto })
  const { serviu } = await aguardar(
    async () => (await ultimaEntrega())?.id,
    (id) => id !== antes,
    PRAZO_DA_PROVA_MS,
  )
  return serviu
    ? { cor: 'verde', motivo: 'entrega_provada' }
    : { cor: 'vermelho', motivo: 'entrega_provada_em_vao', reparo: 'registrarWebhook' }
}
