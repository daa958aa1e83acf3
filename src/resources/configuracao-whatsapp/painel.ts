import { z } from 'zod'
import { SINAIS } from '../../migrations/indice-de-sinais.js'
import { escrita, leitura } from '../acao-declarada.js'
import { ACOES_DO_CUIDADO } from '../atencao/cuidado.js'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { FAIXAS } from '../disponibilidade/disponibilidade.js'
import { PAPEIS, RETAGUARDA } from '../papel.js'
import { porPoucos } from '../por-poucos.js'
import { literalNoLike, palavrasDe, temPalavras, temTrecho, textoDeBusca } from '../texto-de-busca.js'
import { ACOES_DA_CONFIGURACAO, OPERADORES } from './acoes.js'
import { type ConfiguracaoWhatsApp, configuracaoWhatsAppSchema } from './configuracao-whatsapp.js'
import { FONTES, MOTIVOS, STATUS } from './status.js'

const ficha = { ficha: true }
/** The first `gravidade` of who is not in trouble: migrations/1764400000014-atencao. */
const EM_ORDEM = 7

const porcentoDaFaixa = (parametro: string): string =>
  `(CASE ${parametro} ${Object.entries(FAIXAS)
    .map(([faixa, porcento]) => `WHEN '${faixa}' THEN ${porcento}`)
    .join(' ')} END)::real`

