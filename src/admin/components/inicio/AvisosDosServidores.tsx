import React from 'react'
import type { SaudeDoServidor } from '../../../services/visao-geral/servidores.js'
import { formatarMomento } from '../base/formatos.js'
import { LinkDeRegistro } from '../base/LinkDeRegistro.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'

/** What stops all companies of a server at once, before anything else on the page. */
export const AvisosDosServidores = ({ servidores }: { servidores: readonly SaudeDoServidor[] }) => (
  <>
    {servidores.map((servidor) => (
      <Aviso key={`${servidor.proprio}${servidor.endereco}`} servidor={servidor} />
    ))}
  </>
)

const Aviso = ({ servidor }: { servidor: SaudeDoServidor }) => {
  const { t, idioma } = useTextos()
  const { endereco, semLicenca, semRespostaDesde: desde, instancias } = servidor
  if (semLicenca) {
    return (
      <Mensagem tipo="erro">
        {t('retaguarda.servidores.avisoSemLicenca', { endereco })}{' '}
        {semLicenca.enderecoDeRegistro && <LinkDeRegistro endereco={semLicenca.enderecoDeRegistro} />}
      </Mensagem>
    )
  }
  if (!desde) return null
  const quando = formatarMomento(desde, idioma)
  return (
    <Mensagem tipo="erro">{t('retaguarda.servidores.avisoMudo', { endereco, quando, instancias })}</Mensagem>
  )
}
