import { z } from 'zod'

/**
 * What the host calls one of its companies: any text of its own choosing, such as its id. Ours stays inside, so that
 * one of the host's numbers never happens to be one of ours.
 */
export const referenciaDaEmpresa = z
  .string('Informe a referência da empresa, como texto.')
  .min(1, 'A referência da empresa não pode ser vazia.')
  .max(200, 'A referência da empresa passa de 200 caracteres.')
  .refine((texto) => !texto.includes('\0'), 'A referência da empresa tem um caractere inválido.')

/** SQL: our id of the company that the host calls so. Null when there is none, which nothing compares equal to. */
export const idDaReferencia = (parametro: string): string =>
  `(SELECT id FROM whatsapp.empresa WHERE referencia = ${parametro})`
