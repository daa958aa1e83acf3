import { z } from 'zod'
import { escrita, leitura } from '../acao-declarada.js'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { PAPEIS } from '../papel.js'
import {
  type ContatoDeAlerta,
  contatoDeAlertaSchema,
  IDIOMAS_DO_CONTATO,
  RECEBE,
  VIAS,
} from './contato-de-alerta.js'

const vazioEhNulo = (valor: unknown) => (valor === '' ? null : valor)
const vazioEhAusente = (valor: unknown) => (valor === '' || valor === null ? undefined : valor)
const ehFuso = (fuso: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: fuso }))
  } catch {
    return false
  }
}

const nome = z.string('obrigatorio').trim().min(1, 'obrigatorio').max(80, 'longoDemais')
const via = z.enum(VIAS, 'obrigatorio')
const destino = z.string('obrigatorio').trim().min(1, 'obrigatorio').max(500, 'longoDemais')
const hora = z.preprocess(
  vazioEhNulo,
  z
    .string('horaInvalida')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'horaInvalida')
    .nullable(),
)
/** As the receiver's library has it: `whsec_` and base64. */
const segredo = z.preprocess(
  vazioEhAusente,
  z
    .string('segredoInvalido')
    .regex(/^whsec_[A-Za-z0-9+/]{32,100}={0,2}$/, 'segredoInvalido')
    .optional(),
)
const comuns = {
  nome,
  destino,
  segredo,
  idioma: z.preprocess(vazioEhAusente, z.enum(IDIOMAS_DO_CONTATO, 'valorInvalido').optional()),
  recebe: z.preprocess(vazioEhAusente, z.enum(RECEBE, 'valorInvalido').optional()),
  silencioDe: hora.optional(),
  silencioAte: hora.optional(),
  fuso: z.preprocess(vazioEhAusente, z.string().max(60).refine(ehFuso, 'fusoInvalido').optional()),
  ativo: z.boolean().optional(),
  pausadoAte: z.preprocess(vazioEhNulo, z.coerce.date('valorInvalido').nullable()).optional(),
}
const empresaId = z.preprocess(
  vazioEhAusente,
  z.coerce.number('obrigatorio').int('obrigatorio').positive('obrigatorio').optional(),
)
/** Says what holds where nothing is chosen. */
const COM_AJUDA = 'WhatsAppCampoDoContato'
const tudo = { lista: true, ficha: true, filtro: true }
const escrito = { ficha: true, edicao: true, criacao: true }

/** Whom alerts are told to: kept by the company's own users; those of no company are the operator's. */
export const painelContatoDeAlerta: DeclaracaoDeRecurso<ContatoDeAlerta> = {
  id: 'ContatoDeAlerta',
  rotulo: { 'pt-BR': 'Contatos dos alertas', en: 'Alert contacts' },
  acoes: {
    ...leitura(PAPEIS),
    ...escrita(['admin', 'empresa'], 'new', 'edit', 'delete'),
    testar: { em: 'registro', papeis: ['admin', 'suporte', 'empresa'], icone: 'Send', auditada: true },
  },
  entidade: contatoDeAlertaSchema,
  campoDaEmpresa: 'empresaId',
  titulo: 'nome',
  icone: 'Users',
  ordem: { campo: 'nome', direcao: 'asc' },
  contarAte: 10_000,
  campos: {
    nome: { tipo: 'texto', em: { ...escrito, lista: true }, ordenavel: true },
    empresaId: {
      tipo: 'referencia',
      referencia: 'Empresa',
      em: { ...tudo, criacao: true },
      soDaRetaguarda: true,
    },
    via: {
      rotulo: { 'pt-BR': 'Por onde', en: 'By' },
      tipo: 'opcoes',
      valores: VIAS,
      em: { ...tudo, criacao: true },
    },
    destino: {
      rotulo: { 'pt-BR': 'E-mail, telefone ou endereço', en: 'E-mail, telephone or address' },
      tipo: 'texto',
      em: { ...escrito, lista: true },
      componente: 'WhatsAppPalavraInteira',
    },
    segredo: {
      rotulo: {
        'pt-BR': 'Segredo da assinatura',
        en: 'Signing secret',
      },
      tipo: 'senha',
      em: { edicao: true, criacao: true },
      virtual: true,
      componenteDeEdicao: COM_AJUDA,
    },
    recebe: {
      rotulo: { 'pt-BR': 'Recebe', en: 'Receives' },
      tipo: 'opcoes',
      valores: RECEBE,
      em: { ...escrito, lista: true },
      componenteDeEdicao: COM_AJUDA,
    },
    idioma: {
      rotulo: { 'pt-BR': 'Idioma', en: 'Language' },
      tipo: 'opcoes',
      valores: IDIOMAS_DO_CONTATO,
      em: escrito,
      componenteDeEdicao: COM_AJUDA,
    },
    silencioDe: {
      rotulo: { 'pt-BR': 'Silêncio a partir de (hora:minuto)', en: 'Quiet from (hour:minute)' },
      tipo: 'texto',
      em: escrito,
      componenteDeEdicao: COM_AJUDA,
    },
    silencioAte: {
      rotulo: { 'pt-BR': 'Silêncio até (hora:minuto)', en: 'Quiet until (hour:minute)' },
      tipo: 'texto',
      em: escrito,
      componenteDeEdicao: COM_AJUDA,
    },
    fuso: {
      rotulo: { 'pt-BR': 'Fuso horário', en: 'Time zone' },
      tipo: 'texto',
      em: escrito,
      componenteDeEdicao: COM_AJUDA,
    },
    ativo: { tipo: 'booleano', em: { ficha: true, lista: true, filtro: true, edicao: true } },
    pausadoAte: {
      rotulo: { 'pt-BR': 'Em pausa até', en: 'Paused until' },
      tipo: 'momento',
      em: { ficha: true, edicao: true },
    },
    criadoEm: { tipo: 'momento', em: { ficha: true } },
    id: { tipo: 'id', em: {} },
  },
  escrita: {
    criar: z.strictObject({ ...comuns, via, empresaId }).omit({ ativo: true, pausadoAte: true }),
    editar: z.strictObject(comuns).partial(),
  },
}
