import type { Achado } from '../../resources/configuracao-whatsapp/diagnostico.js'
import { enderecoDoServidor } from '../evolution/endereco-do-servidor.js'
import { ErroEvolution, ServidorSemLicenca } from '../evolution/erros.js'
import { JANELA_DE_REENVIO_MS } from '../evolution/janela-de-reenvio.js'
import { ehConhecida, VERSOES_CONHECIDAS } from '../evolution/versoes.js'
import type { Contexto, DefinicaoDaVerificacao } from './contexto.js'

export const servidor: DefinicaoDaVerificacao = {
  id: 'servidor',
  depende: [],
  async verificar({ versao, porNome, configuracao, ambiente }) {
    try {
      await versao()
      const falta = await faltaDeLicenca(porNome)
      if (falta) {
        const endereco = enderecoDoServidor(configuracao.evolutionApiUrl ?? ambiente.evolution.url)
        const registro = falta.enderecoDeRegistro ?? ''
        return { cor: 'vermelho', motivo: 'servidor_sem_licenca', dados: { endereco, registro } }
      }
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

/** Without one a server greets everybody, and does nothing for anybody. What else is wrong, other checks tell. */
const faltaDeLicenca = (porNome: Contexto['porNome']): Promise<ServidorSemLicenca | null> =>
  porNome().then(
    () => null,
    (erro: unknown) => (erro instanceof ServidorSemLicenca ? erro : null),
  )

export const julgarVersao = (versao: string): Achado => {
  const dados = { versao: versao.slice(0, 40) }
  return ehConhecida(versao)
    ? { cor: 'verde', motivo: 'versao_conhecida', dados }
    : { cor: 'amarelo', motivo: 'versao_desconhecida', dados: { ...dados, ...VERSOES_CONHECIDAS } }
}

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
