import React, { type ReactNode, useEffect } from 'react'
import { completarAcessibilidade } from './completar-acessibilidade.js'
import { CORES } from './cores.js'
import { estiloDaMoldura } from './estilo-da-moldura.js'
import { estiloDoPainel } from './estilo-do-painel.js'
import { ThemeProvider } from './provedor-de-tema.js'
import { TEMAS } from './tema.js'
import { useTextosDaMoldura } from './textos.js'
import { traduzirPecas } from './traduzir-pecas.js'
import { useTemaEscolhido } from './use-tema-escolhido.js'

/** Theme and language of everything inside. */
export const Aparencia = ({ children }: { children: ReactNode }) => {
  const { tema } = useTemaEscolhido()
  const { t, i18n } = useTextosDaMoldura()
  traduzirPecas({ t, idioma: i18n.language })

  useEffect(() => {
    document.documentElement.lang = i18n.language
  }, [i18n.language])

  useEffect(() => completarAcessibilidade(t), [t])

  return (
    <ThemeProvider theme={TEMAS[tema]}>
      <style>{estiloDoPainel(CORES[tema]) + estiloDaMoldura(CORES[tema])}</style>
      {children}
    </ThemeProvider>
  )
}
