import type { ParamsType } from 'adminjs'
import type { DataSource, EntityManager } from 'typeorm'
import { Empresa } from '../../../resources/empresa/empresa.js'
import { ModeloDeMensagem } from '../../../resources/modelo-de-mensagem/modelo-de-mensagem.js'
import type { Ator } from '../../../resources/papel.js'
import { empresaDoAcesso } from '../../acesso/controle-de-acesso.js'
import { recusar } from '../../recurso/escrita.js'
import { anotar, travada, unicoOu } from '../../recurso/gravar.js'
import type { Gravacao } from '../../recurso/recurso-escopado.js'

/** Per company: as many as the send box's menu holds. */
const MAXIMO_DE_MODELOS = 500

const nomeRepetido = unicoOu('modelo_de_mensagem_nome_key', 'nome', 'modeloEmUso')
const semEmpresa = unicoOu('modelo_de_mensagem_empresa_id_fkey', 'empresaId', 'valorInvalido')

/** Whoever calls has found the record in their own scope. */
export const gravacaoDoModelo = (dataSource: DataSource): Gravacao => ({
  criar: ({ empresaId, nome, texto }: ParamsType, ator) =>
    dataSource
      .transaction(async (manager) => {
        const dono = await donoDo(manager, ator, empresaId)
        if ((await manager.countBy(ModeloDeMensagem, { empresaId: dono })) >= MAXIMO_DE_MODELOS)
          throw recusar('nome', 'modelosDemais')
        const modelo = await manager.save(manager.create(ModeloDeMensagem, { empresaId: dono, nome, texto }))
        await anotarModelo(manager, ator, { acao: 'new', antes: null, depois: modelo })
        return modelo.id
      })
      .catch(semEmpresa)
      .catch(nomeRepetido),
  atualizar: (id, dados, ator) =>
    dataSource
      .transaction(async (manager) => {
        const antes = await travada(manager, ModeloDeMensagem, id)
        if (Object.keys(dados).length > 0) await manager.update(ModeloDeMensagem, id, dados)
        const depois = await manager.findOneByOrFail(ModeloDeMensagem, { id })
        await anotarModelo(manager, ator, { acao: 'edit', antes, depois })
      })
      .catch(nomeRepetido),
  async remover(id, ator) {
    await dataSource.transaction(async (manager) => {
      const antes = await travada(manager, ModeloDeMensagem, id)
      await manager.delete(ModeloDeMensagem, id)
      await anotarModelo(manager, ator, { acao: 'delete', antes, depois: null })
    })
  },
})

/** A tenant's is its own company, whatever it asks for. */
const donoDo = async (manager: EntityManager, ator: Ator, pedida: number | undefined): Promise<number> => {
  const referencia = empresaDoAcesso(ator)
  if (referencia !== null) {
    const { id: propria } = await manager.findOneByOrFail(Empresa, { referencia })
    if (pedida !== undefined && pedida !== propria) throw recusar('empresaId', 'somenteLeitura')
    return propria
  }
  if (pedida === undefined) throw recusar('empresaId', 'obrigatorio')
  return pedida
}

/** What it is called and says is the company's own: of them the trail says that they changed, no more. */
const anotarModelo = (
  manager: EntityManager,
  ator: Ator,
  { acao, antes, depois }: { acao: string; antes: ModeloDeMensagem | null; depois: ModeloDeMensagem | null },
): Promise<void> => {
  const modelo = depois ?? antes
  const ocultas = (['nome', 'texto'] as const).filter((nome) => antes?.[nome] !== depois?.[nome])
  return anotar(manager, ator, {
    acao,
    recurso: 'ModeloDeMensagem',
    id: modelo?.id ?? null,
    empresaId: modelo?.empresaId ?? null,
    antes: null,
    depois: null,
    ocultas: antes && depois ? ocultas : [],
  })
}
