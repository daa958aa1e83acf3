import { leitura } from '../acao-declarada.js'
import { telefoneContem } from '../busca-de-telefone.js'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { PAPEIS } from '../papel.js'
import { pelaEmpresa } from '../pela-empresa.js'
import { literalNoLike, textoDeBusca } from '../texto-de-busca.js'
import { type Conversa, conversaSchema, TIPOS_DE_CONVERSA } from './conversa.js'

const tudo = { lista: true, ficha: true, filtro: true }

/** With whom a company talks. A record's page is the conversation itself. */
export const painelConversa: DeclaracaoDeRecurso<Conversa> = {
  id: 'Conversa',
  rotulo: { 'pt-BR': 'Conversas', en: 'Conversations' },
  acoes: {
    ...leitura(PAPEIS),
    // When the back office looks into a company's.
    show: { em: 'registro', papeis: PAPEIS, auditada: ['verConversa'] },
    // When the back office reads the last words of a company's.
    caixa: { em: 'recurso', papeis: PAPEIS, auditada: true },
    // For all of the company: so by its own people, who could answer.
    marcarLida: { em: 'registro', papeis: ['empresa'] },
    // With a number of its own company's choosing.
    novaConversa: { em: 'recurso', papeis: ['empresa'] },
    // For all of the company, in the place of what the contact calls itself.
    renomear: { em: 'registro', papeis: ['admin', 'empresa'], auditada: true },
    responder: {
      em: 'registro',
      papeis: ['admin', 'empresa'],
      auditada: ['responder', 'reagir', 'editarMensagem', 'apagarMensagem'],
    },
  },
  aoVivo: true,
  entidade: conversaSchema,
  campoDaEmpresa: 'empresaId',
  campoDaConfiguracao: 'configuracaoId',
  titulo: 'nome',
  icone: 'MessageCircle',
  ordem: { campo: 'ultimaEm', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    nome: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'WhatsAppNomeDaConversa' },
    telefone: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'WhatsAppNumeroDeTelefone' },
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: tudo, procurar: pelaEmpresa },
    tipo: { tipo: 'opcoes', valores: TIPOS_DE_CONVERSA, em: tudo },
    ultimaEm: { tipo: 'momento', em: tudo, ordenavel: true },
    configuracaoId: { tipo: 'numero', em: {} },
    id: { tipo: 'id', em: {} },
  },
  buscar(consulta, texto) {
    const parte = `%${literalNoLike(textoDeBusca(texto))}%`
    const numero = texto.replace(/\D/g, '').length >= 3 && !/\p{L}/u.test(texto)
    consulta.andWhere(
      numero
        ? `(r.nome_busca LIKE :parte OR ${telefoneContem('r.telefone', ':texto')})`
        : 'r.nome_busca LIKE :parte',
      { parte, texto },
    )
  },
}
