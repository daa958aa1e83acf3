import { ValueGroup } from '@adminjs/design-system'
import { type BasePropertyProps, useTranslation } from 'adminjs'
import React from 'react'
import type { ConteudoNaFicha } from '../../recursos/evento-webhook/leitura-do-evento.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'

/** What an event said, value by value. */
const ConteudoDoEvento = ({ record, property }: BasePropertyProps) => {
  const { translateProperty } = useTranslation()
  const { t } = useTextos()
  const conteudo = record?.params[property.path] as ConteudoNaFicha | undefined
  return (
    <ValueGroup label={translateProperty(property.label, property.resourceId)}>
      <Raiz>
        {conteudo === 'reservado' ? (
          <p>{t('moldura.eventos.conteudoReservado')}</p>
        ) : conteudo ? (
          <>
            <div className="wa-em-tabela wa-rolagem-x">
              <table className="wa-conteudo-do-evento">
                <tbody>
                  {conteudo.linhas.map(({ campo, valor }) => (
                    <tr key={campo}>
                      <th scope="row">{campo}</th>
                      <td>{valor ?? t('moldura.eventos.conteudoOculto')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {conteudo.cortado && <p className="wa-suave">{t('moldura.eventos.conteudoCortado')}</p>}
          </>
        ) : (
          <p className="wa-suave">{t('moldura.eventos.conteudoApagado')}</p>
        )}
      </Raiz>
    </ValueGroup>
  )
}

export default ConteudoDoEvento
