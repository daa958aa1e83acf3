import React, { useId } from 'react'
import { CHAVES, type Chave } from '../../../resources/configuracao-whatsapp/comportamento.js'
import { useTextos } from '../base/textos.js'

/** What to change; a name that is not there stays as it is. */
export type AjustesEscolhidos = Partial<Record<Chave, boolean>>

interface Props {
  escolhidos: AjustesEscolhidos
  aoMudar: (escolhidos: AjustesEscolhidos) => void
}

/** Each switch may go on, off, or stay as each company has it. */
export const AjustesEmMassa = ({ escolhidos, aoMudar }: Props) => {
  const { t } = useTextos()
  const id = useId()
  const mudar = (nome: Chave, valor: string) => {
    const { [nome]: _antes, ...resto } = escolhidos
    aoMudar(valor === '' ? resto : { ...resto, [nome]: valor === 'ligar' })
  }
  return (
    <fieldset className="wa-opcoes wa-massa-ajustes">
      <legend>{t('comportamento.massa.legenda')}</legend>
      {CHAVES.map((nome) => {
        const valor = escolhidos[nome]
        return (
          <div key={nome} className="wa-campo">
            <label htmlFor={`${id}${nome}`}>{t(`comportamento.chaves.${nome}.titulo`)}</label>
            <select
              id={`${id}${nome}`}
              value={valor === undefined ? '' : valor ? 'ligar' : 'desligar'}
              onChange={({ target }) => mudar(nome, target.value)}
            >
              <option value="">{t('comportamento.massa.naoMudar')}</option>
              <option value="ligar">{t('comportamento.massa.ligar')}</option>
              <option value="desligar">{t('comportamento.massa.desligar')}</option>
            </select>
          </div>
        )
      })}
      {Object.keys(escolhidos).length === 0 && (
        <p className="wa-suave wa-miudo">{t('comportamento.massa.escolha')}</p>
      )}
    </fieldset>
  )
}
