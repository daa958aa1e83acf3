import React, { type FormEvent, useState } from 'react'
import { ACOES_EM_MASSA, type AcaoEmMassa } from '../../../resources/configuracao-whatsapp/em-massa.js'
import { Botao } from '../base/Botao.js'
import { usarTextos } from '../base/textos.js'

interface Props {
  /** To whom it will be done, in words. */
  alvo: string
  total: number
  ocupado: boolean
  aoComecar: (acao: AcaoEmMassa) => void
}

/** Which action, and to how many: nothing has been done yet. */
export const NovaTarefa = ({ alvo, total, ocupado, aoComecar }: Props) => {
  const { t, acao: nomeDaAcao } = usarTextos()
  const [escolhida, setEscolhida] = useState<AcaoEmMassa>('verificarStatus')
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    aoComecar(escolhida)
  }
  return (
    <form className="wa-massa" onSubmit={enviar}>
      <p>
        <strong>{alvo}</strong>
      </p>
      <fieldset className="wa-opcoes">
        <legend>{t('retaguarda.massa.escolha')}</legend>
        {ACOES_EM_MASSA.map((acao) => (
          <label key={acao} className="wa-opcao">
            <input
              type="radio"
              name="acao"
              value={acao}
              checked={acao === escolhida}
              onChange={() => setEscolhida(acao)}
            />
            <strong>{nomeDaAcao(acao)}</strong>
            <span>{t(`retaguarda.massa.ajuda.${acao}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className="wa-suave">{t('retaguarda.massa.ritmo')}</p>
      <Botao tipo="submit" aparencia="principal" icone="Layers" desligado={ocupado || total === 0}>
        {t('retaguarda.massa.comecar', { total })}
      </Botao>
    </form>
  )
}
