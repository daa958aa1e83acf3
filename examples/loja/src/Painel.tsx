import React from 'react'

/** The shop's own first page. */
const Painel = () => (
  <section style={{ padding: 24 }}>
    <h1>Bem-vindo à loja</h1>
    <a href="/gestao/pages/whatsapp">WhatsApp da loja</a>
  </section>
)

export default Painel
