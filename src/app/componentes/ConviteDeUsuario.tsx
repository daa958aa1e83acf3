import { type ActionProps, ApiClient, type RecordJSON } from 'adminjs'
import React, { useCallback, useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import { Botao } from '../../admin/components/base/Botao.js'
import { enderecoDaLista } from '../../admin/components/base/endereco.js'
import { Mensagem } from '../../admin/components/base/Mensagem.js'
import { Raiz } from '../../admin/components/base/Raiz.js'
import { useTextos } from '../../admin/components/base/textos.js'
import type { Convite } from '../convidar.js'

const ConviteDeUsuario = ({ record }: ActionProps) => (record ? <Pagina record={record} /> : null)

/** One page: what a link does, a button, and the link where nobody else takes it to them. */
const Pagina = ({ record }: { record: RecordJSON }) => {
  const { t, mensagem } = useTextos()
  const [convite, setConvite] = useState<Convite | null>(null)
  const [ocupado, setOcupado] = useState(false)
  const [falhou, setFalhou] = useState(false)
  const { nome, email } = record.params as { nome: string; email: string }

  const { id: recordId } = record
  const chamar = useCallback(
    (pedido: { method: 'get' } | { method: 'post'; data: object }) => {
      setOcupado(true)
      setFalhou(false)
      new ApiClient()
        .recordAction({ resourceId: 'Usuario', recordId, actionName: 'convidar', ...pedido } as never)
        .then(({ data }) => setConvite((data as unknown as { convite: Convite }).convite))
        .catch(() => setFalhou(true))
        .finally(() => setOcupado(false))
    },
    [recordId],
  )
  useEffect(() => chamar({ method: 'get' }), [chamar])

  return (
    <Raiz className="mo-convite">
      <h1>{t('acesso.convite.titulo', { nome })}</h1>
      <p>{t('acesso.convite.texto', { horas: convite?.horas ?? 72 })}</p>
      {falhou && <Mensagem tipo="erro">{mensagem('erros.inesperado')}</Mensagem>}
      {convite && !convite.ativo && <Mensagem tipo="erro">{t('acesso.convite.inativo')}</Mensagem>}
      {convite?.feito?.enviado && <Mensagem tipo="certo">{t('acesso.convite.enviado', { email })}</Mensagem>}
      {convite?.feito?.link && <OLink endereco={convite.feito.link} nome={nome} falhou={convite.porEmail} />}
      {convite?.ativo && (
        <div>
          <Botao
            aparencia={convite.feito ? 'texto' : 'principal'}
            icone="Mail"
            desligado={ocupado}
            aoClicar={() => chamar({ method: 'post', data: {} })}
          >
            {t(`acesso.convite.${convite.porEmail ? 'enviar' : convite.feito ? 'gerarOutro' : 'gerar'}`)}
          </Botao>
        </div>
      )}
      <Link className="wa-link" to={enderecoDaLista('Usuario')}>
        {t('conexao.voltar')}
      </Link>
    </Raiz>
  )
}

const OLink = ({ endereco, nome, falhou }: { endereco: string; nome: string; falhou: boolean }) => {
  const { t } = useTextos()
  const [copiado, setCopiado] = useState(false)
  return (
    <div className="mo-convite-link">
      {falhou && <Mensagem tipo="erro">{t('acesso.convite.naoEnviado')}</Mensagem>}
      <label htmlFor="link-do-convite">{t('acesso.convite.copie', { nome })}</label>
      <input id="link-do-convite" readOnly value={endereco} onFocus={(evento) => evento.target.select()} />
      <Botao
        icone="Copy"
        aoClicar={() => {
          void navigator.clipboard?.writeText(endereco).then(() => setCopiado(true))
        }}
      >
        {t(copiado ? 'acesso.convite.copiado' : 'acesso.convite.copiar')}
      </Botao>
    </div>
  )
}

export default ConviteDeUsuario
