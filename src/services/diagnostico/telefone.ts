import { Not } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import type { Achado } from '../../resources/configuracao-whatsapp/diagnostico.js'
import { DURACAO_DO_QR_MS } from '../estado/sinais.js'
import { buscarInstancia } from '../operacoes/buscar-perfil.js'
import type { Contexto, DefinicaoDaVerificacao } from './contexto.js'

/** Whether a QR comes when one is due. */
export const qr: DefinicaoDaVerificacao = {
  id: 'qr',
  depende: ['instancia'],
  async verificar({ reler, estado }) {
    const servidor = await estado()
    const { status, motivo, qrCode, qrCodeExpiraEm, statusDesde } = await reler()
    const agora = Date.now()
    const reparo = 'verQrcode'
    if (motivo === 'limite_qr') return { cor: 'amarelo', motivo: 'qr_limite', reparo }
    if (servidor === 'open' || (status !== 'aguardando_qr' && status !== 'conectando')) {
      return { cor: 'verde', motivo: 'qr_dispensado' }
    }
    if (qrCode && qrCodeExpiraEm && qrCodeExpiraEm.getTime() > agora) {
      return { cor: 'verde', motivo: 'qr_a_mostra' }
    }
    if (status === 'aguardando_qr') return { cor: 'amarelo', motivo: 'qr_vencido', reparo }
    return agora - statusDesde.getTime() > DURACAO_DO_QR_MS
      ? { cor: 'vermelho', motivo: 'qr_nao_veio', reparo }
      : { cor: 'verde', motivo: 'qr_dispensado' }
  },
}

/** Whether the phone is connected; and if not, why. */
export const telefone: DefinicaoDaVerificacao = {
  id: 'telefone',
  depende: ['instancia'],
  async verificar(contexto) {
    const servidor = await contexto.estado()
    const { status, motivo } = await contexto.reler()
    if (servidor === 'open') return conectado(contexto)
    if (servidor === 'connecting' || status === 'aguardando_qr') {
      return status === 'aguardando_qr'
        ? { cor: 'amarelo', motivo: 'telefone_esperado', reparo: 'abrirConexao' }
        : { cor: 'amarelo', motivo: 'telefone_conectando' }
    }
    if (motivo === 'limite_qr') return { cor: 'amarelo', motivo: 'telefone_esperado' }
    const outra = motivo === 'substituido' ? await emOutraInstancia(contexto) : null
    if (outra)
      return { cor: 'vermelho', motivo: 'telefone_em_outra', dados: { numero: outra }, reparo: 'conectar' }
    const porque = motivo ?? 'desconhecido'
    return {
      // On purpose, it is no fault.
      cor: motivo === 'desconectado_pelo_painel' ? 'amarelo' : 'vermelho',
      motivo: 'telefone_desconectado',
      dados: { porque },
      // WhatsApp lifts a ban in its app; another QR meanwhile would only be refused.
      ...(motivo !== 'banido' && { reparo: 'conectar' as const }),
    }
  },
}

const conectado = async (contexto: Contexto): Promise<Achado> => {
  const { numeroConectado } = await contexto.reler()
  const numero = numeroConectado ?? ''
  return numero && (await repetido(contexto, numero))
    ? { cor: 'amarelo', motivo: 'telefone_repetido', dados: { numero } }
    : { cor: 'verde', motivo: 'telefone_conectado', dados: { numero } }
}

/** Which company has it is not told: it may be another's. */
const repetido = ({ ambiente, configuracao }: Contexto, numeroConectado: string): Promise<boolean> =>
  ambiente.dataSource.manager.existsBy(ConfiguracaoWhatsApp, { numeroConectado, id: Not(configuracao.id) })

/** The number, when it was taken over by an instance that we know of: Evolution remembers whose this one was. */
const emOutraInstancia = async (contexto: Contexto): Promise<string | null> => {
  const alvo = await contexto.alvo()
  const numero = (await buscarInstancia(alvo))?.numero ?? null
  if (!numero) return null
  if (await repetido(contexto, numero)) return numero
  const instancias = await alvo.cliente.buscar()
  const tomada = instancias.some(
    ({ nome, estado, numero: dela }) =>
      dela === numero && estado === 'open' && nome !== alvo.configuracao.instanceName,
  )
  return tomada ? numero : null
}
