import { type Alvo, carregarAlvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import type { Estado } from '../estado/derivar.js'
import { gravarDescoberta } from '../estado/gravar-descoberta.js'
import { type Marca, marcar } from '../estado/marca.js'
import type { Sinal } from '../estado/sinais.js'
import { InstanciaInexistente } from '../evolution/erros.js'
import type { InstanciaEvolution } from '../evolution/schemas/instancia.js'

/** Completes number, name and picture of a connected phone; says nothing of its status. Null: there is no such instance. */
export const buscarPerfil = async (ambiente: Ambiente, configuracaoId: number): Promise<Estado | null> => {
  const alvo = await carregarAlvo(ambiente, configuracaoId)
  const marca = await marcar(ambiente.dataSource, configuracaoId)
  const instancia = await buscarInstancia(alvo)
  if (!instancia) return null
  const mudanca = await gravarDescoberta(
    ambiente.dataSource,
    configuracaoId,
    'sonda',
    perfilDe(instancia, marca),
  )
  return mudanca?.depois ?? null
}

/** Null: the server has no such instance. */
export const buscarInstancia = async ({
  cliente,
  configuracao,
}: Alvo): Promise<InstanciaEvolution | null> => {
  try {
    const [instancia] = await cliente.buscarPorNome(configuracao.instanceName)
    return instancia ?? null
  } catch (erro) {
    if (erro instanceof InstanciaInexistente) return null
    throw erro
  }
}

export const perfilDe = (
  { numero, nomePerfil: nome, fotoPerfilUrl: foto }: InstanciaEvolution,
  marca: Marca,
): Sinal => ({ tipo: 'perfil', ...marca, numero, nome, foto })
