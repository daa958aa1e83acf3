import { leitura } from '../acao-declarada.js'
import { formasDoTelefone } from '../busca-de-telefone.js'
import type { Campo, DeclaracaoDeRecurso } from '../declaracao.js'
import { PAPEIS } from '../papel.js'
import { pelaEmpresa } from '../pela-empresa.js'
import { porPoucos } from '../por-poucos.js'
import { textoDeBusca } from '../texto-de-busca.js'
import {
  DIRECOES,
  type Mensagem,
  mensagemSchema,
  ORIGENS,
  STATUS_DA_MENSAGEM,
  TIPOS_DE_MENSAGEM,
} from './mensagem.js'

const ficha = { ficha: true }
const tudo = { lista: true, ficha: true, filtro: true }

/** What a message says; its metadata is the rest. */
export const CONTEUDO_DA_MENSAGEM = ['texto'] as const

/**
 * By any part of it where one company's are asked for, among everybody's by its last digits, which an index finds; in
 * whichever form it is typed: with its country's code and ninth digit, or without.
 */
const peloTelefone: NonNullable<Campo['procurar']> = async (consulta, texto, ajuda) => {
  const formas = formasDoTelefone(texto)
  if (formas.length === 0) return void consulta.andWhere('false')
  const empresa = await ajuda.empresa()
  const conversas = `SELECT id FROM whatsapp.conversa WHERE ${
    empresa === null
      ? 'reverse(telefone)'
      : `configuracao_id = (SELECT id FROM whatsapp.configuracao_whatsapp WHERE empresa_id = ${Number(empresa)}) AND telefone`
  } LIKE`
  const [valor = '', outra = valor] = formas.map((digitos) =>
    empresa === null ? `${[...digitos].reverse().join('')}%` : `%${digitos}%`,
  )
  await porPoucos(consulta, ajuda, {
    em: 'r.conversaId',
    sql: (limite) => `(${conversas} $1 LIMIT ${limite}) UNION (${conversas} $2 LIMIT ${limite})`,
    valores: [valor, outra],
    senao: [
      `r.conversaId IN (${conversas} :telefone UNION ${conversas} :outroTelefone)`,
      { telefone: valor, outroTelefone: outra },
    ],
  })
}

/** Every message, in and out. To be read only: they are written in a conversation, or by the program. */
export const painelMensagem: DeclaracaoDeRecurso<Mensagem> = {
  id: 'Mensagem',
  rotulo: { 'pt-BR': 'Mensagens', en: 'Messages' },
  // When the back office reads what a company's say.
  acoes: leitura(PAPEIS, ['verMensagens', 'verMidia']),
  aoVivo: true,
  entidade: mensagemSchema,
  campoDaEmpresa: 'empresaId',
  campoDaConfiguracao: 'configuracaoId',
  titulo: 'id',
  icone: 'MessageSquare',
  // When it was said, not when we heard of it: old ones may come late.
  ordem: { campo: 'em', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    em: { tipo: 'momento', em: tudo, ordenavel: true, ordenaOPeriodo: true },
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: tudo, procurar: pelaEmpresa },
    telefone: { tipo: 'texto', em: tudo, componente: 'WhatsAppNumeroDeTelefone', procurar: peloTelefone },
    // Not in the list: the status says whether it came in.
    direcao: {
      tipo: 'opcoes',
      valores: DIRECOES,
      em: { ficha: true, filtro: true },
      componente: 'WhatsAppPalavraInteira',
    },
    // Neither in the list: the text's column tells what is no text.
    tipo: { tipo: 'opcoes', valores: TIPOS_DE_MENSAGEM, em: { ficha: true, filtro: true } },
    texto: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'WhatsAppTextoDaMensagem' },
    status: {
      tipo: 'opcoes',
      valores: STATUS_DA_MENSAGEM,
      em: tudo,
      componente: 'WhatsAppSituacaoDaMensagem',
    },
    conversaId: {
      tipo: 'referencia',
      referencia: 'Conversa',
      em: ficha,
      componente: 'WhatsAppConversaDaMensagem',
    },
    origem: { tipo: 'opcoes', valores: ORIGENS, em: ficha },
    autor: { tipo: 'texto', em: ficha },
    entregueEm: { tipo: 'momento', em: ficha },
    lidaEm: { tipo: 'momento', em: ficha },
    motivo: { tipo: 'texto', em: {} },
    apagadaEm: { tipo: 'momento', em: {} },
    id: { tipo: 'id', em: ficha },
  },
  conteudo: CONTEUDO_DA_MENSAGEM,
  // Words, whatever their accents and endings.
  buscar: async (consulta, texto, ajuda) => {
    const palavras = textoDeBusca(texto)
    const casa = (busca: string, empresa: string) =>
      `b.palavras @@ (coalesce((SELECT quote_literal('#' || id)::tsquery && websearch_to_tsquery('portuguese', ${busca})
         FROM whatsapp.configuracao_whatsapp WHERE empresa_id = ${empresa}), websearch_to_tsquery('portuguese', ${busca})))`
    await porPoucos(consulta, ajuda, {
      em: 'r.id',
      // Whose it is stands among a message's words: a word that all the others write is found missing at once.
      sql: (limite) =>
        `SELECT b.mensagem_id AS id FROM whatsapp.mensagem_busca b WHERE ${casa('$1', '$2::int')} LIMIT ${limite}`,
      valores: [palavras, await ajuda.empresa()],
      senao: [
        // By each message's own: as EXISTS it becomes a join with everybody's.
        `(SELECT b.palavras @@ websearch_to_tsquery('portuguese', :busca)
           FROM whatsapp.mensagem_busca b WHERE b.mensagem_id = r.id)`,
        { busca: palavras },
      ],
    })
  },
}
