import React from 'react'
import { Botao } from '../base/Botao.js'
import { raizDoPainel } from '../base/endereco.js'
import { useTextos } from '../base/textos.js'

/** A form, not a script: the browser saves the file as it comes, whatever its size. */
export const ExportarDados = ({ id, nome }: { id: string; nome: string }) => {
  const { t, acao } = useTextos()
  return (
    <>
      <h1>{t('moldura.dados.exportar.titulo', { nome })}</h1>
      <p>{t('moldura.dados.exportar.texto')}</p>
      <p className="wa-suave">{t('moldura.dados.registrado')}</p>
      <form method="post" action={`${raizDoPainel()}/whatsapp/empresas/${encodeURIComponent(id)}/dados`}>
        <Botao tipo="submit" aparencia="principal" icone="Download">
          {acao('exportarDados')}
        </Botao>
      </form>
    </>
  )
}
