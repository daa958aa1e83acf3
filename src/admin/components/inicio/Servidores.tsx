import React from 'react'
import type { SaudeDoServidor } from '../../../services/visao-geral/servidores.js'
import { formatarMomento } from '../base/formatos.js'
import { Selo } from '../base/Selo.js'
import { useTextos } from '../base/textos.js'
import { formatarPorcento } from '../disponibilidade/formatos.js'

/** Every Evolution server and whether it answers; what is wrong with one that does not, in words. */
export const Servidores = ({ servidores }: { servidores: readonly SaudeDoServidor[] }) => {
  const { t } = useTextos()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is scrolled, by keyboard too
    // biome-ignore lint/a11y/useSemanticElements: a section would be a landmark within one
    <div className="wa-rolagem" role="group" tabIndex={0} aria-label={t('retaguarda.servidores.titulo')}>
      <table className="wa-servidores">
        <thead>
          <tr>
            {(['servidor', 'situacao', 'versao', 'instancias', 'ultima'] as const).map((coluna) => (
              <th key={coluna} scope="col">
                {t(`retaguarda.servidores.${coluna}`)}
              </th>
            ))}
            <th scope="col">{t('disponibilidade.servidor')}</th>
          </tr>
        </thead>
        <tbody>
          {servidores.map((servidor) => (
            <Linha key={`${servidor.proprio}${servidor.endereco}`} servidor={servidor} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Linha = ({ servidor }: { servidor: SaudeDoServidor }) => {
  const { t, mensagem, idioma } = useTextos()
  const { endereco, proprio, erro, versao, tempoMs, instancias, conectadas, ultimaNoticia } = servidor
  return (
    <tr>
      <th scope="row">
        {endereco}{' '}
        <span className="wa-suave">
          ({t(proprio ? 'retaguarda.servidores.proprio' : 'retaguarda.servidores.doSistema')})
        </span>
      </th>
      <td>
        {erro ? (
          <>
            <Selo tom="erro" icone="AlertTriangle">
              {t(
                servidor.semLicenca
                  ? 'retaguarda.servidores.semLicenca'
                  : 'retaguarda.servidores.naoResponde',
              )}
            </Selo>
            <p className="wa-suave wa-miudo">{mensagem(`erros.${erro}`)}</p>
          </>
        ) : (
          <Selo tom="conectado" icone="CheckCircle">
            {t('retaguarda.servidores.responde', { tempo: tempoMs })}
          </Selo>
        )}
      </td>
      <td>{versao ?? t('moldura.geral.vazio')}</td>
      <td>
        {conectadas} / {instancias}
      </td>
      <td>{ultimaNoticia ? formatarMomento(ultimaNoticia, idioma) : t('moldura.geral.vazio')}</td>
      <td>
        {servidor.disponibilidade === null
          ? t('moldura.geral.vazio')
          : formatarPorcento(servidor.disponibilidade, idioma)}
      </td>
    </tr>
  )
}
