import type { DataSource } from 'typeorm'
import { painelConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/painel.js'
import type { DeclaracaoDeRecurso } from '../../resources/declaracao.js'
import { painelEmpresa } from '../../resources/empresa/painel.js'
import { lerRegrasDaEmpresa } from '../alertas/regras-da-empresa.js'
import { auditar, O_SISTEMA, type Quem } from '../auditoria/auditar.js'
import { semSenhaNoEndereco } from '../auditoria/mudanca.js'
import { lerComportamento } from '../comportamento/tabela.js'
import type { Sinais } from '../estado/sinais.js'
import { EmpresaInexistente } from '../operacoes/erros-da-operacao.js'
import { escreverObjeto } from './json-em-pedacos.js'
import {
  lerAlertasDaEmpresa,
  lerAuditoriaDaEmpresa,
  lerAvisosDaEmpresa,
  lerContatosDaEmpresa,
  lerContatosDeAlertaDaEmpresa,
  lerConversasDaEmpresa,
  lerEventosDaEmpresa,
  lerMensagensDaEmpresa,
  lerModelosDaEmpresa,
  lerMudancasDaEmpresa,
  lerQuedasDaEmpresa,
  lerSaudeDaEmpresa,
  lerTarefasDaEmpresa,
  lerTentativasDaEmpresa,
} from './paginas.js'

type Colunas = Record<string, unknown>

/**
 * Everything kept of one company, as the text of one JSON document, in pieces: company, configuration and how it behaves, known
 * profiles, journal with payloads, messages, conversations, contacts, models of messages, history of statuses, audit trail. No secret is in it, and no QR. Written
 * into the trail first.
 * @throws EmpresaInexistente
 */
export const exportarDados = async (
  dataSource: DataSource,
  empresaId: number,
  quem: Quem = O_SISTEMA,
): Promise<AsyncIterable<string>> => {
  const { manager } = dataSource
  const empresa = await manager.findOneBy(painelEmpresa.entidade, { id: empresaId })
  if (!empresa) throw new EmpresaInexistente()
  const configuracao = await manager.findOneBy(painelConfiguracaoWhatsApp.entidade, { empresaId })
  await auditar(dataSource, {
    ...quem,
    empresaId,
    recurso: 'Empresa',
    registroId: String(empresaId),
    acao: 'exportarDados',
    resultado: 'ok',
  })
  const { aberta, perfil }: Sinais = configuracao?.sinais ?? {}
  const cabeca = {
    formato: 1,
    geradoEm: new Date(),
    empresa: declaradas(painelEmpresa, empresa),
    configuracao: configuracao && {
      ...declaradas(painelConfiguracaoWhatsApp, configuracao),
      evolutionApiUrl: semSenhaNoEndereco(configuracao.evolutionApiUrl),
    },
    arquivosGuardados: await contarArquivos(dataSource, configuracao?.id ?? 0),
    comportamento: configuracao && (await lerComportamento(manager, configuracao.id)),
    regrasDeAlerta: configuracao && (await lerRegrasDaEmpresa(manager, configuracao.id)),
    perfisConhecidos: [aberta, perfil].flatMap((p) =>
      p ? [{ numero: p.numero, nome: p.nome, foto: p.foto }] : [],
    ),
  }
  return escrever(cabeca, {
    eventos: lerEventosDaEmpresa(dataSource, configuracao?.id ?? 0),
    mudancasDeStatus: lerMudancasDaEmpresa(dataSource, configuracao?.id ?? 0),
    quedas: lerQuedasDaEmpresa(dataSource, configuracao?.id ?? 0),
    tentativasDeConexao: lerTentativasDaEmpresa(dataSource, empresaId),
    saudeDosEnvios: lerSaudeDaEmpresa(dataSource, empresaId),
    mensagens: lerMensagensDaEmpresa(dataSource, configuracao?.id ?? 0),
    conversas: lerConversasDaEmpresa(dataSource, configuracao?.id ?? 0),
    contatos: lerContatosDaEmpresa(dataSource, configuracao?.id ?? 0),
    modelos: lerModelosDaEmpresa(dataSource, empresaId),
    alertas: lerAlertasDaEmpresa(dataSource, empresaId),
    contatosDosAlertas: lerContatosDeAlertaDaEmpresa(dataSource, empresaId),
    avisosDeAlerta: lerAvisosDaEmpresa(dataSource, empresaId),
    tarefasEmMassa: lerTarefasDaEmpresa(dataSource, configuracao?.id ?? 0),
    auditoria: lerAuditoriaDaEmpresa(dataSource, empresaId),
  })
}

/** Files of messages are with whom the host gave them to keep: how many, and how large together. */
const contarArquivos = async (
  dataSource: DataSource,
  configuracaoId: number,
): Promise<{ quantos: number; bytes: number }> => {
  const [conta]: { quantos: number; bytes: number }[] = await dataSource.query(
    `SELECT count(*)::int AS quantos, coalesce(sum(bytes), 0)::float8 AS bytes FROM whatsapp.midia_guardada
     WHERE configuracao_id = $1 AND estado = 'guardada'`,
    [configuracaoId],
  )
  return conta ?? { quantos: 0, bytes: 0 }
}

/** What the panel may show: an allowlist, so that a secret added to the table is not exported by default. */
const declaradas = <E extends object>({ campos }: DeclaracaoDeRecurso<E>, linha: E): Colunas =>
  Object.fromEntries(Object.entries(linha).filter(([nome]) => Object.hasOwn(campos, nome)))

async function* escrever(
  cabeca: object,
  listas: Record<string, AsyncIterable<readonly object[]>>,
): AsyncGenerator<string> {
  yield JSON.stringify(cabeca).slice(0, -1)
  for (const [nome, paginas] of Object.entries(listas)) {
    yield `,\n${JSON.stringify(nome)}:[`
    let antes = ''
    for await (const pagina of paginas) {
      for (const item of pagina) {
        yield antes
        yield* escreverObjeto(item)
        antes = ',\n'
      }
    }
    yield ']'
  }
  yield '}\n'
}
