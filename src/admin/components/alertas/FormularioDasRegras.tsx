import React, { type FormEvent } from 'react'
import {
  LIMITES_DAS_REGRAS,
  type RegraDaEmpresa,
  type RegraVista,
} from '../../../resources/alerta/regras-da-empresa.js'
import { Botao } from '../base/Botao.js'
import { Campo } from '../base/Campo.js'
import { Chave } from '../base/Chave.js'
import { NotaDoRecuperado } from '../base/NotaDoRecuperado.js'
import { useTextos } from '../base/textos.js'
import { useRegrasComecadas } from './use-regras-comecadas.js'

interface Props {
  empresa: string
  regras: readonly RegraVista[]
  salvando: boolean
  /** Given what differs from what was read. */
  aoSalvar: (mudanca: Record<string, RegraDaEmpresa>) => void
}

/** Undefined: that is no such number. */
const lerLimite = (texto: string, maximo: number): number | null | undefined => {
  const limpo = texto.trim()
  if (limpo === '') return null
  const n = /^\d{1,6}$/.test(limpo) ? Number(limpo) : 0
  return n >= 1 && n <= maximo ? n : undefined
}

export const FormularioDasRegras = ({ empresa, regras, salvando, aoSalvar }: Props) => {
  const { t } = useTextos()
  const { daRegra, mudar, recuperado, descartar } = useRegrasComecadas(empresa, regras)
  const maximoDe = ({ tipo }: RegraVista): number => LIMITES_DAS_REGRAS[tipo]?.maximo ?? 0
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
      {recuperado && <NotaDoRecuperado aoDescartar={descartar} />}
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
