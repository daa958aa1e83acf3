import type { ActionProps } from 'adminjs'
import React from 'react'
import { Navigate } from 'react-router-dom'
import { enderecoNaCaixa } from '../caixa/endereco-da-caixa.js'

/** A conversation's own page is the inbox with it open: whoever comes by a link has the others beside it. */
const Conversa = ({ record }: ActionProps) =>
  record ? <Navigate replace to={enderecoNaCaixa({ conversa: record.id })} /> : null

export default Conversa
