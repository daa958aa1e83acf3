import { z } from 'zod'
import { contagem, dias } from './numeros.js'

export const esquemaDaRetencao = z
  .strictObject({
    diasDoConteudo: dias.optional(),
    dias: dias.default(30),
    maximoDeEventos: contagem.default(5_000_000),
    mensagensDias: dias.optional(),
  })
  .transform((lida) => ({ ...lida, diasDoConteudo: lida.diasDoConteudo ?? Math.min(7, lida.dias) }))
  .refine((lida) => lida.diasDoConteudo <= lida.dias, {
    path: ['diasDoConteudo'],
    error: 'must not be more than dias: a payload goes with its row at the latest',
  })
  .refine(({ mensagensDias, diasDoConteudo }) => (mensagensDias ?? diasDoConteudo) >= diasDoConteudo, {
    path: ['mensagensDias'],
    error:
      'must not be less than diasDoConteudo (by default 7): read again, the journal would bring deleted messages back as news',
  })
