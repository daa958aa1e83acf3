import type { Request } from 'express'
import { en } from '../admin/locale/en.js'
import { ptBR, type Textos } from '../admin/locale/pt-br.js'

/** The language of a page that AdminJS does not make: the one asked for in the address, else the browser's. */
export const idiomaDoPedido = (req: Request): { idioma: 'pt-BR' | 'en'; textos: Textos } => {
  const pedido = req.query.idioma
  const ingles = pedido ? pedido === 'en' : req.acceptsLanguages('pt-BR', 'pt', 'en') === 'en'
  return ingles ? { idioma: 'en', textos: en } : { idioma: 'pt-BR', textos: ptBR }
}

/** `{{nome}}` by its value. */
export const preencher = (texto: string, valores: Record<string, string | number>): string =>
  texto.replace(/\{\{(\w+)\}\}/g, (_tudo, nome: string) =>
    String(new Map(Object.entries(valores)).get(nome) ?? ''),
  )
