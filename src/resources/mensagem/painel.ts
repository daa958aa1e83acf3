import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { textoDeBusca } from '../texto-de-busca.js'
import { DIRECOES, Mensagem, ORIGENS, STATUS_DA_MENSAGEM, TIPOS_DE_MENSAGEM } from './mensagem.js'

const ficha = { ficha: true }
const tudo = { lista: true, ficha: true, filtro: true }

/** What a message says; its metadata is the rest. */
export const CONTEUDO_DA_MENSAGEM = ['texto'] as const

const daEmpresa = (empresa: string) =>
  `r.configuracaoId = (SELECT id FROM configuracao_whatsapp WHERE empresa_id = ${empresa})`
const doTelefone = (numero: string) =>
  `r.conversaId IN (SELECT id FROM conversa WHERE telefone LIKE '%' || regexp_replace(${numero}, '\\D', '', 'g') || '%')`

/** Every message, in and out. To be read only: they are written in a conversation, or by the program. */
export const painelMensagem: DeclaracaoDeRecurso<Mensagem> = {
  id: 'Mensagem',
  entidade: Mensagem,
  campoDaEmpresa: 'empresaId',
  escopo: daEmpresa,
  titulo: 'id',
  icone: 'MessageSquare',
  ordem: { campo: 'id', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    em: { tipo: 'momento', em: tudo },
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: tudo, condicao: daEmpresa },
    telefone: { tipo: 'texto', em: tudo, componente: 'NumeroDeTelefone', condicao: doTelefone },
    // Not in the list: the status says whether it came in.
    direcao: {
      tipo: 'opcoes',
      valores: DIRECOES,
      em: { ficha: true, filtro: true },
      componente: 'PalavraInteira',
    },
    // Neither in the list: the text's column tells what is no text.
    tipo: { tipo: 'opcoes', valores: TIPOS_DE_MENSAGEM, em: { ficha: true, filtro: true } },
    texto: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'TextoDaMensagem' },
    status: { tipo: 'opcoes', valores: STATUS_DA_MENSAGEM, em: tudo, componente: 'SituacaoDaMensagem' },
    conversaId: { tipo: 'referencia', referencia: 'Conversa', em: ficha, componente: 'ConversaDaMensagem' },
    origem: { tipo: 'opcoes', valores: ORIGENS, em: ficha },
    autor: { tipo: 'texto', em: ficha },
    entregueEm: { tipo: 'momento', em: ficha },
    lidaEm: { tipo: 'momento', em: ficha },
    motivo: { tipo: 'texto', em: {} },
    apagadaEm: { tipo: 'momento', em: {} },
    id: { tipo: 'id', em: ficha, ordenavel: true },
  },
  conteudo: CONTEUDO_DA_MENSAGEM,
  // Words, whatever their accents and endings.
  buscar: (consulta, texto) =>
    consulta.andWhere(
      `r.id IN (SELECT b.mensagem_id FROM mensagem_busca b
         WHERE b.palavras @@ websearch_to_tsquery('portuguese', :busca))`,
      { busca: textoDeBusca(texto) },
    ),
}
