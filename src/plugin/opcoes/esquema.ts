import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { defeitosDasEscolhas } from '../../admin/recurso/escolhas.js'
import { defeitoDoBanco } from '../../migrations/banco-inadequado.js'
import { entidades } from '../../resources/entidades.js'
import { esquemaDosAlertas } from '../../services/alertas/opcoes-dos-alertas.js'
import { decodificarChave } from '../../services/criptografia/cifra.js'
import { hostCanonico } from '../../services/evolution/destino-publico.js'
import { INTERVALO_S } from '../../services/reconciliacao/reconciliador.js'
import { REGRAS_DA_RECUPERACAO } from '../../services/recuperacao/recuperador.js'
import { RITMO_DAS_TAREFAS } from '../../services/tarefas/trabalhador.js'
import { esquemaDaRetencao } from './da-retencao.js'
import { esquemaDoComportamento } from './do-comportamento.js'
import { esquemaDosEnvios } from './dos-envios.js'
import { contagem, dias, pausas } from './numeros.js'

/** By what it has: a host's TypeORM may be another copy than ours, and its classes others. */
const ehDataSource = (valor: unknown): boolean =>
  ['getMetadata', 'createQueryRunner', 'transaction'].every(
    (metodo) => typeof (valor as Record<string, unknown> | null)?.[metodo] === 'function',
  )

const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
const funcao = (quando: string) =>
  z.custom((valor) => typeof valor === 'function', `must be a function ${quando}`)
const comMetodos = (nome: string, ...metodos: string[]) =>
  z.custom(
    (valor) => metodos.every((m) => typeof (valor as Record<string, unknown> | null)?.[m] === 'function'),
    `must be ${nome}`,
  )
const INTERVALO = 'must be false, or 10 to 360 seconds'
const conexoes = z.number().int().min(3).max(100)

/** What is asked of the options; the documentation's table of them is made from it. */
export const esquemaDasOpcoes = z.strictObject({
  dataSource: z
    .custom<DataSource>(ehDataSource, 'must be a TypeORM DataSource')
    .superRefine((dataSource, contexto) => {
      const defeito = defeitoDoBanco(dataSource)
      if (defeito) contexto.addIssue({ code: 'custom', message: defeito })
      else if (!dataSource.isInitialized)
        contexto.addIssue({
          code: 'custom',
          message: 'must be initialised: `await migrar(dataSource)` does both',
        })
      else if (!entidades.every(({ options }) => dataSource.hasMetadata(options.name)))
        contexto.addIssue({
          code: 'custom',
          message: 'must have `entidades` of this package among its entities',
        })
    }),
  siteUrl: url,
  evolution: z.strictObject({ url, apiKey: z.string().min(1, 'must not be empty') }),
  servidorProprio: z
    .strictObject({
      permitido: z.boolean(),
      hosts: z
        .array(z.string().refine(hostCanonico, 'must be a name or an IP address, without port'))
        .default([]),
      exigirHttps: z.boolean().default(true),
    })
    .prefault({ permitido: false }),
  encryptionKeys: z.array(z.string().transform(lerChave)).min(1, 'must hold at least one key'),
  webhookJwt: z.enum(['exigido', 'dispensado'], { error: "must be 'exigido' or 'dispensado'" }).optional(),
  eventos: z
    .strictObject({
      rabbitmq: z
        .strictObject({
          // Never the address itself: it holds the password, and this text ends in logs.
          url: z.string().regex(/^amqps?:\/\/./, 'must be an amqp(s) URL'),
          exchange: z.string().min(1, 'must not be empty').max(127, 'must be at most 127 characters'),
          fila: z.string().min(1, 'must not be empty').max(120, 'must be at most 120 characters'),
        })
        .optional(),
      webhooks: z
        .enum(['todos', 'so_os_que_faltam'], { error: "must be 'todos' or 'so_os_que_faltam'" })
        .optional(),
    })
    .optional(),
  acesso: funcao('(currentAdmin) => ({ papel, empresa? }) | null'),
  componentLoader: comMetodos('an AdminJS ComponentLoader', 'add', 'override'),
  registro: comMetodos('a logger with info, warn and error', 'info', 'warn', 'error').optional(),
  retencao: esquemaDaRetencao.prefault({}),
  reconciliacao: z
    .strictObject({
      intervaloSegundos: z
        .union([z.literal(false), z.number().min(10, INTERVALO).max(360, INTERVALO)], INTERVALO)
        .default(INTERVALO_S),
    })
    .prefault({}),
  recuperacao: z
    .union(
      [
        z.literal(false),
        z.strictObject({
          aCadaHoras: z
            .union([z.literal(false), z.number().min(0.1).max(720)], 'must be false, or 0.1 to 720 hours')
            .default(REGRAS_DA_RECUPERACAO.aCadaHoras),
          porSegundo: z
            .number()
            .min(0.1, 'must be at least 0.1')
            .max(100, 'must be at most 100')
            .default(REGRAS_DA_RECUPERACAO.porSegundo),
        }),
      ],
      'must be false, or { aCadaHoras?: false, or 0.1 to 720, porSegundo?: 0.1 to 100 }',
    )
    .prefault({}),
  metricas: z
    .strictObject({
      token: z.string().min(16, 'must be at least 16 characters').optional(),
      processo: z.boolean().optional(),
    })
    .optional(),
  envios: esquemaDosEnvios.prefault({}),
  emMassa: z
    .strictObject({
      porServidor: contagem.max(50, 'must be at most 50').default(RITMO_DAS_TAREFAS.porServidor),
      pausaMs: pausas.default(RITMO_DAS_TAREFAS.pausaMs),
    })
    .prefault({}),
  alertas: esquemaDosAlertas.prefault({}),
  midia: z
    .strictObject({
      guardar: comMetodos('an adapter for files', 'escrever', 'ler', 'apagar'),
      dias: dias.optional(),
    })
    .optional(),
  comportamento: esquemaDoComportamento.prefault({}),
  suporteLeMensagens: z.boolean().optional(),
  guardarPontaDaAuditoria: funcao('(ponta) => …').optional(),
  recursos: z
    .record(z.string(), z.unknown(), 'must be an object: { <resource>: false | { … } }')
    .superRefine((escolhas, contexto) => {
      for (const [caminho, message] of defeitosDasEscolhas(escolhas))
        contexto.addIssue({ code: 'custom', path: caminho.split('.'), message })
    })
    .optional(),
  escutar: funcao('that listens on a channel').optional(),
  conexoes: z
    .union(
      [z.literal(false), z.strictObject({ webhooks: conexoes.default(6), trabalhos: conexoes.default(6) })],
      'must be false, or { webhooks?, trabalhos? }, 3 to 100 each',
    )
    .prefault({}),
})

function lerChave(texto: string, contexto: z.RefinementCtx): Buffer {
  const chave = decodificarChave(texto)
  if (chave) return chave
  // Never the key itself: this text ends in logs.
  contexto.addIssue({ code: 'custom', message: 'must be 32 bytes, in base64 or hex' })
  return z.NEVER
}
