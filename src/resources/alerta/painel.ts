import { leitura } from '../acao-declarada.js'
import { MOTIVOS } from '../configuracao-whatsapp/status.js'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { PAPEIS } from '../papel.js'
import { type Alerta, alertaSchema } from './alerta.js'
import { TIPOS_DE_ALERTA } from './tipos.js'

const tudo = { lista: true, ficha: true, filtro: true }
const visto = { lista: true, ficha: true }

/** What is wrong, and was. A company sees what its own people are told of. */
export const painelAlerta: DeclaracaoDeRecurso<Alerta> = {
  id: 'Alerta',
  rotulo: { 'pt-BR': 'Alertas', en: 'Alerts' },
  acoes: {
    ...leitura(PAPEIS),
    pausar: { em: 'registro', papeis: ['admin', 'suporte', 'empresa'], icone: 'BellOff', auditada: true },
  },
  csv: true,
  entidade: alertaSchema,
  campoDaEmpresa: 'empresaId',
  escopo: (empresa) => `r.empresa_id = ${empresa} AND r.da_empresa`,
  titulo: 'id',
  icone: 'Bell',
  ordem: { campo: 'id', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    tipoDeAlerta: {
      rotulo: { 'pt-BR': 'O que houve', en: 'What happened' },
      tipo: 'opcoes',
      valores: TIPOS_DE_ALERTA,
      em: tudo,
      componente: 'WhatsAppEtiquetaDoAlerta',
    },
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: tudo },
    servidor: { tipo: 'texto', em: { ficha: true, arquivo: true } },
    inicio: { rotulo: { 'pt-BR': 'Desde', en: 'Since' }, tipo: 'momento', em: visto },
    encerradoEm: {
      rotulo: { 'pt-BR': 'Até', en: 'Until' },
      tipo: 'momento',
      em: visto,
      componente: 'WhatsAppFimDoAlerta',
    },
    motivo: { tipo: 'opcoes', valores: MOTIVOS, em: { ficha: true, arquivo: true } },
    situacaoDoAlerta: {
      rotulo: { 'pt-BR': 'Situação', en: 'State' },
      tipo: 'opcoes',
      valores: ['aberto', 'encerrado'],
      em: { filtro: true },
      virtual: true,
      async procurar(consulta, texto) {
        consulta.andWhere(`r.encerrado_em IS ${texto === 'aberto' ? '' : 'NOT '}NULL`)
      },
    },
    grave: {
      rotulo: { 'pt-BR': 'Grave', en: 'Serious' },
      tipo: 'booleano',
      em: { ficha: true, filtro: true },
    },
    numero: { rotulo: { 'pt-BR': 'Quanto', en: 'How much' }, tipo: 'numero', em: { ficha: true } },
    abertoEm: {
      rotulo: { 'pt-BR': 'Percebido em', en: 'Noticed' },
      tipo: 'momento',
      em: { ficha: true },
    },
    pausadoAte: {
      rotulo: { 'pt-BR': 'Avisos em pausa até', en: 'Notices paused until' },
      tipo: 'momento',
      em: { ficha: true },
    },
    configuracaoId: { tipo: 'numero', em: {} },
    id: { tipo: 'id', em: {}, ordenavel: true },
  },
}
