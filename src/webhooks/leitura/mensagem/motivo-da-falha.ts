import { z } from 'zod'
import type { MotivoDoWhatsApp } from '../../../services/mensagens/outbox/motivos.js'
import { lista } from './pecas.js'

/** Meta's codes, of those that people meet: https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const PELO_CODIGO: ReadonlyMap<number, MotivoDoWhatsApp> = new Map([
  [131047, 'fora_da_janela'],
  [131026, 'numero_nao_recebe'],
  [131030, 'numero_nao_recebe'],
  [131021, 'numero_nao_recebe'],
  [131049, 'contato_protegido'],
  [131050, 'contato_protegido'],
  [130472, 'contato_protegido'],
  [4, 'limite_do_whatsapp'],
  [80007, 'limite_do_whatsapp'],
  [130429, 'limite_do_whatsapp'],
  [131048, 'limite_do_whatsapp'],
  [131056, 'limite_do_whatsapp'],
  [368, 'conta_restrita'],
  [131031, 'conta_restrita'],
  [131045, 'conta_restrita'],
  [133010, 'conta_restrita'],
  [131042, 'conta_sem_pagamento'],
  [131052, 'midia_recusada'],
  [131053, 'midia_recusada'],
  [131051, 'tipo_nao_aceito'],
])

const erros = lista(z.object({ code: z.coerce.number() }))

/** The first reason that has words of its own; Meta's are in English, and for programmers. */
export const motivoDaFalha = (errors: unknown): MotivoDoWhatsApp =>
  erros
    .parse(errors)
    .map(({ code }) => PELO_CODIGO.get(code))
    .find(Boolean) ?? 'recusada_pelo_whatsapp'
