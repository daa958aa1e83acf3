import React, { type FormEvent, useState } from 'react'
import {
  ACOES_EM_MASSA,
  type AcaoEmMassa,
  PERTURBAM,
  SEGUNDOS_POR_EMPRESA,
} from '../../../resources/configuracao-whatsapp/em-massa.js'
import { Botao } from '../base/Botao.js'
import { Dialogo } from '../base/Dialogo.js'
import { useTextos } from '../base/textos.js'
import { AjustesEmMassa, type AjustesEscolhidos } from './AjustesEmMassa.js'
import { DestinoDaFrota, type DestinoEscolhido } from './DestinoDaFrota.js'
import { duracao } from './duracao.js'

/** What an action needs to know beside to whom it is done. */
export interface ComQue {
  destino?: DestinoEscolhido
  ajustes?: AjustesEscolhidos
}

interface Props {
  /** To whom it will be done, in words. */
  alvo: string
  total: number
  /** For how many of them each action can do something; undefined: for all, as far as is known. */
  serve: Record<AcaoEmMassa, number> | undefined
  ocupado: boolean
  /** Names of the actions that this user may not choose. */
  menos: readonly AcaoEmMassa[]
  aoComecar: (acao: AcaoEmMassa, comQue: ComQue) => void
}

/** Which action, and to how many: nothing has been done yet. */
export const NovaTarefa = ({ alvo, total, serve, ocupado, menos, aoComecar }: Props) => {
  const { t, acao: nomeDaAcao } = useTextos()
  const [escolhida, setEscolhida] = useState<AcaoEmMassa>('verificarStatus')
  const [destino, setDestino] = useState<DestinoEscolhido | null>({ modo: 'padrao' })
  const [conferido, setConferido] = useState(false)
  const [ajustes, setAjustes] = useState<AjustesEscolhidos>({})
  const falta = escolhida === 'comportamento' && Object.keys(ajustes).length === 0
  const muda = escolhida === 'mudarDeServidor'
  const [perguntando, setPerguntando] = useState(false)
  const perturba = PERTURBAM.find((acao) => acao === escolhida)
  const paraQuantas = (acao: AcaoEmMassa) => serve?.[acao] ?? total
  const quantas = paraQuantas(escolhida)
  const demora = t('massa.demora', { tempo: duracao(quantas * SEGUNDOS_POR_EMPRESA, t) })
  const comecar = () => {
    setPerguntando(false)
    if (escolhida === 'comportamento') aoComecar(escolhida, { ajustes })
    else aoComecar(escolhida, muda && destino ? { destino } : {})
  }
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    setConferido(true)
    if (muda && !destino) return
    if (perturba) setPerguntando(true)
    else comecar()
  }
  return (
    <form className="wa-massa" onSubmit={enviar}>
      <p>
        <strong>{alvo}</strong>
      </p>
      <fieldset className="wa-opcoes">
        <legend>{t('retaguarda.massa.escolha')}</legend>
        {ACOES_EM_MASSA.filter((acao) => !menos.includes(acao)).map((acao) => (
          <label key={acao} className="wa-opcao">
            <input
              type="radio"
              name="acao"
              value={acao}
              checked={acao === escolhida}
              onChange={() => setEscolhida(acao)}
            />
            <strong>{nomeDaAcao(acao)}</strong>
            <span>
              {acao === 'mudarDeServidor' ? t('frota.ajuda') : t(`retaguarda.massa.ajuda.${acao}`)}{' '}
              {paraQuantas(acao) < total &&
                t('massa.servePara', { quantas: paraQuantas(acao), fora: total - paraQuantas(acao) })}
            </span>
          </label>
        ))}
      </fieldset>
      {escolhida === 'comportamento' && <AjustesEmMassa escolhidos={ajustes} aoMudar={setAjustes} />}
      {muda && <DestinoDaFrota conferido={conferido} aoMudar={setDestino} />}
      <p className="wa-suave">
        {quantas > 0 && `${demora} `}
        {t('retaguarda.massa.ritmo')}
      </p>
      <Botao tipo="submit" aparencia="principal" icone="Layers" desligado={ocupado || quantas === 0 || falta}>
        {t('retaguarda.massa.comecar', { total: quantas })}
      </Botao>
      {perguntando && perturba && (
        <Dialogo
          titulo={t(`massa.pergunta.${perturba}`, { total: quantas })}
          confirmar={nomeDaAcao(perturba)}
          aoFechar={() => setPerguntando(false)}
          aoConfirmar={comecar}
        >
          <p>{t(`massa.perturba.${perturba}`)}</p>
          <p>{demora}</p>
        </Dialogo>
      )}
    </form>
  )
}
