import type { DataSource } from 'typeorm'
import { painelConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/painel.js'
import type { DeclaracaoDeRecurso } from '../../resources/declaracao.js'
import { painelEmpresa } from '../../resources/empresa/painel.js'
import { auditar, O_SISTEMA, type Quem } from '../auditoria.js'
import { EmpresaInexistente } from '../erros-da-operacao.js'
import type { Sinais } from '../estado/sinais.js'
import { semSenhaNoEndereco } from '../mudanca.js'
import {
  lerAuditoriaDaEmpresa,
  lerEventosDaEmpresa,
  lerMensagensDaEmpresa,
  lerModelosDaEmpresa,
  lerMudancasDaEmpresa,
} from './paginas.js'

type Colunas = Record<string, unknown>

/**
 * Everything kept of one company, as the text of one JSON document, in pieces: company, configuration, known
 * profiles, journal with payloads, messages, models of messages, history of statuses, audit trail. No secret is in it, and no QR. Written
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
    perfisConhecidos: [aberta, perfil].flatMap((p) =>
      p ? [{ numero: p.numero, nome: p.nome, foto: p.foto }] : [],
    ),
  }
  return escrever(cabeca, {
    eventos: lerEventosDaEmpresa(dataSource, configuracao?.id ?? 0),
    mudancasDeStatus: lerMudancasDaEmpresa(dataSource, configuracao?.id ?? 0),
    mensagens: lerMensagensDaEmpresa(dataSource, configuracao?.id ?? 0),
    modelos: lerModelosDaEmpresa(dataSource, empresaId),
    auditoria: lerAuditoriaDaEmpresa(dataSource, empresaId),
  })
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
      yield antes + pagina.map((item) => JSON.stringify(item)).join(',\n')
      antes = ',\n'
    }
    yield ']'
  }
  yield '}\n'
}
