import React, { useState } from 'react'
import { MAIOR_ADIAMENTO_MS, MAIOR_NOTA } from '../../../resources/atencao/cuidado.js'
import { Campo } from '../base/Campo.js'
import { Dialogo } from '../base/Dialogo.js'
import { formatarMomento } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'
import { fimDoPrazo, type Prazo, paraOCampo, prazosDe } from './prazos.js'

interface Props {
  empresa: string
  /** As it was left. */
  nota: string
  /** @param ate ISO 8601 */
  aoAdiar: (ate: string, nota: string) => void
  aoFechar: () => void
}

/** Until when it can wait, and what the next one should know. */
export const Adiar = ({ empresa, nota: anterior, aoAdiar, aoFechar }: Props) => {
  const { t, idioma } = useTextos()
  const [agora] = useState(() => new Date())
  const [escolha, setEscolha] = useState<Prazo | 'outro'>('amanha')
  const [outro, setOutro] = useState(() => paraOCampo(fimDoPrazo('amanha', agora)))
  const [nota, setNota] = useState(anterior)
  const fim = escolha === 'outro' ? new Date(outro) : fimDoPrazo(escolha, agora)
  const serve =
    fim.getTime() > agora.getTime() && fim.getTime() < agora.getTime() + MAIOR_ADIAMENTO_MS - 60_000
  return (
    <Dialogo
      titulo={t('atencao.adiarTitulo', { empresa })}
      confirmar={t('atencao.adiarConfirmar')}
      desligado={!serve}
      aoConfirmar={() => aoAdiar(fim.toISOString(), nota)}
      aoFechar={aoFechar}
    >
      <fieldset className="wa-opcoes">
        <legend>{t('atencao.ate')}</legend>
        {prazosDe(agora).map((prazo) => (
          <label key={prazo} className="wa-opcao">
            <input type="radio" name="prazo" checked={escolha === prazo} onChange={() => setEscolha(prazo)} />
            <strong>{t(`atencao.prazos.${prazo}`)}</strong>
            <span>{formatarMomento(fimDoPrazo(prazo, agora), idioma)}</span>
          </label>
        ))}
        <label className="wa-opcao">
          <input
            type="radio"
            name="prazo"
            checked={escolha === 'outro'}
            onChange={() => setEscolha('outro')}
          />
          <strong>{t('atencao.prazos.outro')}</strong>
        </label>
      </fieldset>
      {escolha === 'outro' && (
        <Campo
          rotulo={t('atencao.quando')}
          valor={outro}
          aoMudar={setOutro}
          erro={serve ? undefined : t('atencao.quandoInvalido')}
          atributos={{ type: 'datetime-local', min: paraOCampo(agora) }}
        />
      )}
      <Campo
        rotulo={t('atencao.nota')}
        valor={nota}
        aoMudar={setNota}
        ajuda={t('atencao.notaAjuda')}
        linhas={3}
        atributos={{ maxLength: MAIOR_NOTA }}
      />
    </Dialogo>
  )
}
