import { reparoDaFalha } from '../../resources/configuracao-whatsapp/reparo-da-falha.js'
import type { Status } from '../../resources/configuracao-whatsapp/status.js'
import type { EstadoSondado } from '../estado/sinais.js'
import type { DefinicaoDaVerificacao } from './contexto.js'

/** Exists, and is ours. */
export const instancia: DefinicaoDaVerificacao = {
  id: 'instancia',
  depende: ['chave'],
  async verificar({ quemUsaONome, configuracao }) {
    const { instanceName: nome, status, motivo } = configuracao
    switch (await quemUsaONome()) {
      case 'nossa':
        return { cor: 'verde', motivo: 'instancia_nossa', dados: { nome } }
      case 'alheia':
        return { cor: 'vermelho', motivo: 'instancia_alheia', dados: { nome } }
      case 'saindo':
        // Never made, or deleted on purpose: no fault, and yet nothing can be asked about it.
        return status === 'nao_configurado' && motivo !== 'instancia_inexistente'
          ? { cor: 'cinza', motivo: 'instancia_por_criar', reparo: 'conectar' }
          : { cor: 'vermelho', motivo: 'instancia_sumiu', reparo: 'conectar' }
    }
  },
}

/** What we may show while Evolution says so. */
const CONFEREM: Record<EstadoSondado, readonly Status[]> = {
  open: ['conectado'],
  connecting: ['conectando', 'aguardando_qr'],
  close: ['desconectado'],
  refused: ['desconectado'],
  inexistente: ['nao_configurado'],
}

export const estado: DefinicaoDaVerificacao = {
  id: 'estado',
  depende: ['instancia'],
  async verificar(contexto) {
    const servidor = await contexto.estado()
    // Read after the answer: a delivery may have come meanwhile.
    const { status, ultimoErro } = await contexto.reler()
    if (servidor === 'ausente') return { cor: 'amarelo', motivo: 'estado_ausente' }
    const reparo = 'verificarStatus'
    if (status === 'erro') {
      const dados = { codigo: ultimoErro ?? 'inesperado' }
      // What stood in the way does so no more, or this line would not have its turn.
      const outro = reparoDaFalha(ultimoErro) === 'conectar' ? 'conectar' : reparo
      return { cor: 'vermelho', motivo: 'estado_erro', dados, reparo: outro }
    }
    return CONFEREM[servidor].includes(status)
      ? { cor: 'verde', motivo: 'estado_confere', dados: { status } }
      : { cor: 'amarelo', motivo: 'estado_difere', dados: { status, servidor }, reparo }
  },
}
