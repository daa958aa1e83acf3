import type { Alvo } from '../alvo.js'
import { carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { ConfiguracaoInexistente } from '../erros-da-operacao.js'
import { contar } from '../estado/contar.js'
import type { Estado } from '../estado/derivar.js'
import { type Marca, marcar } from '../estado/marca.js'
import type { EstadoSondado, Sinal } from '../estado/sinais.js'
import { buscarInstancia, perfilDe } from './buscar-perfil.js'
import { sondar } from './sondar.js'

/** Asks Evolution how the instance really is and writes the answer down. */
export const verificarStatus = async (ambiente: Ambiente, configuracaoId: number): Promise<Estado> => {
  const alvo = await carregarAlvo(ambiente, configuracaoId)
  const marca = await marcar(ambiente.dataSource, configuracaoId)
  const sinais = await perguntar(alvo, marca)
  const mudanca = await contar(ambiente.dataSource, configuracaoId, 'sonda', ...sinais)
  if (!mudanca) throw new ConfiguracaoInexistente()
  return mudanca.depois
}

const perguntar = async (alvo: Alvo, marca: Marca): Promise<Sinal[]> => {
  const estado = await sondar(alvo)
  if (estado !== 'open' && estado !== 'ausente') return [{ tipo: 'sonda', ...marca, estado }]
  const instancia = await buscarInstancia(alvo)
  // The database's view may lag behind (fetchInstances), but it is the only one there is when `state` is absent.
  if (!instancia) return [{ tipo: 'sonda', ...marca, estado: 'inexistente' }]
  const sonda: Sinal = {
    tipo: 'sonda',
    ...marca,
    estado: estado === 'open' ? estado : conhecido(instancia.estado),
  }
  if (estado !== 'open') return [sonda]
  return [sonda, perfilDe(instancia, marca)]
}

const conhecido = (estado: string): EstadoSondado =>
  estado === 'open' || estado === 'connecting' || estado === 'refused' ? estado : 'close'
