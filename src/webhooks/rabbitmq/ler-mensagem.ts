import { z } from 'zod'
import type { Entrega } from '../leitura/entrega.js'
import type { LerDeFora } from '../leitura/leitor-de-entregas.js'
import { SemJson } from '../leitura/ler-aos-poucos.js'
import type { AcharConfiguracao } from './destino-da-instancia.js'
import { instanteDoEvento } from './instante.js'

/** As Evolution writes it: the name stands before what is large. */
const COMECO = /^\{"event":"(?:[^"\\]|\\.)*","instance":("(?:[^"\\]|\\.)*")/
const COMECO_NO_MAXIMO = 2_048
/** It stands after what is large. */
const HORA = /"date_time":"([^"\\]{1,40})"/
const FIM_NO_MAXIMO = 4_096

const envelope = z.object({ instance: z.string().max(300), date_time: z.string().max(40).nullish() })

/**
 * A message of the exchange as a delivery. Null: of an instance of nobody's here.
 * @throws SemJson for what no delivery can be made of
 */
export const lerMensagemDaFila = async (
  bruto: Buffer,
  { achar, ler }: { achar: AcharConfiguracao; ler: LerDeFora },
): Promise<Entrega | null> => {
  const { instancia, hora } = lerPontas(bruto) ?? lerTudo(bruto)
  const configuracaoId = await achar(instancia)
  if (configuracaoId === null) return null
  const emitidoEm = instanteDoEvento(Date.parse(hora ?? ''), Date.now())
  const entrega = await ler({ configuracaoId, bruto, emitidoEm })
  // The event that says why is not published: whoever knows is asked.
  return entrega.sinal?.tipo === 'fechada' ? { ...entrega, duvidosa: true } : entrega
}

interface Pontas {
  instancia: string
  hora: string | null
}

const lerPontas = (bruto: Buffer): Pontas | null => {
  const [, nome] = COMECO.exec(bruto.toString('utf8', 0, COMECO_NO_MAXIMO)) ?? []
  if (!nome) return null
  const [, hora] = HORA.exec(bruto.toString('utf8', Math.max(0, bruto.length - FIM_NO_MAXIMO))) ?? []
  try {
    return { instancia: String(JSON.parse(nome)), hora: hora ?? null }
  } catch {
    return null
  }
}

const lerTudo = (bruto: Buffer): Pontas => {
  try {
    const { instance, date_time } = envelope.parse(JSON.parse(bruto.toString('utf8')))
    return { instancia: instance, hora: date_time ?? null }
  } catch {
    throw new SemJson()
  }
}
