import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { literalNoLike, textoDeBusca } from '../texto-de-busca.js'
import { Conversa, TIPOS_DE_CONVERSA } from './conversa.js'

const tudo = { lista: true, ficha: true, filtro: true }
const daEmpresa = (empresa: string) =>
  `r.configuracaoId = (SELECT id FROM configuracao_whatsapp WHERE empresa_id = ${empresa})`

/** With whom a company talks. A record's page is the conversation itself. */
export const painelConversa: DeclaracaoDeRecurso<Conversa> = {
  id: 'Conversa',
  entidade: Conversa,
  campoDaEmpresa: 'empresaId',
  escopo: daEmpresa,
  titulo: 'nome',
  icone: 'MessageCircle',
  ordem: { campo: 'ultimaEm', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    nome: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'NomeDaConversa' },
    telefone: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'NumeroDeTelefone' },
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: tudo, condicao: daEmpresa },
    tipo: { tipo: 'opcoes', valores: TIPOS_DE_CONVERSA, em: tudo },
    ultimaEm: { tipo: 'momento', em: tudo, ordenavel: true },
    configuracaoId: { tipo: 'numero', em: {} },
    id: { tipo: 'id', em: {} },
  },
  buscar(consulta, texto) {
    const parte = `%${literalNoLike(textoDeBusca(texto))}%`
    // A number is typed in many ways: (11) 99999-0002, +55 11…
    const digitos = texto.replace(/\D/g, '')
    const numero = digitos.length >= 3 && !/[a-z]/i.test(texto) ? `%${digitos}%` : parte
    consulta.andWhere('(r.nome_busca LIKE :parte OR r.telefone LIKE :numero)', { parte, numero })
  },
}
