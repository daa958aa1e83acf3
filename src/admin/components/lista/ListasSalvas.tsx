import { useCurrentAdmin, useNotice } from 'adminjs'
import React, { useState } from 'react'
import { Link, useLocation } from 'react-router-dom'
import { Campo } from '../base/Campo.js'
import { Dialogo } from '../base/Dialogo.js'
import { enderecoDaLista } from '../base/endereco.js'
import { Menu } from '../base/Menu.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { esquecerLista, lerSalvas, MAIOR_NOME, salvarLista, semPagina } from './listas-salvas.js'

/** Lists by a name of one's own: a filter that is needed every morning is set once. */
export const ListasSalvas = ({ recurso }: { recurso: string }) => {
  const { t } = useTextos()
  const avisar = useNotice()
  const { search } = useLocation()
  const [eu] = useCurrentAdmin()
  const dono = { recurso, usuario: String(eu?.id ?? eu?.email ?? '') }
  const [salvas, setSalvas] = useState(() => lerSalvas(dono))
  const [nomeando, setNomeando] = useState(false)
  const [nome, setNome] = useState('')
  const consulta = semPagina(search)
  const endereco = enderecoDaLista(recurso)

  const copiar = () =>
    navigator.clipboard?.writeText(`${window.location.origin}${endereco}${consulta}`).then(
      () => avisar({ message: 'feito.copiarLink', type: 'success' }),
      () => avisar({ message: 'erros.inesperado', type: 'error' }),
    )
  return (
    <>
      <Menu rotulo={t('listas.salvas.menu')} icone="Bookmark">
        {salvas.length > 0 && (
          <div className="wa-menu-grupo">
            {salvas.map((salva) => (
              <div key={salva.nome} className="wa-salva">
                <Link className="wa-menu-item" to={`${endereco}${salva.consulta}`}>
                  {salva.nome}
                </Link>
                <button
                  type="button"
                  className="wa-menu-item"
                  aria-label={t('listas.salvas.esquecer', { nome: salva.nome })}
                  onClick={() => setSalvas(esquecerLista(dono, salva.nome))}
                >
                  <Simbolo nome="X" tamanho={16} />
                </button>
              </div>
            ))}
          </div>
        )}
        <div className="wa-menu-grupo">
          <button type="button" className="wa-menu-item" onClick={() => setNomeando(true)}>
            <Simbolo nome="Plus" tamanho={16} />
            {t('listas.salvas.salvar')}
          </button>
          <button type="button" className="wa-menu-item" onClick={() => void copiar()}>
            <Simbolo nome="Link" tamanho={16} />
            {t('listas.salvas.copiar')}
          </button>
          <button type="button" className="wa-menu-item" onClick={() => window.print()}>
            <Simbolo nome="Printer" tamanho={16} />
            {t('listas.imprimir')}
          </button>
        </div>
      </Menu>
      {nomeando && (
        <Dialogo
          titulo={t('listas.salvas.salvar')}
          confirmar={t('empresa.formulario.salvar')}
          desligado={!nome.trim()}
          aoFechar={() => setNomeando(false)}
          aoConfirmar={() => {
            setSalvas(salvarLista(dono, { nome: nome.trim(), consulta }))
            setNomeando(false)
            setNome('')
          }}
        >
          <Campo
            rotulo={t('listas.salvas.nome')}
            valor={nome}
            aoMudar={setNome}
            ajuda={t('listas.salvas.ajuda')}
            atributos={{ maxLength: MAIOR_NOME, autoFocus: true }}
          />
        </Dialogo>
      )}
    </>
  )
}
