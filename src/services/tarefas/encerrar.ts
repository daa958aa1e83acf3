import type { DataSource, EntityManager } from 'typeorm'
import type { ResultadoNaTrilha, TarefaNaTrilha } from '../../resources/auditoria/auditoria.js'
import {
  ACOES_DEMORADAS,
  type AcaoDaTarefa,
  type ItemDaTarefa,
} from '../../resources/configuracao-whatsapp/em-massa.js'
import { auditar } from '../auditoria/auditar.js'
import { semSenhaNoEndereco } from '../auditoria/mudanca.js'
import { alterar } from '../banco/consultar.js'

interface Encerrada {
  id: number
  acao: AcaoDaTarefa
  autor: string
  papel: string
  endereco: string | null
}

/** Whoever comes second finds it ended. */
const ENCERRAR = `
  UPDATE whatsapp.tarefa_em_massa t SET encerrada_em = now()
  WHERE t.encerrada_em IS NULL AND ($1::int IS NULL OR t.id = $1) AND NOT EXISTS (
    SELECT FROM whatsapp.tarefa_item i WHERE i.tarefa_id = t.id AND i.situacao IN ('pendente', 'fazendo'))
  RETURNING t.id, t.acao, t.autor, t.papel, t.endereco`

const ITENS = `
  SELECT configuracao_id AS id, coalesce(empresa, '') AS empresa, situacao, codigo, dados
  FROM whatsapp.tarefa_item WHERE tarefa_id = $1 ORDER BY configuracao_id`

/** What is done to one company alone stands in the trail by itself. */
const SEM_LINHA: readonly AcaoDaTarefa[] = ACOES_DEMORADAS

/**
 * Ends the tasks of which nothing is left to be done, and writes for each the one line in the trail.
 * @param id null: whichever there are, of nodes too that did not come to it
 */
export const encerrarTarefas = (dataSource: DataSource, id: number | null): Promise<void> =>
  dataSource.transaction(async (manager) => {
    const encerradas = await alterar<Encerrada>(manager, ENCERRAR, [id])
    for (const tarefa of encerradas) if (!SEM_LINHA.includes(tarefa.acao)) await anotar(manager, tarefa)
  })

const anotar = async (
  manager: EntityManager,
  { id, acao, autor, papel, endereco }: Encerrada,
): Promise<void> => {
  const itens: ItemDaTarefa[] = await manager.query(ITENS, [id])
  const quantos = (situacao: ItemDaTarefa['situacao']) =>
    itens.filter((um) => um.situacao === situacao).length
  const { ok, falhou } = { ok: quantos('ok'), falhou: quantos('falhou') }
  const depois: TarefaNaTrilha = {
    ...{ tarefa: id, ok, falhou, cancelado: quantos('cancelado') },
    resultados: itens.map(paraATrilha),
  }
  await auditar(manager, {
    ...{ autor, papel, endereco, acao, depois },
    recurso: 'ConfiguracaoWhatsApp',
    resultado: falhou > 0 && ok === 0 ? 'falhou' : 'ok',
  })
}

const ENDERECOS: readonly string[] = ['de', 'para']

const paraATrilha = ({ id, empresa, situacao, codigo, dados }: ItemDaTarefa): ResultadoNaTrilha => {
  const vistos = Object.entries(dados ?? {}).map(([nome, valor]) => [
    nome,
    ENDERECOS.includes(nome) ? (semSenhaNoEndereco(String(valor)) ?? valor) : valor,
  ])
  return { ...Object.fromEntries(vistos), id, empresa, resultado: situacao, ...(codigo && { codigo }) }
}
