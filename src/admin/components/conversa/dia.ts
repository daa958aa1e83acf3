const DIA_MS = 86_400_000

/** Today and yesterday by name, other days by date, in the reader's own time zone. */
export const nomeDoDia = (
  em: number,
  idioma: string,
  { hoje, ontem, agora = Date.now() }: { hoje: string; ontem: string; agora?: number },
): string => {
  const formato = new Intl.DateTimeFormat(idioma, { dateStyle: 'long' })
  const nome = formato.format(em)
  if (nome === formato.format(agora)) return hoje
  return nome === formato.format(agora - DIA_MS) ? ontem : nome
}
