import React, { type FormEvent, useState } from 'react'
import {
  LIMITES_DAS_REGRAS,
  type RegraDaEmpresa,
  type RegraVista,
} from '../../../resources/alerta/regras-da-empresa.js'
import { Botao } from '../base/Botao.js'
import { Campo } from '../base/Campo.js'
import { Chave } from '../base/Chave.js'
import { useTextos } from '../base/textos.js'

interface Props {
  regras: readonly RegraVista[]
  salvando: boolean
  /** Given what differs from what was read. */
  aoSalvar: (mudanca: Record<string, RegraDaEmpresa>) => void
}

/** As it stands in the form; an empty limit is everybody's. */
interface Escrita {
  ligada: boolean
  limite: string
}

const escrever = ({ ligada, limite }: RegraDaEmpresa): Escrita => ({
  ligada,
  limite: limite === null ? '' : String(limite),
})

/** Undefined: that is no such number. */
const lerLimite = (texto: string, maximo: number): number | null | undefined => {
  const limpo = texto.trim()
  if (limpo === '') return null
  const n = /^\d{1,6}$/.test(limpo) ? Number(limpo) : 0
  return n >= 1 && n <= maximo ? n : undefined
}

export const FormularioDasRegras = ({ regras, salvando, aoSalvar }: Props) => {
  const { t } = useTextos()
  const [escritas, setEscritas] = useState(
    () => new Map(regras.map((regra) => [regra.tipo, escrever(regra)])),
  )
  const daRegra = (regra: RegraVista): Escrita => escritas.get(regra.tipo) ?? escrever(regra)
  const maximoDe = ({ tipo }: RegraVista): number => LIMITES_DAS_REGRAS[tipo]?.maximo ?? 0
  const mudar = (regra: RegraVista, parte: Partial<Escrita>) =>
    setEscritas(new Map(escritas).set(regra.tipo, { ...daRegra(regra), ...parte }))
  const lidas = regras.map((regra) => ({
    regra,
    ...daRegra(regra),
    valor: lerLimite(daRegra(regra).limite, maximoDe(regra)),
  }))
  const invalida = lidas.some(({ valor }) => valor === undefined)

  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (salvando || invalida) return
    const mudadas = lidas.flatMap(({ regra, ligada, valor }) =>
      valor !== undefined && (ligada !== regra.ligada || valor !== regra.limite)
        ? [[regra.tipo, { ligada, limite: valor }] as const]
        : [],
    )
    aoSalvar(Object.fromEntries(mudadas))
  }

  return (
    <form onSubmit={enviar} noValidate>
      <div className="wa-opcoes">
        {lidas.map(({ regra, ligada, limite, valor }) => {
          const unidade = LIMITES_DAS_REGRAS[regra.tipo]?.unidade
          return (
            <React.Fragment key={regra.tipo}>
              <Chave
                titulo={t(`valores.tipoDeAlerta.${regra.tipo}`)}
                texto={t(`alertas.regras.quando.${regra.tipo}`)}
                ligada={ligada}
                aoMudar={(nova) => mudar(regra, { ligada: nova })}
              />
              {unidade && ligada && (
                <div className="wa-regras-limite">
                  <Campo
                    rotulo={t(`alertas.regras.unidade.${unidade}`)}
                    valor={limite}
                    aoMudar={(novo) => mudar(regra, { limite: novo })}
                    ajuda={t('alertas.regras.padrao', { padrao: regra.padrao ?? '' })}
                    erro={
                      valor === undefined
                        ? t('alertas.regras.invalido', { maximo: maximoDe(regra) })
                        : undefined
                    }
                    atributos={{
                      inputMode: 'numeric',
                      maxLength: 6,
                      placeholder: String(regra.padrao ?? ''),
                    }}
                  />
                </div>
              )}
            </React.Fragment>
          )
        })}
      </div>
      <Botao tipo="submit" aparencia="principal" icone="Check" desligado={salvando || invalida}>
        {t(salvando ? 'alertas.regras.salvando' : 'alertas.regras.salvar')}
      </Botao>
    </form>
  )
}
