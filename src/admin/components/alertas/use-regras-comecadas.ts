import { useState } from 'react'
import type { RegraDaEmpresa, RegraVista } from '../../../resources/alerta/regras-da-empresa.js'
import { useCamposComecados, useGuardarCampos } from '../base/use-campos-comecados.js'

/** A rule as it stands in the form; an empty limit is everybody's. */
interface Escrita {
  ligada: boolean
  limite: string
}

const escrever = ({ ligada, limite }: RegraDaEmpresa): Escrita => ({
  ligada,
  limite: limite === null ? '' : String(limite),
})

const ehEscrita = (valor: unknown): valor is Escrita => {
  const { ligada, limite } = (valor ?? {}) as Partial<Escrita>
  return typeof ligada === 'boolean' && typeof limite === 'string'
}

const mesma = (uma: Escrita, outra: Escrita): boolean =>
  uma.ligada === outra.ligada && uma.limite === outra.limite

/** A company's rules as they are being changed, with what was begun before, where one left in the middle. */
export const useRegrasComecadas = (empresa: string, regras: readonly RegraVista[]) => {
  const chave = `regras-de-alerta-${empresa}`
  const [gravadas] = useState(() => new Map<string, Escrita>(regras.map((r) => [r.tipo, escrever(r)])))
  const mudou = (tipo: string, valor: unknown): boolean => {
    const gravada = gravadas.get(tipo)
    return gravada !== undefined && ehEscrita(valor) && !mesma(valor, gravada)
  }
  const { comecados, recuperado, esquecer } = useCamposComecados<Escrita>(chave, mudou)
  const [escritas, setEscritas] = useState(() => new Map([...gravadas, ...Object.entries(comecados)]))
  const haMudadas = useGuardarCampos(
    chave,
    Object.fromEntries([...escritas].filter(([tipo, valor]) => mudou(tipo, valor))),
  )

  const daRegra = (regra: RegraVista): Escrita => escritas.get(regra.tipo) ?? escrever(regra)
  return {
    daRegra,
    mudar: (regra: RegraVista, parte: Partial<Escrita>) =>
      setEscritas(new Map(escritas).set(regra.tipo, { ...daRegra(regra), ...parte })),
    recuperado: recuperado && haMudadas,
    descartar() {
      esquecer()
      setEscritas(gravadas)
    },
  }
}
