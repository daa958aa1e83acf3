import type { Alvo } from '../alvo.js'
import { carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import type { Estado } from '../estado/derivar.js'
import { gravarDescoberta } from '../estado/gravar-descoberta.js'
import { type Marca, marcar } from '../estado/marca.js'
import type { EstadoSondado, Sinal } from '../estado/sinais.js'
import type { InstanciaEvolution } from '../evolution/schemas/instancia.js'
import { buscarInstancia, buscarPerfil, perfilDe } from './buscar-perfil.js'
import { ConfiguracaoInexistente } from './erros-da-operacao.js'
import { sondar } from './sondar.js'

/** Asks Evolution how the instance really is and writes the answer down. */
export const verificarStatus = async (ambiente: Ambiente, configuracaoId: number): Promise<Estado> => {
  const alvo = await carregarAlvo(ambiente, configuracaoId)
  const marca = await marcar(ambiente.dataSource, configuracaoId)
  const sinais = await perguntar(alvo, marca)
  const mudanca = await gravarDescoberta(ambiente.dataSource, configuracaoId, 'sonda', ...sinais)
  if (!mudanca) throw new ConfiguracaoInexistente()
  return mudanca.depois
}

/**
 * The same for one among many, whose server's list was just read: the profile, a second question, is asked for only
 * where it is not known, or the list has another phone.
 */
export const conferirStatus = async (
  ambiente: Ambiente,
  configuracaoId: number,
  listada: InstanciaEvolution | null,
): Promise<Estado> => {
  const alvo = await carregarAlvo(ambiente, configuracaoId)
  const marca = await marcar(ambiente.dataSource, configuracaoId)
  const estado = await sondar(alvo)
  if (estado === 'ausente') return verificarStatus(ambiente, configuracaoId)
  const mudanca = await gravarDescoberta(ambiente.dataSource, configuracaoId, 'sonda', {
    tipo: 'sonda',
    ...marca,
    estado,
  })
  if (!mudanca) throw new ConfiguracaoInexistente()
  const { status, numero, nome } = mudanca.depois
  const completo = nome !== null && (!listada?.numero || listada.numero === numero)
  if (status !== 'conectado' || completo) return mudanca.depois
  return (await buscarPerfil(ambiente, configuracaoId)) ?? mudanca.depois
}

const perguntar = async (alvo: Alvo, marca: Marca): Promise<Sinal[]> => {
  const estado = await sondar(alvo)
  if (estado === 'close' && SEM_MOTIVO.has(alvo.configuracao.motivo)) {
    const codigo = (await buscarInstancia(alvo))?.motivoDesconexao ?? null
    return [{ tipo: 'sonda', ...marca, estado, codigo }]
  }
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

/** What a delivery may not have told, and the server's own record does. */
const SEM_MOTIVO: ReadonlySet<unknown> = new Set([null, 'conexao_caiu'])

const conhecido = (estado: string): EstadoSondado =>
  estado === 'open' || estado === 'connecting' || estado === 'refused' ? estado : 'close'