export const painelConfiguracaoWhatsApp: DeclaracaoDeRecurso<ConfiguracaoWhatsApp> = {
  id: 'ConfiguracaoWhatsApp',
  rotulo: { 'pt-BR': 'WhatsApp', en: 'WhatsApp' },
  acoes: {
    ...leitura(PAPEIS),
    ...escrita(['admin'], 'edit'),
    ...ACOES_DA_CONFIGURACAO,
    // Its repairs are actions of their own in the trail; each is held to its roles there.
    diagnosticar: {
      em: 'registro',
      papeis: PAPEIS,
      icone: 'Activity',
      auditada: ['diagnosticar', 'provarEntrega'],
    },
    // The trail has a line for each record, under the name of what was done to it.
    emMassa: { em: 'recurso', papeis: RETAGUARDA, icone: 'Layers' },
    emMassaEscolhidas: { em: 'lote', papeis: RETAGUARDA, icone: 'Layers' },
    // Who of support looks after a company in trouble.
    cuidar: { em: 'registro', papeis: RETAGUARDA, auditada: ACOES_DO_CUIDADO },
    saude: { em: 'registro', papeis: PAPEIS, icone: 'Heart' },
    // In the trail under the name of what was said.
    numeroAntigo: { em: 'registro', papeis: OPERADORES, auditada: ['numeroAntigo', 'numeroNovo'] },
    comportamento: { em: 'registro', papeis: OPERADORES, icone: 'Sliders', auditada: true },
    regrasDeAlerta: { em: 'registro', papeis: OPERADORES, icone: 'BellOff', auditada: true },
    linhaDoTempo: { em: 'registro', papeis: PAPEIS, icone: 'Clock' },
    disponibilidade: { em: 'registro', papeis: PAPEIS, icone: 'BarChart2' },
  },
  csv: true,
  aoVivo: true,
  entidade: configuracaoWhatsAppSchema,
  campoDaEmpresa: 'empresaId',
  titulo: 'instanceName',
  icone: 'Smartphone',
  ordem: { campo: 'gravidade', direcao: 'asc' },
  contarAte: 10_000,
  campos: {
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: { lista: true, ficha: true, filtro: true } },
    status: {
      tipo: 'opcoes',
      valores: STATUS,
      em: { lista: true, ficha: true, filtro: true },
      ordenavel: true,
      componente: 'WhatsAppEtiquetaDeStatus',
    },
    numeroConectado: {
      tipo: 'texto',
      em: { lista: true, ficha: true },
      ordenavel: true,
      componente: 'WhatsAppNumeroDeTelefone',
    },
    statusDesde: { tipo: 'momento', em: { lista: true, ficha: true } },
    ultimoEventoEm: { tipo: 'momento', em: { lista: true, ficha: true } },
    // The worst first, and of one grade what happened last.
    gravidade: { tipo: 'numero', em: {}, ordenavel: true, desempate: 'statusDesde' },
    situacao: {
      rotulo: { 'pt-BR': 'Situação', en: 'Situation' },
      tipo: 'opcoes',
      valores: ['com_problema', 'em_ordem'],
      em: { filtro: true },
      virtual: true,
      condicao: (parametro) =>
        `r.gravidade BETWEEN CASE ${parametro} WHEN 'com_problema' THEN 1 ELSE ${EM_ORDEM} END AND CASE ${parametro} WHEN 'com_problema' THEN ${EM_ORDEM - 1} ELSE 9 END`,
    },
    instanceName: { tipo: 'texto', em: { ficha: true, arquivo: true }, ordenavel: true },
    disponibilidade: {
      rotulo: { 'pt-BR': 'No ar (30 d)', en: 'Up (30 d)' },
      tipo: 'numero',
      em: { lista: true, ficha: true },
      ordenavel: true,
      componente: 'WhatsAppPorcento',
    },
    faixa: {
      rotulo: { 'pt-BR': 'Disponibilidade em 30 dias', en: 'Availability in 30 days' },
      tipo: 'opcoes',
      valores: Object.keys(FAIXAS),
      em: { filtro: true },
      virtual: true,
      condicao: (parametro) => `r.disponibilidade < ${porcentoDaFaixa(parametro)}`,
    },
    criadoEm: { tipo: 'momento', em: { ficha: true, filtro: true, arquivo: true }, ordenavel: true },
    motivo: { tipo: 'opcoes', valores: MOTIVOS, em: { ficha: true, filtro: true, arquivo: true } },
    nomePerfil: { tipo: 'texto', em: ficha },
    fotoPerfilUrl: { tipo: 'texto', em: {} },
    evolutionApiUrl: { tipo: 'texto', em: ficha },
    webhookUrl: { tipo: 'texto', em: ficha },
    ativo: { tipo: 'booleano', em: { ficha: true, filtro: true, edicao: true }, ordenavel: true },
    confirmarLeitura: { tipo: 'booleano', em: { ficha: true, edicao: true } },
    atualizadoEm: { tipo: 'momento', em: ficha },
    ultimaSincronizacao: { tipo: 'momento', em: ficha, ordenavel: true },
    evidencia: { tipo: 'opcoes', valores: FONTES, em: {} },
    evidenciaEm: { tipo: 'momento', em: {} },
    servidorMudoDesde: { tipo: 'momento', em: {} },
    id: { tipo: 'id', em: {} },
  },
  escrita: { editar: z.strictObject({ ativo: z.boolean(), confirmarLeitura: z.boolean() }).partial() },
  buscar(consulta, texto, ajuda) {
    const procurado = textoDeBusca(texto)
    const parte = literalNoLike(procurado)
    // A number is typed in many ways: (11) 99999-0002, +55 11…
    const digitos = texto.replace(/\D/g, '')
    const numero = digitos.length >= 3 && !/[a-z]/i.test(texto) ? `%${digitos}%` : null
    // Words in any order: "escola celia" finds "Escola da Dona Célia".
    const palavras = palavrasDe(procurado)
    const nome = (parametro: (i: number) => string) => temPalavras('e.nome_busca', palavras, parametro)
    const instancia = (parametro: string, de = '') =>
      temTrecho(`${de}instance_name`, procurado, parametro, { operador: 'ILIKE', sinais: SINAIS.instancia })
    const daqui = 'SELECT id FROM whatsapp.configuracao_whatsapp WHERE'
    return porPoucos(consulta, ajuda, {
      em: 'r.id',
      sql: (limite) =>
        `(${daqui} ${instancia('$1::text')} LIMIT ${limite}) UNION ALL (${daqui} numero_conectado LIKE $2 LIMIT ${limite})
         UNION ALL (SELECT c.id FROM whatsapp.empresa e JOIN whatsapp.configuracao_whatsapp c ON c.empresa_id = e.id
           WHERE ${nome((i) => `$${i + 3}::text`)} LIMIT ${limite})`,
      valores: [parte, numero, ...palavras.map(literalNoLike)],
      senao: [
        `(r.numero_conectado LIKE :numero OR ${instancia('CAST(:parte AS text)', 'r.')}
          OR (SELECT ${nome((i) => `CAST(:palavra${i} AS text)`)} FROM whatsapp.empresa e WHERE e.id = r.empresa_id))`,
        {
          parte,
          numero,
          ...Object.fromEntries(palavras.map((palavra, i) => [`palavra${i}`, literalNoLike(palavra)])),
        },
      ],
    })
  },
}
