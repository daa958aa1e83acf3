import type { Achado } from '../../resources/configuracao-whatsapp/diagnostico.js'
import { ErroEvolution } from '../evolution/erros.js'
import { JANELA_DE_REENVIO_MS } from '../janela-de-reenvio.js'
import type { DefinicaoDaVerificacao } from './contexto.js'

export const servidor: DefinicaoDaVerificacao = {
  id: 'servidor',
  depende: [],
  async verificar({ versao, configuracao }) {
    try {
      await versao()
      return { cor: 'verde', motivo: 'servidor_responde' }
    } catch (erro) {
      if (!(erro instanceof ErroEvolution)) throw erro
      return {
        cor: 'vermelho',
        motivo: 'servidor_inacessivel',
        dados: { codigo: erro.codigo },
        ...(configuracao.evolutionApiUrl !== null && { reparo: 'abrirServidor' }),
      }
    }
  },
}

export const versao: DefinicaoDaVerificacao = {
  id: 'versao',
  depende: ['servidor'],
  verificar: async (contexto) => julgarVersao((await contexto.versao()).versao),
}

/** This package speaks Evolution API v2, and has been tried with 2.3. */
export const julgarVersao = (versao: string): Achado => ({
  cor: /^v?2\./.test(versao) ? 'verde' : 'amarelo',
  motivo: /^v?2\./.test(versao) ? 'versao_conhecida' : 'versao_desconhecida',
  dados: { versao: versao.slice(0, 40) },
})

/** By the Date header of an answer of Evolution, which counts whole seconds. */
export const relogio: DefinicaoDaVerificacao = {
  id: 'relogio',
  depende: ['servidor'],
  async verificar({ semChave }) {
    const antes = Date.now()
    const hora = await semChave().relogio()
    if (hora === null) return { cor: 'amarelo', motivo: 'relogio_desconhecido' }
    const aqui = (antes + Date.now()) / 2
    return julgarRelogio(hora + 500 - aqui)
  },
}

const TOLERADA_MS = 30_000

/** Beyond the window in which a signed delivery counts, every one is refused; long before, QR codes expire early. */
export const julgarRelogio = (diferencaMs: number): Achado => {
  const ms = Math.abs(diferencaMs)
  if (ms > JANELA_DE_REENVIO_MS) {
    return { cor: 'vermelho', motivo: 'relogio_longe', dados: { minutos: Math.round(ms / 60_000) } }
  }
  const dados = { segundos: Math.round(ms / 1000) }
  return ms > TOLERADA_MS
    ? { cor: 'amarelo', motivo: 'relogio_diferente', dados }
    : { cor: 'verde', motivo: 'relogio_certo', dados }
}
