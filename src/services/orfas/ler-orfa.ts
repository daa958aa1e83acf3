import { InstanciaOrfa } from '../../resources/instancia-orfa/instancia-orfa.js'
import type { Ambiente } from '../ambiente.js'
import { InstanciaEmUso, InstanciaOrfaInexistente } from '../operacoes/erros-da-operacao.js'
import { listarServidores, type ServidorEmUso } from '../reconciliacao/servidores.js'

export interface OrfaNoServidor {
  orfa: InstanciaOrfa
  servidor: ServidorEmUso
}

/** @throws InstanciaOrfaInexistente also when its server is no longer one of ours */
export const lerOrfa = async (ambiente: Ambiente, id: number): Promise<OrfaNoServidor> => {
  const orfa = await ambiente.dataSource.manager.findOneBy(InstanciaOrfa, { id })
  const servidores = orfa ? await listarServidores(ambiente) : []
  const servidor = servidores.find(({ endereco }) => endereco === orfa?.servidor)
  if (!orfa || !servidor) throw new InstanciaOrfaInexistente()
  return { orfa, servidor }
}

export const esquecerOrfa = async ({ dataSource }: Ambiente, { id }: InstanciaOrfa): Promise<void> => {
  await dataSource.manager.delete(InstanciaOrfa, { id })
}

interface DonaDoNome {
  id: number
  status: string
}

/** The configuration that goes by the orphan's name on its server; it may be about to create its own instance. */
export const donaDoNome = async (
  { dataSource }: Ambiente,
  { orfa, servidor }: OrfaNoServidor,
): Promise<DonaDoNome | null> => {
  const [dona]: DonaDoNome[] = await dataSource.query(
    `SELECT id, status FROM whatsapp.configuracao_whatsapp
     WHERE instance_name = $1 AND (evolution_api_url = ANY($2::text[]) OR ($3 AND evolution_api_url IS NULL))`,
    [orfa.instanceName, servidor.urls.filter((url) => url !== null), servidor.urls.includes(null)],
  )
  return dona ?? null
}

/** Since the orphan was seen, its name's company may have made the instance its own. */
export const exigirDeNinguem = async (
  ambiente: Ambiente,
  onde: OrfaNoServidor,
): Promise<DonaDoNome | null> => {
  const dona = await donaDoNome(ambiente, onde)
  if (dona && dona.status !== 'nao_configurado' && dona.status !== 'erro') throw new InstanciaEmUso()
  return dona
}
